import Analysis
import Chance

/// A choice between two options whose difference D = μ + Σ x_i is normal: what knowing it all, or one part
/// of it, is worth (Raiffa and Schlaifer 1961).
struct TwoOptions: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let mean = try parameters.number("mu")
    let parts = try parameters.numbers("sd_parts")
    let whole = parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return [
      "evpi": .number(Self.gain(mean, whole), near),
      "evppi": .numbers(parts.map { Self.gain(mean, $0) }, near),
      "p_wrong": .number(whole > 0 ? Elementary.normalCumulative(-abs(mean) / whole) : 0, near),
    ]
  }

  /// E[max(0, D)] − max(0, μ) = s·φ(z) − |μ|·Φ(−z) for D ~ N(μ, s²) and z = |μ|/s.
  private static func gain(_ mean: Double, _ deviation: Double) -> Double {
    guard deviation > 0 else { return 0 }
    let z = abs(mean) / deviation
    return deviation * Elementary.normalDensity(z)
      - abs(mean) * Elementary.normalCumulative(-z)
  }
}

/// Probabilities of several views in one: see `PooledChance`.
struct PooledViews: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let (chances, weights) = (try parameters.numbers("p"), try parameters.numbers("w"))
    let whole = weights.reduce(0, +)
    guard chances.count == weights.count, chances.allSatisfy({ $0 > 0 && $0 < 1 }), whole > 0 else {
      throw .unsound("each probability inside (0, 1) needs a weight, and one of them above 0")
    }
    let pool = PooledChance(chances, weights: weights)
    var answers: [String: Answer] = [
      "linear": .number(pool.linear, near), "logit": .number(pool.logarithmic, near),
    ]
    for key in item.keys where key.hasPrefix("extremised_") {
      guard let factor = Double(key.dropFirst("extremised_".count)) else { continue }
      answers[key] = .number(pool.extremised(by: factor), near)
    }
    return answers
  }
}
