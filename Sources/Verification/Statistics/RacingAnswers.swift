import Analysis

/// Which of several arms is best, how the runs are best spent on them, and Wald's sequential test.
enum RacingAnswers {
  @Sendable static func bestArm(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let parameters = try item.parameters
    let means = try parameters.numbers("p")
    guard means.count > 1, Set(means).count == means.count else {
      throw .unsound("params.p must have at least two different numbers")
    }
    let arms = BestArm(means: means)
    let tries = try tries(item, parameters)
    guard tries > means.count else { throw .unsound("fewer tries than arms") }
    let schedule = BestArm.successiveRejects(arms: means.count, tries: tries)
    return [
      "H1": .number(arms.sumOfInverseSquares, near),
      "H2": .number(arms.largestRankedInverseSquare, near),
      "log_bar_K": .number(BestArm.harmonicHalf(arms: means.count), near),
      "sr_cumulative_pulls_per_surviving_arm": .numbers(schedule.map(Double.init), near),
      "sr_total_pulls": .number(Double(BestArm.totalTries(schedule)), near),
    ]
  }

  /// From `params.n`, else from `n=1000` in the kind.
  private static func tries(
    _ item: VerificationCase, _ parameters: CaseParameters
  ) throws(CaseProblem) -> Int {
    if let stated = parameters.members["n"]?.number { return Int(stated) }
    let parts = try item.text("kind").split(separator: "n=")
    let digits = (parts.count > 1 ? parts[1] : "").prefix { $0.isNumber }
    guard let tries = Int(digits) else { throw .missing("params.n", wanted: "a whole number") }
    return tries
  }

  /// Shares of a budget among arms.
  @Sendable static func budget(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let parameters = try item.parameters
    let means = try parameters.numbers("mean")
    let deviations = try parameters.numbers("sd")
    let budget = try parameters.positive("budget")
    guard means.count > 1, deviations.count == means.count, deviations.allSatisfy({ $0 > 0 }),
      Set(means).count == means.count
    else { throw .unsound("params.mean and params.sd must be as many, different and above 0") }
    let allocation = BudgetAllocation(means: means, deviations: deviations)
    let equal = means.map { _ in budget / Double(means.count) }
    return [
      "best": .number(Double(allocation.best), near),
      "alloc_fraction": .numbers(allocation.shares, near),
      "apcs_ocba": .number(
        allocation.chanceOfCorrectSelection(runs: allocation.shares.map { $0 * budget }), near),
      "apcs_equal": .number(allocation.chanceOfCorrectSelection(runs: equal), near),
    ]
  }

  @Sendable static func sequentialRatio(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let parameters = try item.parameters
    let shares = (try parameters.number("p0"), try parameters.number("p1"))
    let errors = (try parameters.number("alpha"), try parameters.number("beta"))
    guard [shares.0, shares.1, errors.0, errors.1].allSatisfy({ $0 > 0 && $0 < 1 }),
      shares.0 != shares.1
    else { throw .unsound("p0, p1, alpha and beta must lie between 0 and 1, p0 and p1 apart") }
    let test = SequentialRatioTest(
      null: shares.0, alternative: shares.1, alpha: errors.0, beta: errors.1)
    return [
      "upper": .number(test.upper, near), "lower": .number(test.lower, near),
      "inc_success": .number(test.success, near), "inc_failure": .number(test.failure, near),
      "ASN_H1": .number(test.meanTriesUnderAlternative, near),
      "ASN_H0": .number(test.meanTriesUnderNull, near),
    ]
  }
}
