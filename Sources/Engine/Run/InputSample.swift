/// The values that the inputs have in the first runs, without running them.
public struct InputSample: Sendable {
  public let runs: Int
  /// Entries at `input * runs + run`.
  private let values: [Double]

  public init(_ plan: Plan, seed: UInt64 = 1, runs: Int) {
    let block = Block(plan: plan, seed: seed, keeping: 1)
    var values = Array(repeating: 0.0, count: plan.inputRows.count * runs)
    for first in stride(from: 0, to: runs, by: Rows.lanes) {
      block.drawOnly(firstRun: UInt64(first))
      for (input, row) in plan.inputRows.enumerated() {
        for lane in 0..<min(Rows.lanes, runs - first) {
          values[input * runs + first + lane] = block.rows[row, lane]
        }
      }
    }
    self.runs = runs
    self.values = values
  }

  /// The value of an input, by its index in `model.inputs`, in one run.
  public func value(input: Int, run: Int) -> Double {
    values[input * runs + run]
  }
}
