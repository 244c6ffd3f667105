import Scenarios

/// What is kept of many runs: integers only, so that merging in any order gives the same bits.
///
/// Its size depends on the horizon and the number of events and series, not on the runs.
public struct Tally: Sendable, Equatable {
  public internal(set) var runs = 0
  /// In the order of `model.claims`; claims that are not answered from runs stay at 0.
  public internal(set) var claims: [ClaimCount]
  /// In the order of `plan.events`.
  public internal(set) var events: [EventHistogram]
  /// In the order of `plan.series`.
  public internal(set) var series: [SeriesTally]

  public init(_ plan: Plan) {
    claims = plan.model.claims.map { _ in ClaimCount() }
    events = plan.events.map { _ in EventHistogram(days: plan.days) }
    series = plan.series.map { SeriesTally($0, weeks: plan.days / 7 + 1) }
  }

  public mutating func merge(_ other: Tally) {
    runs += other.runs
    for index in claims.indices { claims[index].merge(other.claims[index]) }
    for index in events.indices { events[index].merge(other.events[index]) }
    for index in series.indices { series[index].merge(other.series[index]) }
  }

  /// Adds the claims and events of the runs that a block has just simulated.
  mutating func add(_ block: Block) {
    runs += block.count
    let plan = block.plan
    let evaluation = ClaimEvaluation(block: block, lanes: 0..<block.count)
    for (index, claim) in plan.model.claims.enumerated() where claim.kind == .event {
      for answer in evaluation.answers(to: plan.claimPrograms[index]) {
        claims[index].add(answer)
      }
    }
    for event in events.indices {
      events[event].add(
        UnsafeBufferPointer(start: block.eventSteps + event * Rows.lanes, count: block.count))
    }
  }

  /// Adds the weeks of the last `runs` runs that the block has kept.
  mutating func addSeries(_ block: Block, runs: Int) {
    for index in series.indices { series[index].add(block.weeks, series: index, runs: runs) }
  }
}

/// How the runs answered one claim.
public struct ClaimCount: Sendable, Equatable {
  public internal(set) var yes = 0
  public internal(set) var no = 0
  /// Condition true, formula undefined.
  public internal(set) var undefined = 0
  /// Condition false or undefined.
  public internal(set) var notGiven = 0

  /// Runs in which the condition was true.
  public var given: Int { yes + no + undefined }

  mutating func add(_ answer: RunVerdict) {
    switch answer {
    case .yes: yes += 1
    case .no: no += 1
    case .undefined: undefined += 1
    case .notGiven: notGiven += 1
    }
  }

  mutating func merge(_ other: ClaimCount) {
    yes += other.yes
    no += other.no
    undefined += other.undefined
    notGiven += other.notGiven
  }
}

/// How many runs had an event on each day: exact quantiles, and mergeable.
public struct EventHistogram: Sendable, Equatable {
  /// Index = step after the start.
  public private(set) var counts: [Int]
  public private(set) var never = 0

  init(days: Int) {
    counts = Array(repeating: 0, count: days + 1)
  }

  public var runs: Int { counts.reduce(never, +) }

  /// The least step by which at least the share `level` of the runs had the event, nil = never.
  public func quantile(_ level: Double) -> Int? {
    let wanted = Int((level * Double(runs)).rounded(.up))
    var seen = 0
    for (step, count) in counts.enumerated() {
      seen += count
      if seen >= max(1, wanted) { return step }
    }
    return nil
  }

  /// Runs with the event on or before a step.
  public func count(by step: Int) -> Int {
    counts.prefix(max(0, step + 1)).reduce(0, +)
  }

  mutating func add(step: Double, _ runs: Int = 1) {
    if step < Double(counts.count) { counts[Int(step)] += runs } else { never += runs }
  }

  /// One step a run.
  mutating func add(_ steps: UnsafeBufferPointer<Double>) {
    guard let first = steps.first else { return }
    guard steps.contains(where: { $0 != first }) else { return add(step: first, steps.count) }
    var never = 0
    counts.withUnsafeMutableBufferPointer { counts in
      for step in steps {
        if step < Double(counts.count) { counts[Int(step)] += 1 } else { never += 1 }
      }
    }
    self.never += never
  }

  mutating func merge(_ other: EventHistogram) {
    never += other.never
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}

extension EventHistogram {
  var record: TallyRecord.EventRecord {
    var days: [Int] = []
    for (day, count) in counts.enumerated() where count != 0 { days += [day, count] }
    return .init(never: never, days: days)
  }

  /// Takes the counts of a record; false where they do not account for each of `runs`.
  mutating func take(_ record: TallyRecord.EventRecord, runs: Int) -> Bool {
    var last = -1
    guard record.days.count.isMultiple(of: 2) else { return false }
    for index in stride(from: 0, to: record.days.count, by: 2) {
      let (day, count) = (record.days[index], record.days[index + 1])
      guard day > last, day < counts.count, count > 0 else { return false }
      counts[day] = count
      last = day
    }
    never = record.never
    return CountList.sum(counts + [never]) == runs
  }
}
