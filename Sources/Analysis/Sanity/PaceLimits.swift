import Chance
import Scenarios

/// Where g(ρ) of one run stands at its bounds.
struct PaceLimits: Sendable {
  enum Limit: Sendable, Equatable {
    case highest
    case lowest
  }

  private let exponent: Double
  private let stall: Double
  /// nil = the mean ratio of the first day.
  private let reference: Double?
  private let back: Double
  private let cap: Double

  /// nil where pace does not depend on the ratio by a power.
  init?(_ response: Response, input: (Int) -> Double) {
    guard case .power(let exponent, let stall, let reference, let back, let cap) = response else {
      return nil
    }
    self.exponent = exponent.value(input)
    self.stall = stall.value(input)
    self.back = back.value(input)
    self.cap = cap.value(input)
    if case .value(let value) = reference {
      self.reference = value.value(input)
    } else {
      self.reference = nil
    }
    guard self.exponent > 0 else { return nil }
  }

  func limit(_ ratio: Double, startRatio: Double) -> Limit? {
    let relative = Elementary.pow(ratio / (reference ?? startRatio), exponent)
    let pace = (relative - stall) / (1 - stall)
    return pace >= cap ? .highest : pace <= -back ? .lowest : nil
  }
}
