/// What single inputs do when they alone are moved, by Morris.
///
/// An effect is (f(x + Δ·eᵢ) − f(x))/Δ with Δ as a share of the input's distribution. Source: Morris (1991),
/// "Factorial sampling plans for preliminary computational experiments"; μ* of Campolongo, Cariboni and Saltelli
/// (2007), "An effective screening design for sensitivity analysis of large models".
public struct ElementaryEffects: Sendable {
  /// Mean of the effects, with its sign; its interval shows a direction.
  public let mean: PairedDifference
  /// Mean of their sizes.
  public let meanSize: PairedDifference
  /// Standard deviation (divisor n − 1): large beside μ* where the effect depends on all else.
  public let deviation: Double

  public init(_ effects: [Double]) {
    mean = PairedDifference(effects)
    meanSize = PairedDifference(effects.map(\.magnitude))
    deviation = mean.standardError * Double(mean.count).squareRoot()
  }

  /// The effects by input of trajectories along which one input changes at a time.
  ///
  /// `points` are in units of the inputs' ranges; nil where a step does not change exactly one input, or a
  /// trajectory of one more point than inputs does not change each once.
  public static func effects(
    points: [[Double]], answers: [Double], inputs: Int
  ) -> [[Double]]? {
    guard points.count == answers.count, points.count.isMultiple(of: inputs + 1) else {
      return nil
    }
    var effects = [[Double]](repeating: [], count: inputs)
    for begin in stride(from: 0, to: points.count, by: inputs + 1) {
      for place in begin..<begin + inputs {
        let steps = zip(points[place + 1], points[place]).map { $0 - $1 }
        let moved = steps.indices.filter { steps[$0].magnitude > 1e-9 }
        guard moved.count == 1 else { return nil }
        effects[moved[0]].append((answers[place + 1] - answers[place]) / steps[moved[0]])
      }
    }
    let trajectories = points.count / (inputs + 1)
    return effects.allSatisfy { $0.count == trajectories } ? effects : nil
  }
}
