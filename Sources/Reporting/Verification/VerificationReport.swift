public import Verification

/// The pairs of a folder of verification cases in words and as data.
public struct VerificationReport: Sendable {
  let results: [PairResult]
  let skipped: [SkippedFile]

  public init(_ results: [PairResult], skipped: [SkippedFile]) {
    self.results = results
    self.skipped = skipped
  }

  public var failures: [PairResult] { results.filter(\.isFailure) }

  /// Passed, failed, not covered.
  struct Counts {
    var passed = 0
    var failed = 0
    var notCovered = 0

    init(_ results: some Sequence<PairResult>) {
      for result in results {
        switch result.outcome {
        case .passed: passed += 1
        case .failed, .unanswered: failed += 1
        case .notCovered: notCovered += 1
        }
      }
    }
  }

  /// Pairs of one topic by one way.
  struct Row {
    let topic: String
    let route: PairResult.Route
    let results: [PairResult]

    /// Distances in standard errors of the pairs that come from runs, the greatest first.
    var sampled: [(result: PairResult, sampling: Judgement.Sampling)] {
      results.compactMap { result in result.judgement?.sampling.map { (result, $0) } }
        .sorted { $0.1.greatestDistance > $1.1.greatestDistance }
    }
  }

  /// In the order of the files, the closed form before the engine.
  var rows: [Row] {
    topics.flatMap { topic in
      PairResult.Route.allCases.compactMap { route in
        let own = results.filter { $0.topic == topic && $0.route == route }
        return own.isEmpty ? nil : Row(topic: topic, route: route, results: own)
      }
    }
  }

  var topics: [String] {
    results.reduce(into: []) { topics, result in
      if !topics.contains(result.topic) { topics.append(result.topic) }
    }
  }
}
