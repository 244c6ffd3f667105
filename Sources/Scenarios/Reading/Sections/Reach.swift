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
