import Analysis

/// How long things last, some of them unended.
struct ProductLimitCases: StatisticsSubject {
  func answers(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let estimate = KaplanMeier(try item.numbers("T"), ended: try item.ended("event"))
    let interval = estimate.interval()
    var answers: [String: Answer] = [
      "survival": .numbers(estimate.survival, near),
      "ci_lower": .numbers(interval.map(\.low), near),
      "ci_upper": .numbers(interval.map(\.high), near),
      "nelson_aalen": .numbers(estimate.hazard, near),
      "median": .number(estimate.quantile(0.5), near),
    ]
    for key in item.keys {
      guard key.hasPrefix("rmst_"), let end = Double(key.dropFirst(5)) else { continue }
      answers[key] = .number(estimate.restrictedMean(to: end), near)
    }
    return answers
  }
}

/// Whether two groups last equally long.
struct LogRankCases: StatisticsSubject {
  func answers(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let test = LogRankTest(
      (try item.numbers("A"), try item.ended("eA")), (try item.numbers("B"), try item.ended("eB"))
    )
    return ["chi2": .number(test.statistic, near), "p": .number(test.probability, near)]
  }
}

extension VerificationCase {
  /// 1 where the end was seen.
  fileprivate func ended(_ key: String) throws(CaseProblem) -> [Bool] {
    try numbers(key).map { $0 != 0 }
  }
}
