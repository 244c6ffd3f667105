public import Scenarios

/// Shares of the variance of a plain function of inputs, found as those of runs are.
public struct FunctionSensitivity: Sendable {
  /// Nil where the function does not vary.
  public let sobol: SobolAnswer?
  public let shapley: ShapleyAnswer?

  /// By so many rows; `function` takes a value of each input.
  public init(
    inputs: [Input], correlations: [CorrelatedGroup] = [], rows: Int, seed: UInt64,
    hasShapley: Bool = false, function: ([Double]) -> Double
  ) {
    var model = Model(
      name: "function", calendar: Timeline(start: Day(rawValue: 0), horizon: Day(rawValue: 1)),
      inputs: inputs, powers: [], fronts: [])
    model.correlations = correlations
    let space = FactorSpace(model, singles: Array(inputs.indices), hasChance: false)
    var design = DesignAnswers(
      space, seed: seed, sobol: true, pairs: true, shapley: hasShapley)
    for end in stride(from: min(rows, 4096), through: rows, by: 4096) {
      do {
        try design.extend(to: end) { rows, points in points.map { function(rows.values($0)) } }
      } catch {
        preconditionFailure("a function that does not throw threw \(error)")
      }
    }
    sobol = design.sobol(seed: seed, withPairs: true)
    shapley = design.shapley(seed: seed)
  }
}
