import Engine
import Scenarios

/// Records of many runs with what they are about; its extensions draw the findings, topic by topic.
struct SanityView {
  let model: Model
  /// In step with the records' `steps`.
  let events: [Event]
  /// By run; at least one.
  let records: [SanityRecord]

  var start: Day { model.calendar.start }

  func share(_ condition: (SanityRecord) -> Bool) -> Double {
    Double(records.count(where: condition)) / Double(records.count)
  }

  /// Steps of one event over the runs.
  func steps(of event: Event) -> [Double] {
    guard let index = events.firstIndex(of: event) else { return [] }
    return records.map { $0.steps[index] }
  }

  /// Whether all runs end alike, to the last bit.
  var isEveryRunAlike: Bool {
    records.allSatisfy { $0.steps == records[0].steps && $0.ends == records[0].ends }
  }

  /// The lower of the two middle ones.
  static func median<Value: Comparable>(_ values: [Value]) -> Value? {
    values.isEmpty ? nil : values.sorted()[(values.count - 1) / 2]
  }
}

extension SanityView {
  /// Undefined in less than this share is not worth a line.
  private static let leastUndefined = 0.05

  /// A condition that holds in a smaller share of the runs is rare.
  private static let rare = 0.05

  var claimFindings: [SanityFinding] {
    let claims = model.claims.indices.filter { model.claims[$0].kind == .event }
    guard !claims.isEmpty else { return [.noClaims] }
    let counts = claims.map { claim in
      VerdictCount(model.claims[claim].id, records.map { $0.verdicts[claim] })
    }
    let undefined = counts.filter { $0.undefinedShare >= Self.leastUndefined }
      .map { SanityFinding.claimUndefined($0.id, share: $0.undefinedShare) }
    if isEveryRunAlike { return [.everyRunAlike] + undefined }
    let always = counts.filter { $0.no == 0 && $0.yes >= RunsVerdict.fewCases }.map(\.id)
    let never = counts.filter { $0.yes == 0 && $0.no >= RunsVerdict.fewCases }.map(\.id)
    let unmet = counts.filter { $0.given == 0 }.map(\.id)
    let rare = counts.filter { $0.given > 0 && Double($0.given) < Self.rare * Double($0.runs) }
    return (always.isEmpty ? [] : [.claimsSettled(always, isTrue: true)])
      + (never.isEmpty ? [] : [.claimsSettled(never, isTrue: false)])
      + (unmet.isEmpty ? [] : [.conditionsNever(unmet)])
      + rare.map { .conditionRare($0.id, runs: $0.given) } + undefined
  }
}

/// How the runs answered one claim.
private struct VerdictCount {
  let id: String
  let runs: Int
  let yes: Int
  let no: Int
  /// Runs in which the condition holds.
  let given: Int

  init(_ id: String, _ verdicts: [RunVerdict]) {
    self.id = id
    runs = verdicts.count
    yes = verdicts.count { $0 == .yes }
    no = verdicts.count { $0 == .no }
    given = verdicts.count { $0 != .notGiven }
  }

  var undefinedShare: Double {
    Double(given - yes - no) / Double(max(1, given))
  }
}
