/// Runs cases through the topics that know them.
public struct PairCheck: Sendable {
  /// How the engine runs.
  public struct EngineRuns: Sendable {
    /// At least 100,000 where an answer is sampled.
    public var runs = 100_000
    public var seed: UInt64 = 1
    public var threads: Int

    public init(threads: Int) {
      self.threads = threads
    }
  }

  private let settings: EngineRuns

  public init(_ settings: EngineRuns) {
    self.settings = settings
  }

  /// The pairs of all cases in the order of files, cases and keys, the closed form before the
  /// engine; `progress` is told the cases done.
  public func results(
    _ files: [CaseFile], progress: (_ done: Int) -> Void = { _ in }
  ) -> [PairResult] {
    var results: [PairResult] = []
    var done = 0
    for file in files {
      for item in file.cases {
        results += self.results(item, in: file)
        done += 1
        progress(done)
      }
    }
    return results
  }

  func results(_ item: VerificationCase, in file: CaseFile) -> [PairResult] {
    guard let topic = Topics.all.first(where: { $0.names.contains(Topics.plain(file.topic)) })
    else {
      return Topics.pairs(of: item).map { key in
        result(file, item, key, .closedForm, .notCovered(.later))
      }
    }
    let keys = item.keys.filter { !topic.inputs.contains($0) && !isNote(item, $0) }
    let tolerance = StatedTolerance(file.tolerance)
    do throws(CaseProblem) {
      let answers = try topic.answers(item, tolerance)
      let closed = keys.map { key in
        result(file, item, key, .closedForm, Self.outcome(answers[key], item[key] ?? .null))
      }
      return closed + engine(topic, file, item, keys, tolerance)
    } catch {
      return keys.map { key in
        if case .unknownKind = error {
          return result(file, item, key, .closedForm, .notCovered(.later))
        }
        return result(file, item, key, .closedForm, .unanswered(reason: error.text))
      }
    }
  }

  /// Pairs for which the engine has the mechanism.
  private func engine(
    _ topic: any Topic, _ file: CaseFile, _ item: VerificationCase, _ keys: [String],
    _ tolerance: StatedTolerance
  ) -> [PairResult] {
    do throws(CaseProblem) {
      let answers = try topic.engineAnswers(item, tolerance, settings)
      return keys.filter { answers[$0] != nil }.map { key in
        result(file, item, key, .engine, Self.outcome(answers[key], item[key] ?? .null))
      }
    } catch {
      return keys.map { result(file, item, $0, .engine, .unanswered(reason: error.text)) }
    }
  }

  private static func outcome(_ answer: Answer?, _ expected: CaseValue) -> PairResult.Outcome {
    guard let judgement = answer?.judge(expected) else {
      return .unanswered(reason: "the tool has no answer of this name")
    }
    return judgement.passes ? .passed(judgement) : .failed(judgement)
  }

  /// A remark, or a text under a key that names a formula, such as "invariant": "a*x - b*y".
  private func isNote(_ item: VerificationCase, _ key: String) -> Bool {
    if key.hasSuffix("_note") { return true }
    guard let text = item[key]?.text else { return false }
    return item[key]?.number == nil && text.contains { "*^/=".contains($0) }
  }

  private func result(
    _ file: CaseFile, _ item: VerificationCase, _ key: String, _ route: PairResult.Route,
    _ outcome: PairResult.Outcome
  ) -> PairResult {
    PairResult(
      topic: file.topic, file: file.name, id: item.id, key: key, route: route,
      expected: item[key] ?? .null, outcome: outcome)
  }
}
