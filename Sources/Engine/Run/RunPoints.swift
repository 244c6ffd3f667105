/// Runs whose numbers and some of whose inputs are chosen, so that inputs and chance can be varied apart.
///
/// A run's number addresses all its draws: those of the days, and of the inputs that are not chosen. A chosen
/// input has the given value, whatever it is correlated with.
public struct RunPoints: Sendable {
  /// Indices into `Model.inputs` of those that are chosen.
  public let inputs: [Int]
  /// Entries at `point * inputs.count + position`, in the input's base unit.
  public let values: [Double]
  /// One a point.
  public let runs: [UInt64]

  public var count: Int { runs.count }

  /// As many values as inputs for each of the runs.
  public init(inputs: [Int], values: [Double], runs: [UInt64]) {
    precondition(
      values.count == inputs.count * runs.count,
      "\(values.count) values for \(inputs.count) inputs of \(runs.count) runs")
    self.inputs = inputs
    self.values = values
    self.runs = runs
  }

  func place(in block: Block, from first: Int, _ lanes: Int) {
    for (position, input) in inputs.enumerated() {
      let row = block.plan.inputRows[input]
      for lane in 0..<min(lanes, count - first) {
        block.rows[row, lane] = values[(first + lane) * inputs.count + position]
      }
    }
  }
}

extension RunPoints {
  /// The points of a range, in order.
  public subscript(range: Range<Int>) -> RunPoints {
    RunPoints(
      inputs: inputs,
      values: Array(values[range.lowerBound * inputs.count..<range.upperBound * inputs.count]),
      runs: Array(runs[range]))
  }
}
