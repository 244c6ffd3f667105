import Testing

@testable import Scenarios

@Suite struct FormulaGrammarTests {
  static let equals: [(String, String)] = [
    (
      "axes > 1 or axes > 2 and not axes > 3",
      "(axes > 1) or ((axes > 2) and (not (axes > 3)))"
    ),
    ("1 + 2 * axes - 3 < 4", "((1 + (2 * axes)) - 3) < 4"),
    ("-axes * 2 = 1", "(-axes) * 2 == 1"),
    ("8 / axes / 2 < 1", "((8 / axes) / 2) < 1"),
    ("held(forts) at start + 30 d >= 1", "(held(forts) at (start + 30 d)) >= 1"),
    (
      "held(forts) at start - held(forts) at fall(beta) > 1",
      "(held(forts) at start) - (held(forts) at fall(beta)) > 1"
    ),
    (
      "(held(forts) - held(border)) at start = 0",
      "held(forts) at start - held(border) at start = 0"
    ),
    ("front pace > 1 km/d", "front_pace > 1 km/d"),
    ("stock(north, shells) > 2 million", "stock(north, shells) > 2 million units"),
    (
      "production(north, shells) > 3.5 million/yr",
      "production(north, shells) > 3.5 million units/yr"
    ),
  ]

  @Test("A formula means the same with its parentheses written out", arguments: equals.dropLast(2))
  func precedence(text: String, grouped: String) throws {
    #expect(try expression(text) == expression(grouped))
  }

  @Test("A leading rate takes the unit of the other side, from either side")
  func rate() throws {
    let (short, long) = Self.equals[Self.equals.count - 1]
    #expect(try expression(short) == expression(long))
    #expect(
      try expression("3.5 million/yr < production(north, shells)")
        == expression("3.5 million units/yr < production(north, shells)"))
  }

  @Test("0 compares with anything, another bare number only with plain numbers")
  func zero() throws {
    #expect(throws: Never.self) { try expression("losses(north) > 0") }
    #expect(throws: Never.self) { try expression("0 < fall(beta) - fall(delta)") }
    #expect(
      problems("stock(north, shells) > 2 million").map(\.kind) == [.missingUnit(expected: .units)])
  }

  @Test("A formula that has to be true or false is nothing else")
  func truth() throws {
    let formula = try FormulaText.parseTruth("fall(beta) = never", in: claimsVocabulary)
    #expect(formula.expression == .compare(.equal, fallOfBeta, .number(.infinity)))
    #expect(throws: FormulaProblems.self) {
      try FormulaText.parseTruth("fall(beta)", in: claimsVocabulary)
    }
  }

  @Test("The raw difference of two events is warned of, within is not")
  func eventDifference() throws {
    let warned = ["fall(beta) - fall(delta) < 180 d", "180 d >= fall(beta) - retaken(delta)"]
    for text in warned {
      let whole = TextRange(offset: 0, length: text.unicodeScalars.count)
      #expect(
        try typed(text).warnings == [FormulaWarning(kind: .eventDifference, range: whole)])
    }
    for text in ["fall(beta) - start < 180 d", "fall(beta) - fall(delta) > 180 d"] {
      #expect(try typed(text).warnings == [])
    }
  }

  @Test("A date outside the calendar is warned of")
  func outside() throws {
    let warning = FormulaWarning(
      kind: .dateOutsideCalendar(Day(rawValue: 20_455)), range: TextRange(offset: 14, length: 10))
    #expect(try typed("fall(beta) <= 2026-01-02").warnings == [warning])
  }
}
