import Testing

@testable import Scenarios

@Suite struct NumberArithmeticTests {
  private let names = NamedValues([
    ("axes", NamedValue(parameter: .input(0), unit: .number)),
    ("front_pace", NamedValue(parameter: .input(1), unit: .kilometres / .days)),
    ("delay", NamedValue(parameter: .input(2), unit: .days)),
  ])

  private func resolved(_ text: String, _ unit: Unit) throws -> ResolvedNumber {
    try NumberText.parse(text).resolved(as: unit, names: names)
  }

  @Test("A name may be written with a space")
  func spaced() throws {
    let expected = ResolvedNumber.arithmetic(.input(1))
    #expect(try resolved("front pace", .kilometres / .days) == expected)
    #expect(try resolved("front_pace", .kilometres / .days) == expected)
  }

  @Test("Products bind tighter than sums, and both go from left to right")
  func precedence() throws {
    let expected = Parameter.difference(
      .sum(.constant(1), .product(.constant(2), .input(0))), .constant(3))
    #expect(try resolved("1 + 2 * axes - 3", .number) == .arithmetic(expected))
    let grouped = Parameter.product(.sum(.constant(1), .constant(2)), .input(0))
    #expect(try resolved("(1 + 2) * axes", .number) == .arithmetic(grouped))
  }

  @Test("Units multiply and divide")
  func units() throws {
    let way = Parameter.product(.input(1), .input(2))
    #expect(try resolved("front_pace * delay", .kilometres) == .arithmetic(way))
    let slower = Parameter.quotient(.input(1), .input(0))
    #expect(try resolved("front_pace / axes", .kilometres / .days) == .arithmetic(slower))
    let rate = Parameter.product(.input(0), .constant(2))
    #expect(try resolved("axes * 2/d", .units / .days) == .arithmetic(rate))
  }

  @Test("Arithmetic of constants is worked out, minus signs too")
  func folded() throws {
    #expect(try resolved("10 / 4", .number) == .constant(2.5))
    #expect(try resolved("-(2 km + 500 m)", .kilometres) == .constant(-2.5))
    #expect(problem { try resolved("1 / 0", .number) }?.kind == .notFinite("inf"))
  }

  @Test("A sum of different units is located at the part that does not fit")
  func mismatch() {
    let problem = problem { try resolved("delay + 45 km", .days) }
    #expect(problem?.kind == .unitMismatch(expected: .days, found: .kilometres))
    #expect(problem?.range == TextRange(offset: 8, length: 5))
    #expect(problemKind("delay + 45") == .missingUnit(expected: .days))
  }

  @Test("An unknown name is reported with its neighbours and its place")
  func unknown() {
    let problem = problem { try resolved("2 * frnt pace", .number) }
    #expect(problem?.kind == .unknownName("frnt pace", nearest: ["front_pace"]))
    #expect(problem?.range == TextRange(offset: 4, length: 9))
    let unit = problemKind("45 km/dya")
    #expect(unit == .unknownName("dya", nearest: ["day"]))
  }

  private func problemKind(_ text: String) -> NumberProblem.Kind? {
    problem { try resolved(text, .number) }?.kind
  }
}
