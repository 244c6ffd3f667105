import Scenarios
import Testing

@testable import Reporting

@Suite struct UnitWordsTests {
  @Test("Words put units under the line in the singular")
  func words() {
    #expect((Unit.persons / .days).words == "persons per day")
    #expect((Unit.units / .persons / .days).words == "units per person per day")
    #expect(Unit.perDay.words == "per day")
    #expect(Unit.squareKilometres.words == "km²")
    #expect(Unit.number.words == "a plain number")
    #expect((Unit.persons * .days).words == "persons times days")
  }
}
