import Analysis

/// How long things last, some of them unended.
enum SurvivalAnswers {
  @Sendable static func productLimit(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let estimate = KaplanMeier(try item.numbers("T"), ended: try ended(item, "event"))
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

  @Sendable static func logRank(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let test = LogRankTest(
      (try item.numbers("A"), try ended(item, "eA")), (try item.numbers("B"), try ended(item, "eB"))
    )
    return ["chi2": .number(test.statistic, near), "p": .number(test.probability, near)]
  }

  private static func ended(
    _ item: VerificationCase, _ key: String
  ) throws(CaseProblem) -> [Bool] {
    try item.numbers(key).map { $0 != 0 }
  }
}
