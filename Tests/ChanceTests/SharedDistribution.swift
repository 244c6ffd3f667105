import Chance
import Testing

/// Reading of a case of `verification/distributions.json`.
enum SharedDistribution {
  typealias Parameters = [String: Any]

  static func read(_ item: [String: Any]) throws -> Distribution {
    let kind = try #require(item["kind"] as? String)
    if kind == "mixture" { return try mixture(item["params"]) }
    let parameters = try #require(item["params"] as? Parameters)
    return try read(kind: kind, parameters).validated()
  }

  static func readCounts(_ item: [String: Any]) throws -> any CountDistribution {
    let parameters = try #require(item["params"] as? Parameters)
    func number(_ key: String) throws -> Double { try self.number(parameters, key) }
    return switch item["kind"] as? String {
    case "poisson": try Poisson(rate: number("rate"))
    case "binomial": try Binomial(trials: Int(number("n")), chance: number("p"))
    default: try NegativeBinomial(successes: number("r"), chance: number("p"))
    }
  }

  private static func read(kind: String, _ parameters: Parameters) throws -> Distribution {
    func number(_ key: String) throws -> Double { try self.number(parameters, key) }
    switch kind {
    case "lognormal_from_interval", "normal_from_interval":
      return try .centralInterval(
        low: number("low"), high: number("high"), level: number("level"))
    case "pert":
      return .pert(
        minimum: try number("min"), mode: try number("mode"), maximum: try number("max"),
        weight: try number("lambda"))
    case "triangular":
      return .triangular(
        minimum: try number("min"), mode: try number("mode"), maximum: try number("max"))
    case "normal":
      return .normal(mean: try number("mu"), standardDeviation: try number("sigma"))
    case "truncnormal":
      return .truncated(
        try read(kind: "normal", parameters), low: try number("low"), high: try number("high"))
    case "student_t":
      return .studentT(
        degrees: try number("df"), location: try number("loc"), scale: try number("scale"))
    default: return try readPlain(kind: kind, parameters)
    }
  }

  private static func readPlain(kind: String, _ parameters: Parameters) throws -> Distribution {
    func number(_ key: String) throws -> Double { try self.number(parameters, key) }
    switch kind {
    case "beta": return .beta(alpha: try number("alpha"), beta: try number("beta"))
    case "gamma": return .gamma(shape: try number("shape"), scale: try number("scale"))
    case "weibull": return .weibull(shape: try number("shape"), scale: try number("scale"))
    case "loguniform": return .logUniform(low: try number("low"), high: try number("high"))
    case "exponential": return .exponential(rate: try number("rate"))
    default:
      try #require(kind == "uniform", "unknown kind \(kind)")
      return .uniform(low: try number("low"), high: try number("high"))
    }
  }

  private static func mixture(_ value: Any?) throws -> Distribution {
    let parts = try #require(value as? [Parameters])
    let weighted = try parts.map { part in
      WeightedDistribution(
        weight: try number(part, "weight"),
        try read(kind: try #require(part["kind"] as? String), part))
    }
    return try .mixture(weighted).validated()
  }

  private static func number(_ parameters: Parameters, _ key: String) throws -> Double {
    if parameters[key] as? String == "inf" { return .infinity }
    return try #require(parameters[key] as? Double)
  }
}
