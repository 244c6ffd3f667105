import Chance

/// Hughes' salvo model: both sides fire at once, what the other's defence does not stop hits.
///
/// dB = clip((α·A − b₃·B)/b₁, 0, B), dA = clip((β·B − a₃·A)/a₁, 0, A). Source: Hughes (1995), "A
/// salvo model of warships in missile combat".
struct SalvoExchange {
  let offence: (a: Double, b: Double)
  let defence: (a: Double, b: Double)
  let staying: (a: Double, b: Double)

  init(_ parameters: CaseParameters) throws(CaseProblem) {
    offence = (try parameters.number("alpha_off"), try parameters.number("beta_off"))
    defence = (try parameters.number("a3_def"), try parameters.number("b3_def"))
    staying = (try parameters.positive("a1_staying"), try parameters.positive("b1_staying"))
  }

  /// Ships that each side loses in one exchange.
  func losses(a: Double, b: Double) -> (a: Double, b: Double) {
    func clipped(_ hits: Double, _ most: Double) -> Double { max(0, min(hits, most)) }
    return (
      clipped((offence.b * b - defence.a * a) / staying.a, a),
      clipped((offence.a * a - defence.b * b) / staying.b, b)
    )
  }

  /// (dB/B)/(dA/A) of the first exchange; NaN where A loses nothing.
  func fractionalExchangeRatio(a: Double, b: Double) -> Double {
    let losses = losses(a: a, b: b)
    return losses.a > 0 && b > 0 ? losses.b / b / (losses.a / a) : .nan
  }
}

/// A salvo whose shots hit and are stopped by chance: binomial offence less binomial defence.
///
/// Source: Armstrong (2005), "A stochastic salvo model for naval surface combat", with the losses
/// shared out by staying power, at most the whole force.
struct StochasticSalvo {
  private(set) var meanLoss = 0.0
  private(set) var chanceOfNoLoss = 0.0
  private var meanSquare = 0.0

  var deviation: Double { (meanSquare - meanLoss * meanLoss).squareRoot() }

  init(_ parameters: CaseParameters) throws(CaseProblem) {
    let ships = try parameters.number("B")
    let staying = try parameters.positive("staying")
    let shots = try Self.shots(parameters, "A", "nA", "pA")
    let stops = try Self.shots(parameters, "B", "nDef", "pDef")
    for (hits, chance) in shots.enumerated() {
      for (stopped, stopChance) in stops.enumerated() {
        let loss = min(ships, Double(max(0, hits - stopped)) / staying)
        meanLoss += chance * stopChance * loss
        meanSquare += chance * stopChance * loss * loss
        if loss == 0 { chanceOfNoLoss += chance * stopChance }
      }
    }
  }

  /// The probability of each number of successes among ships · shots.
  private static func shots(
    _ parameters: CaseParameters, _ ships: String, _ each: String, _ chance: String
  ) throws(CaseProblem) -> [Double] {
    let count = try parameters.count(ships, most: 1000) * parameters.count(each, most: 1000)
    guard count <= 20_000 else { throw .unsound("more than 20,000 shots") }
    let hit = try parameters.number(chance)
    guard hit >= 0, hit <= 1 else { throw .unsound("params.\(chance) must lie between 0 and 1") }
    guard hit > 0, hit < 1 else { return (0...count).map { $0 == (hit == 0 ? 0 : count) ? 1 : 0 } }
    do throws(DistributionProblem) {
      let binomial = try Binomial(trials: count, chance: hit)
      return (0...count).map { binomial.probability($0) }
    } catch {
      throw .unsound("the parameters are unsound: \(error)")
    }
  }
}
