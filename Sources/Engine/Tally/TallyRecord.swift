import Scenarios

/// A tally as plain data, to be written down and read again.
///
/// Counts that are 0 are left out.
public struct TallyRecord: Sendable, Equatable, Codable {
  public var runs: Int
  /// Yes, no, undefined and not given, per claim.
  public var claims: [[Int]]
  public var events: [EventRecord]
  public var series: [SeriesRecord]

  public struct EventRecord: Sendable, Equatable, Codable {
    public var never: Int
    /// `[day, count, day, count, …]`, days after the start, ascending.
    public var days: [Int]
  }

  public struct SeriesRecord: Sendable, Equatable, Codable {
    /// Whole numbers of quanta, per week, in decimal digits: they can exceed 64 bits.
    public var sums: [String]
    /// By bin, per week: `bin:count` with spaces between, where the bins ascend.
    public var weeks: [String]
  }

  public init(_ tally: Tally) {
    runs = tally.runs
    claims = tally.claims.map { [$0.yes, $0.no, $0.undefined, $0.notGiven] }
    events = tally.events.map(\.record)
    series = tally.series.map(\.record)
  }
}

/// What of a record cannot be: a list of another length, counts that do not add up to the runs, or
/// numbers that no tally holds.
public enum TallyRecordProblem: Error, Equatable {
  case claims
  /// Index of the event; nil = their number.
  case event(Int?)
  /// Index of the series; nil = their number.
  case series(Int?)
}

extension Tally {
  /// More than this many runs a tally does not count.
  public static let mostRuns = Int(UInt32.max)

  /// The tally that a record was made of; `plan` is that whose runs it counts.
  ///
  /// Every claim, event and week must account for every run.
  public init(_ plan: Plan, _ record: TallyRecord) throws(TallyRecordProblem) {
    self.init(plan)
    guard (0...Self.mostRuns).contains(record.runs), record.claims.count == claims.count else {
      throw .claims
    }
    guard record.events.count == events.count else { throw .event(nil) }
    guard record.series.count == series.count else { throw .series(nil) }
    runs = record.runs
    for (index, claim) in plan.model.claims.enumerated() {
      let expected = claim.kind == .event ? runs : 0
      guard let count = ClaimCount(record.claims[index], runs: expected) else { throw .claims }
      claims[index] = count
    }
    for index in events.indices {
      guard events[index].take(record.events[index], runs: runs) else { throw .event(index) }
    }
    for index in series.indices {
      guard series[index].take(record.series[index], runs: runs) else { throw .series(index) }
    }
  }
}

extension ClaimCount {
  fileprivate init?(_ counts: [Int], runs: Int) {
    guard counts.count == 4, CountList.sum(counts) == runs else { return nil }
    self.init(yes: counts[0], no: counts[1], undefined: counts[2], notGiven: counts[3])
  }
}
