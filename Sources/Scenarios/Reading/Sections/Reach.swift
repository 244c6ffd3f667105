import Chance

/// The least and the most that a parameter can be, by interval arithmetic over its inputs.
///
/// An input that occurs twice is taken as two, so the reach may be too wide, never too narrow. A
/// quotient whose divisor can be 0 reaches from −∞ to ∞ (from 0 where neither can be negative).
struct Reach {
  var low: Double
  var high: Double

  init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  init(of parameter: Parameter, inputs: [Input]) {
    switch parameter {
    case .constant(let value): self.init(low: value, high: value)
    case .input(let index):
      let support = inputs[index].distribution.support
      self.init(low: support.low, high: support.high)
    case .sum(let left, let right):
      let (left, right) = (Reach(of: left, inputs: inputs), Reach(of: right, inputs: inputs))
      self.init(low: left.low + right.low, high: left.high + right.high)
    case .difference(let left, let right):
      let (left, right) = (Reach(of: left, inputs: inputs), Reach(of: right, inputs: inputs))
      self.init(low: left.low - right.high, high: left.high - right.low)
    case .product(let left, let right):
      self = Reach(of: left, inputs: inputs).times(Reach(of: right, inputs: inputs))
    case .quotient(let left, let right):
      self = Reach(of: left, inputs: inputs).divided(by: Reach(of: right, inputs: inputs))
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
