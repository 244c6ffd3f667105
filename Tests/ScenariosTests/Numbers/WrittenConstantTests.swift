import Testing

@testable import Scenarios

@Suite struct WrittenConstantTests {
  static let constants: [(String, Unit, Double)] = [
    ("45 km", Unit.kilometres, 45.0),
    ("250 m", .kilometres, 0.25),
    ("7 %", .number, 0.07),
    ("0.3", .number, 0.3),
    ("180 days", .days, 180),
    ("2 weeks", .days, 14),
    ("2 months", .days, 60.875),
    ("1 yr", .days, 365.25),
    ("1/2 d", .days, 0.5),
    ("1e-3 /d", .perDay, 0.001),
    ("0.05/d", .perDay, 0.05),
    ("250 thousand persons", .persons, 250_000),
    ("1_250 people", .persons, 1250),
    ("3 billion USD", .dollars, 3e9),
    ("12 km2", .squareKilometres, 12),
    ("15 t/d", .tonnes / .days, 15),
    ("15 kg/person/day", Unit.tonnes / .persons / .days, 0.015),
    ("0.02 units/person/day", Unit.units / .persons / .days, 0.02),
    ("20 thousand persons per week", .persons / .days, 20_000 / 7.0),
    ("36525 km/yr", .kilometres / .days, 100),
    ("-4 km", .kilometres, -4),
  ]

  @Test(
    "A constant comes out in base units",
    arguments: Self.constants)
  func constant(text: String, unit: Unit, value: Double) throws {
    #expect(try NumberText.parse(text).resolved(as: unit) == .constant(value))
  }

  @Test("A leading rate counts what its place counts: 3.5 million a year is 9582.477… a day")
  func leadingRate() throws {
    // 3,500,000 / 365.25
    let rate = try NumberText.parse("3.5 million/yr")
    for counted in [Unit.units, .persons, .tonnes] {
      #expect(try rate.resolved(as: counted / .days) == .constant(3.5e6 / 365.25))
    }
    #expect(try rate.resolved(as: .perDay) == .constant(3.5e6 / 365.25))
    let problem = problem { try rate.resolved(as: .kilometres / .days) }
    #expect(
      problem?.kind == .unitMismatch(expected: .kilometres / .days, found: .perDay))
  }

  @Test("0 needs no unit, any other bare number stands for a plain number only")
  func bareNumbers() throws {
    #expect(try NumberText.parse("0").resolved(as: .persons) == .constant(0))
    #expect(try NumberText.parse("-0.0").resolved(as: .days) == .constant(0))
    let problem = problem { try NumberText.parse(" 5 ").resolved(as: .days) }
    #expect(problem?.kind == .missingUnit(expected: .days))
    #expect(problem?.range == TextRange(offset: 1, length: 1))
  }

  @Test("A mismatch names both units: expected persons, found km")
  func mismatch() {
    let problem = problem { try NumberText.parse("45 km").resolved(as: .persons) }
    #expect(problem?.kind == .unitMismatch(expected: .persons, found: .kilometres))
    #expect(Unit.persons.text == "persons" && Unit.kilometres.text == "km")
  }

  @Test("A number tells its own unit where nothing is expected")
  func ownUnit() throws {
    #expect(try NumberText.parse("3 to 5 km/d").ownUnit() == .kilometres / .days)
    #expect(try NumberText.parse("3").ownUnit() == .number)
  }
}

/// The number problem that `body` throws, or nil.
func problem<Value>(_ body: () throws -> Value) -> NumberProblem? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? NumberProblem
  }
}
