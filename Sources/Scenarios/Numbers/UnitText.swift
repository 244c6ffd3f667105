/// Units as they are written: `persons/month`, `units/person/day`, `km/d`, `%`, `/yr`.
public enum UnitText {
  /// Reads a text that is nothing but a unit.
  ///
  /// Names may be singular or plural, `per` stands for `/`, and a leading `/` makes a rate.
  public static func parse(_ text: String) throws(NumberProblem) -> UnitScale {
    var cursor = TokenCursor(text)
    if cursor.isAtEnd { throw NumberProblem(.empty, at: cursor.current.range) }
    guard let scale = try cursor.takeUnit() else {
      throw NumberProblem(
        .unexpected(cursor.current.text, expected: .unit), at: cursor.current.range)
    }
    if cursor.take(.divide), cursor.current.word != nil { throw cursor.unknownUnit }
    try cursor.expectEnd()
    return scale
  }

  /// Every name that stands for a unit, sorted.
  public static let names: [String] = table.flatMap(\.names).sorted()

  static func scale(named name: String) -> UnitScale? {
    table.first { $0.names.contains(name) }?.scale
  }

  private static let table: [(names: [String], scale: UnitScale)] = [
    (["persons", "person", "people", "men"], UnitScale(.persons)),
    (
      ["units", "unit", "rounds", "round", "shells", "shell", "pieces", "piece"],
      UnitScale(.units)
    ),
    (["km"], UnitScale(.kilometres)),
    (["km2", "km²"], UnitScale(.squareKilometres)),
    (["m"], UnitScale(.kilometres, divisor: 1000)),
    (["d", "day", "days"], UnitScale(.days)),
    (["week", "weeks"], UnitScale(.days, multiplier: 7)),
    (["month", "months"], UnitScale(.days, multiplier: 30.4375)),
    (["yr", "year", "years"], UnitScale(.days, multiplier: 365.25)),
    (["t", "tonne", "tonnes"], UnitScale(.tonnes)),
    (["kg"], UnitScale(.tonnes, divisor: 1000)),
    (["USD"], UnitScale(.dollars)),
    (["%"], UnitScale(.number, divisor: 100)),
  ]
}

/// A written unit: its dimension and what one of it is in base units.
public struct UnitScale: Sendable, Hashable {
  public var unit: Unit
  /// Base units in one of it, as multiplier and divisor so that 7 % is 0.07 to the last bit.
  public var multiplier: Double
  public var divisor: Double
  /// Whether it began with `/`, so that what is counted is left to the context (`3 million/yr`).
  public var isRate: Bool

  init(_ unit: Unit, multiplier: Double = 1, divisor: Double = 1, isRate: Bool = false) {
    self.unit = unit
    self.multiplier = multiplier
    self.divisor = divisor
    self.isRate = isRate
  }

  public var factor: Double {
    multiplier / divisor
  }

  /// `value` of this unit in base units.
  public func inBaseUnits(_ value: Double) -> Double {
    value * multiplier / divisor
  }

  func divided(by other: UnitScale) -> UnitScale {
    UnitScale(
      unit / other.unit, multiplier: multiplier * other.divisor,
      divisor: divisor * other.multiplier, isRate: isRate)
  }
}
