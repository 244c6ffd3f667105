import Scenarios

/// One mechanism of the model: it emits its instructions for every power and front that uses it.
protocol Mechanism {
  /// What the listing of a plan calls it.
  static var name: String { get }
  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter)
}

/// Length of a step of phases 4 to 9.
struct StepLength: Equatable {
  var substeps: Int

  /// Δ in days.
  var days: Double { 1 / Double(substeps) }
  /// Δ of phase 3 in days.
  static let week = 7.0
}
