/// One vector instruction: every lane of the target row gets the result of the same operation.
struct Instruction: Hashable {
  var operation: Operation
  var target: Int32 = 0
  var left: Int32 = 0
  var right: Int32 = 0
  var third: Int32 = 0
  var immediate: Double = 0
  /// Index into `Plan.mechanisms`: who emitted it.
  var mechanism: UInt8 = 0
}

/// What an instruction does; rows are `left`, `right`, `third`, the number is `immediate`.
enum Operation: UInt8, CaseIterable {
  case fill
  case copy
  case add
  case subtract
  case multiply
  case divide
  case minimum
  case maximum
  case addImmediate
  case multiplyImmediate
  /// immediate − left.
  case subtractFromImmediate
  /// immediate / left.
  case divideImmediate
  case minimumImmediate
  case maximumImmediate
  case exponential
  case logarithm
  /// left^right, 0 for left = 0 and right > 0.
  case power
  case powerImmediate
  case squareRoot
  case absolute
  /// 1 where left > 0, else 0.
  case isPositive
  /// right where left ≠ 0, else third.
  case select
  /// The day's standard normal of noise source `left`.
  case normal
  /// Reports the lanes with left ≥ right under the tag `immediate`.
  case watchAtLeast
  /// Reports the lanes with left ≤ the step under the tag `immediate`.
  case watchDue
  /// Reports the lanes with left ≤ 0 under the tag `immediate`.
  case watchExhausted
  /// Passes over the next `immediate` instructions where left is 0 in every lane.
  case skipIfZero
  /// Passes over the next `immediate` instructions except in the first (sub-)step of a run.
  case skipUnlessFirst
}

extension Operation {
  var isWatch: Bool {
    switch self {
    case .watchAtLeast, .watchDue, .watchExhausted: true
    default: false
    }
  }
}

/// When a program runs.
enum Cadence: Int, CaseIterable {
  /// Once per run, after the inputs are drawn.
  case once
  /// Phase 1 of one step.
  case dated
  /// On the morning of a day for vectors of runs in which something else than days may have changed
  /// something: what days read of it.
  case invariant
  /// Phases 4 to 9 of every (sub-)day.
  case day
  /// Phase 3, every 7th day.
  case week
  /// Evening: quantities that claims and series read.
  case evening
}
