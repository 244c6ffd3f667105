import Chance

/// Quantiles, moments, densities and probabilities of what a scenario may use.
struct DistributionTopic: Topic {
  let names = ["distributions", "distribution"]
  let inputs = Topics.notes.union(["p", "k", "spearman"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative, atZero: tolerance.tails)
    switch try item.text("kind") {
    case "std_normal_ppf", "normal_quantile":
      let places = try item.numbers("p")
      try check(places)
      return ["z": .numbers(places.map { Elementary.normalQuantile($0) }, near)]
    case "gaussian_copula_spearman_to_pearson":
      let pearson = try item.numbers("spearman").map { RankCorrelation.spearmanToPearson($0) }
      let given = try item.numbers("pearson")
      return [
        "pearson": .numbers(pearson, near),
        "kendall_from_pearson": .numbers(given.map { RankCorrelation.pearsonToKendall($0) }, near),
      ]
    case "poisson", "binomial", "negbinomial", "negative_binomial":
      return try countAnswers(item, try StatedDistribution.counts(item), near)
    default: return try continuousAnswers(item, try StatedDistribution.continuous(item), near)
    }
  }

  /// Every input of a plan is drawn by inversion; see `InputSampling`.
  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let others = [
      "std_normal_ppf", "normal_quantile", "gaussian_copula_spearman_to_pearson", "poisson",
      "binomial", "negbinomial", "negative_binomial",
    ]
    guard !others.contains(try item.text("kind")) else { return [:] }
    return InputSampling(try StatedDistribution.continuous(item), item).answers(settings)
  }

  private func continuousAnswers(
    _ item: VerificationCase, _ distribution: Distribution, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let moments = distribution.moments
    var answers: [String: Answer] = [
      "mean": .number(moments.mean, near), "sd": .number(moments.standardDeviation, near),
      "var": .number(moments.variance, near), "skew": .number(moments.skewness, near),
      "exkurt": .number(moments.excessKurtosis, near),
      "median": .number(distribution.median, near),
      "cdf_at": paired(near) { distribution.cumulative($0) },
      "sf_at": paired(near) { distribution.survival($0) },
      "pdf_at": paired(near) { distribution.density($0) ?? .nan },
    ]
    if let places = item["p"]?.numbers {
      try check(places)
      answers["quantiles"] = .numbers(places.map { distribution.quantile($0) }, near)
    }
    switch distribution {
    case .normal(let mean, let deviation), .lognormal(let mean, let deviation):
      answers["mu"] = .number(mean, near)
      answers["sigma"] = .number(deviation, near)
    case .pert(let minimum, let mode, let maximum, let weight):
      let shapes = Distribution.pertShapes(
        minimum: minimum, mode: mode, maximum: maximum, weight: weight)
      answers["alpha"] = .number(shapes.alpha, near)
      answers["beta"] = .number(shapes.beta, near)
    default: break
    }
    return answers
  }

  private func countAnswers(
    _ item: VerificationCase, _ counts: any CountDistribution, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    var answers: [String: Answer] = [
      "mean": .number(counts.mean, near), "var": .number(counts.variance, near),
      "sd": .number(counts.variance.squareRoot(), near),
      "ppf": paired(.exact) { $0 >= 0 && $0 < 1 ? Double(counts.quantile($0)) : .nan },
    ]
    if let places = item["k"]?.numbers {
      guard places.allSatisfy({ abs($0) < 1e15 }) else { throw .unsound("k is out of range") }
      answers["pmf"] = .numbers(places.map { counts.probability(Int($0)) }, near)
      answers["cdf"] = .numbers(places.map { counts.cumulative(Int($0)) }, near)
    }
    return answers
  }

  /// Answers to an expected value of the form [places, values].
  private func paired(
    _ near: Closeness, _ function: @escaping @Sendable (Double) -> Double
  ) -> Answer {
    Answer { expected in
      guard let lists = expected.list, lists.count == 2, let places = lists[0].numbers else {
        return Judgement(passes: false, got: .null, tolerance: "[places, values]")
      }
      let got = CaseValue.list([lists[0], .numbers(places.map(function))])
      return Judgement(
        passes: near.accepts(got, expected: expected), got: got, tolerance: near.text)
    }
  }

  private func check(_ places: [Double]) throws(CaseProblem) {
    guard places.allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw .unsound("p must lie between 0 and 1")
    }
  }
}
