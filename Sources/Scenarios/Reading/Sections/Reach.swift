import Chance

/// The least and the most that a parameter can be, by interval arithmetic over its inputs.
///
/// An input that occurs twice is taken as two, so the reach may be too wide, never too narrow. A
/// quotient whose divisor can be 0 reaches from −∞ to ∞ (from 0 where neither can be negative).
public struct Reach: Sendable, Equatable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// The inputs' whole supports.
  init(of parameter: Parameter, inputs: [Input]) {
    self.init(of: parameter) { index in
      let support = inputs[index].distribution.support
      return Reach(low: support.low, high: support.high)
    }
  }

  /// Every input taken between the ends that `input` gives for its index.
  public init(of parameter: Parameter, input: (Int) -> Reach) {
    switch parameter {
    case .constant(let value): self.init(low: value, high: value)
    case .input(let index): self = input(index)
    case .sum(let left, let right):
      let (left, right) = (Reach(of: left, input: input), Reach(of: right, input: input))
      self.init(low: left.low + right.low, high: left.high + right.high)
    case .difference(let left, let right):
      let (left, right) = (Reach(of: left, input: input), Reach(of: right, input: input))
      self.init(low: left.low - right.high, high: left.high - right.low)
    case .product(let left, let right):
      self = Reach(of: left, input: input).times(Reach(of: right, input: input))
    case .quotient(let left, let right):
      self = Reach(of: left, input: input).divided(by: Reach(of: right, input: input))
    }
  }

  /// Whether some divisor is 0 with positive probability; a continuous input never is.
  static func canDivideByZero(_ parameter: Parameter, inputs: [Input]) -> Bool {
    switch parameter {
    case .constant, .input: return false
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right):
      return canDivideByZero(left, inputs: inputs) || canDivideByZero(right, inputs: inputs)
    case .quotient(let left, let right):
      return canDivideByZero(left, inputs: inputs) || canDivideByZero(right, inputs: inputs)
        || canBeZero(right, inputs: inputs)
    }
  }

  private static func canBeZero(_ parameter: Parameter, inputs: [Input]) -> Bool {
    switch parameter {
    case .constant(let value): return value == 0
    case .input(let index):
      let distribution = inputs[index].distribution
      return distribution.cumulative(0) > distribution.cumulative(-.leastNonzeroMagnitude)
    case .product(let left, let right):
      return canBeZero(left, inputs: inputs) || canBeZero(right, inputs: inputs)
    case .quotient(let left, _): return canBeZero(left, inputs: inputs)
    case .sum, .difference: return false
    }
  }

  private func times(_ other: Reach) -> Reach {
    func product(_ left: Double, _ right: Double) -> Double {
      left == 0 || right == 0 ? 0 : left * right
    }
    let corners = [
      product(low, other.low), product(low, other.high), product(high, other.low),
      product(high, other.high),
    ]
    return Reach(low: corners.min() ?? .nan, high: corners.max() ?? .nan)
  }

  private func divided(by other: Reach) -> Reach {
    if other.low > 0 || other.high < 0 {
      return times(Reach(low: 1 / other.high, high: 1 / other.low))
    }
    return Reach(low: low >= 0 && other.low >= 0 ? 0 : -.infinity, high: .infinity)
  }
}
