/// What a quantity can be, in base units; both ends belong to it.
public struct NumberRange: Sendable, Hashable {
  public var least: Double
  public var most: Double

  public init(least: Double, most: Double) {
    self.least = least
    self.most = most
  }

  public static let any = NumberRange(least: -.infinity, most: .infinity)
  public static let notNegative = NumberRange(least: 0, most: .infinity)
  public static let share = NumberRange(least: 0, most: 1)

  /// What is wrong with numbers between `low` and `high` here, or nil.
  func problem(low: Double, high: Double) -> NumberProblem.Kind? {
    if least >= 0, low < 0 { return low == high ? .negative(low) : .belowZero(least: low) }
    if low < least || high > most { return .outOfRange(allowed: self, least: low, most: high) }
    return nil
  }
}
