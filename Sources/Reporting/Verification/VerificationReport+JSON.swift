import Verification

extension VerificationReport {
  /// Counts by topic and way, and every pair.
  public var json: JSONValue {
    .object([
      "topics": .list(
        rows.map { row in
          let counts = Counts(row.results)
          return .object([
            "topic": .text(row.topic), "by": .text(row.route.rawValue),
            "passed": .integer(counts.passed), "failed": .integer(counts.failed),
            "not_covered": .integer(counts.notCovered),
          ])
        }),
      "pairs": .list(results.map(Self.pair)),
      "skipped": .list(
        skipped.map { .object(["file": .text($0.name), "reason": .text($0.reason)]) }),
      "sum": .object([
        "passed": .integer(Counts(results).passed), "failed": .integer(Counts(results).failed),
        "not_covered": .integer(Counts(results).notCovered),
      ]),
    ])
  }

  /// The answers of each topic, in the form of the files they answer: the file's name and its text.
  public var answers: [(name: String, text: String)] {
    topics.map { topic in
      let own = results.filter { $0.topic == topic && $0.judgement != nil }
      let ids = own.reduce(into: [String]()) { ids, result in
        if !ids.contains(result.id) { ids.append(result.id) }
      }
      let cases = ids.map { id in
        let mine = own.filter { $0.id == id }
        var members = Self.members(mine.filter { $0.route == .closedForm })
        members["id"] = .text(id)
        let engine = Self.members(mine.filter { $0.route == .engine })
        if !engine.isEmpty { members["engine"] = .object(engine) }
        return JSONValue.object(members)
      }
      let file = JSONValue.object(["topic": .text(topic), "cases": .list(cases)])
      return (Self.fileName(topic), file.document)
    }
  }

  private static func members(_ results: [PairResult]) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for result in results { members[result.key] = result.judgement.map { value($0.got) } }
    return members
  }

  /// Letters and digits of the topic, everything else a hyphen.
  private static func fileName(_ topic: String) -> String {
    let letters = topic.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return String(letters.prefix(60)) + ".json"
  }

  private static func pair(_ result: PairResult) -> JSONValue {
    var members: [String: JSONValue] = [
      "topic": .text(result.topic), "file": .text(result.file), "id": .text(result.id),
      "key": .text(result.key), "by": .text(result.route.rawValue),
    ]
    switch result.outcome {
    case .passed: members["outcome"] = "passed"
    case .failed: members["outcome"] = "failed"
    case .unanswered(let reason):
      members["outcome"] = "failed"
      members["reason"] = .text(reason)
    case .notCovered(let reason):
      members["outcome"] = "not covered"
      members["reason"] = .text(reason.rawValue)
    }
    guard let judgement = result.judgement else { return .object(members) }
    members["expected"] = value(result.expected)
    members["got"] = value(judgement.got)
    members["tolerance"] = .text(judgement.tolerance)
    if let sampling = judgement.sampling {
      members["runs"] = .integer(sampling.runs)
      members["standard_errors"] = .number(sampling.greatestDistance)
    }
    return .object(members)
  }

  /// Infinite numbers as the files write them.
  private static func value(_ value: CaseValue) -> JSONValue {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let value) where value.isInfinite: .text(value > 0 ? "inf" : "-inf")
    case .number(let value): .number(value)
    case .text(let value): .text(value)
    case .list(let values): .list(values.map(Self.value))
    case .object(let members): .object(members.mapValues(Self.value))
    }
  }
}
