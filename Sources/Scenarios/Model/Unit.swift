/// A physical dimension as whole-number exponents; shares and plain numbers have none.
public struct Unit: Sendable, Hashable {
  public var persons = 0
  /// Pieces of a stock (shells, interceptors, vehicles).
  public var units = 0
  public var kilometres = 0
  public var days = 0
  public var dollars = 0
  public var tonnes = 0

  public init(
    persons: Int = 0, units: Int = 0, kilometres: Int = 0, days: Int = 0, dollars: Int = 0,
    tonnes: Int = 0
  ) {
    self.persons = persons
    self.units = units
    self.kilometres = kilometres
    self.days = days
    self.dollars = dollars
    self.tonnes = tonnes
  }

  public static let number = Unit()
  public static let persons = Unit(persons: 1)
  public static let units = Unit(units: 1)
  public static let kilometres = Unit(kilometres: 1)
  public static let squareKilometres = Unit(kilometres: 2)
  public static let days = Unit(days: 1)
  public static let dollars = Unit(dollars: 1)
  public static let tonnes = Unit(tonnes: 1)
  public static let perDay = Unit(days: -1)

  public static func * (left: Unit, right: Unit) -> Unit {
    combined(left, right, sign: 1)
  }

  public static func / (left: Unit, right: Unit) -> Unit {
    combined(left, right, sign: -1)
  }

  private static func combined(_ left: Unit, _ right: Unit, sign: Int) -> Unit {
    Unit(
      persons: left.persons + sign * right.persons, units: left.units + sign * right.units,
      kilometres: left.kilometres + sign * right.kilometres, days: left.days + sign * right.days,
      dollars: left.dollars + sign * right.dollars, tonnes: left.tonnes + sign * right.tonnes)
  }
}
