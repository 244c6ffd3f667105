import Chance

/// A distribution as a case states it.
enum StatedDistribution {
  static func continuous(_ item: VerificationCase) throws(CaseProblem) -> Distribution {
    let kind = try item.text("kind")
    let stated = kind == "mixture" ? try mixture(item) : try plain(kind, try item.parameters)
    do throws(DistributionProblem) {
      return try stated.validated()
    } catch {
      throw .unsound("the parameters are unsound: \(error)")
    }
  }

  static func counts(_ item: VerificationCase) throws(CaseProblem) -> any CountDistribution {
    let parameters = try item.parameters
    let kind = try item.text("kind")
    let (number, chance) = (
      kind == "poisson" ? try parameters.number("rate") : 0,
      kind == "poisson" ? 0 : try parameters.number("p")
    )
    let trials = kind == "binomial" ? try parameters.count("n", most: 1_000_000_000) : 0
    let successes = kind.hasPrefix("neg") ? try parameters.number("r") : 0
    do throws(DistributionProblem) {
      switch kind {
      case "poisson": return try Poisson(rate: number)
      case "binomial": return try Binomial(trials: trials, chance: chance)
      default: return try NegativeBinomial(successes: successes, chance: chance)
      }
    } catch {
      throw .unsound("the parameters are unsound: \(error)")
    }
  }

  private static func plain(
    _ kind: String, _ parameters: CaseParameters
  ) throws(CaseProblem) -> Distribution {
    switch kind {
    case "lognormal_from_interval", "normal_from_interval": try interval(kind, parameters)
    case "normal":
      .normal(
        mean: try parameters.number("mu"), standardDeviation: try parameters.number("sigma"))
    case "lognormal":
      .lognormal(
        logMean: try parameters.number("mu"),
        logStandardDeviation: try parameters.number("sigma"))
    case "truncnormal":
      .truncated(
        try plain("normal", parameters), low: try parameters.end("low", or: -.infinity),
        high: try parameters.end("high", or: .infinity))
    case "pert":
      .pert(
        minimum: try parameters.number("min"), mode: try parameters.number("mode"),
        maximum: try parameters.number("max"), weight: try parameters.number("lambda", or: 4))
    case "triangular":
      .triangular(
        minimum: try parameters.number("min"), mode: try parameters.number("mode"),
        maximum: try parameters.number("max"))
    default: try shaped(kind, parameters)
    }
  }

  private static func shaped(
    _ kind: String, _ parameters: CaseParameters
  ) throws(CaseProblem) -> Distribution {
    switch kind {
    case "beta":
      .beta(
        alpha: try parameters.number("alpha"), beta: try parameters.number("beta"),
        low: try parameters.number("low", or: 0), high: try parameters.number("high", or: 1))
    case "gamma":
      .gamma(shape: try parameters.number("shape"), scale: try parameters.number("scale"))
    case "weibull":
      .weibull(shape: try parameters.number("shape"), scale: try parameters.number("scale"))
    case "student_t":
      .studentT(
        degrees: try parameters.number("df"), location: try parameters.number("loc", or: 0),
        scale: try parameters.number("scale", or: 1))
    case "uniform":
      .uniform(low: try parameters.number("low"), high: try parameters.number("high"))
    case "loguniform":
      .logUniform(low: try parameters.number("low"), high: try parameters.number("high"))
    case "exponential": .exponential(rate: try parameters.number("rate"))
    default: throw .unknownKind(kind)
    }
  }

  /// A central interval; the kind says whether of a lognormal or of a normal, whatever its ends.
  private static func interval(
    _ kind: String, _ parameters: CaseParameters
  ) throws(CaseProblem) -> Distribution {
    let (low, high) = (try parameters.number("low"), try parameters.number("high"))
    let level = try parameters.number("level", or: 0.9)
    do throws(DistributionProblem) {
      guard kind == "normal_from_interval", low > 0 else {
        return try .centralInterval(low: low, high: high, level: level)
      }
      // Both ends above 0 would make a lognormal: shift the interval below 0 and the mean back.
      let shifted = try Distribution.centralInterval(low: low - high, high: 0, level: level)
      guard case .normal(let mean, let deviation) = shifted else { return shifted }
      return .normal(mean: mean + high, standardDeviation: deviation)
    } catch {
      throw .unsound("the interval is unsound: \(error)")
    }
  }

  private static func mixture(_ item: VerificationCase) throws(CaseProblem) -> Distribution {
    guard let parts = item["params"]?.list else { throw .missing("params", wanted: "a list") }
    var weighted: [WeightedDistribution] = []
    for part in parts {
      guard let members = part.object, let kind = members["kind"]?.text else {
        throw .missing("params", wanted: "a list of parts with weight and kind")
      }
      let parameters = CaseParameters(members: members)
      weighted.append(
        WeightedDistribution(
          weight: try parameters.number("weight"), try plain(kind, parameters)))
    }
    return .mixture(weighted)
  }
}
