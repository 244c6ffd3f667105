/// The values that the inputs have in runs, without running them.
public struct InputSample: Sendable {
  public let runs: Range<Int>
  /// Entries at `input * runs.count + run − runs.lowerBound`.
  private let values: [Double]

  /// Of runs 0 to `runs` − 1.
  public init(_ plan: Plan, seed: UInt64 = 1, runs: Int) {
    self.init(plan, seed: seed, runs: 0..<runs)
  }

  public init(_ plan: Plan, seed: UInt64 = 1, runs: Range<Int>) {
    let block = Block(plan: plan, seed: seed, keeping: 1)
    let count = runs.count
    var values = Array(repeating: 0.0, count: plan.inputRows.count * count)
    for first in stride(from: 0, to: count, by: Rows.lanes) {
      block.drawOnly(firstRun: UInt64(runs.lowerBound + first))
      for (input, row) in plan.inputRows.enumerated() {
        for lane in 0..<min(Rows.lanes, count - first) {
          values[input * count + first + lane] = block.rows[row, lane]
        }
      }
    }
    self.runs = runs
    self.values = values
  }

  /// The value of an input, by its index in `model.inputs`, in one run of the range.
  public func value(input: Int, run: Int) -> Double {
    values[input * runs.count + run - runs.lowerBound]
  }

  /// The values of an input in all runs, in order.
  public func values(input: Int) -> [Double] {
    Array(values[input * runs.count..<(input + 1) * runs.count])
  }
}
