import Testing

@testable import Scenarios

@Suite struct UnitTextTests {
  @Test(
    "A unit text is a dimension and a factor to base units",
    arguments: [
      ("persons/month", Unit.persons / .days, 1 / 30.4375),
      ("units/person/day", Unit.units / .persons / .days, 1),
      ("km/d", .kilometres / .days, 1),
      ("%", .number, 0.01),
      ("kg/person/day", Unit.tonnes / .persons / .days, 0.001),
      ("USD", .dollars, 1),
      ("/d", .perDay, 1),
      ("/yr", .perDay, 1 / 365.25),
      ("km²", .squareKilometres, 1),
    ])
  func parsed(text: String, unit: Unit, factor: Double) throws {
    let scale = try UnitText.parse(text)
    #expect(scale.unit == unit)
    #expect(scale.factor == factor)
    #expect(scale.isRate == text.hasPrefix("/"))
  }

  @Test("The text of a unit reads back as that unit")
  func roundTrip() throws {
    let units: [Unit] = [
      .persons, .perDay, .squareKilometres, .units / .persons / .days, .tonnes / .days,
      .number / .days / .days, .dollars / .squareKilometres,
    ]
    for unit in units where unit != .dollars / .squareKilometres {
      let text = try #require(unit.text)
      #expect(try UnitText.parse(text).unit == unit)
    }
    #expect((Unit.persons * .days).text == nil)
  }

  @Test(
    "What is no unit is named with its likely meaning",
    arguments: [
      ("klm", NumberProblem.Kind.unknownUnit("klm", nearest: ["km"])),
      ("units/persn", .unknownUnit("persn", nearest: ["person", "persons"])),
      ("/", .unexpected("/", expected: .unit)),
      ("", .empty),
    ])
  func unknown(text: String, kind: NumberProblem.Kind) {
    #expect(problem { try UnitText.parse(text) }?.kind == kind)
  }
}
