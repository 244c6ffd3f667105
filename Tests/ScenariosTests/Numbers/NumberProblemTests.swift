import Chance
import Testing

@testable import Scenarios

@Suite struct NumberProblemTests {
  static let mistakes: [(String, Kind, Int, Int)] = [
    ("", Kind.empty, 0, 0),
    ("  ", .empty, 2, 0),
    ("3 $", .unexpectedCharacter("$"), 2, 1),
    ("3 km 4", .unexpected("4", expected: .end), 5, 1),
    ("2 *", .unexpected("", expected: .value), 3, 0),
    ("(2", .unexpected("", expected: .closingParenthesis), 2, 0),
    ("1 to x", .unexpected("x", expected: .number), 5, 1),
    ("uniform(a, 2)", .unexpected("a", expected: .number), 8, 1),
    ("12,500 persons", .commaGrouping("500"), 2, 1),
    ("1e999 km", .notFinite("1e999"), 0, 5),
    ("45 klm", .unknownUnit("klm", nearest: ["km"]), 3, 3),
    ("45 persons per moth", .unknownUnit("moth", nearest: ["month", "months"]), 15, 4),
    ("norml(1, 2)", .unknownDistribution("norml", nearest: ["normal"]), 0, 5),
    ("uniform(1 km, 3)", .missingUnit(expected: .kilometres), 14, 1),
    (
      "uniform(1 km, 3 d)", .unitMismatch(expected: .kilometres, found: .days), 14, 3
    ),
    ("lognormal(2 km, 2 km)", .unitMismatch(expected: .number, found: .kilometres), 16, 4),
    ("uniform(1 km, 3 km) km", .unitTwice, 20, 2),
    ("uniform(1)", .parameterCount(.uniform, found: 1), 0, 10),
    ("choice()", .parameterCount(.choice, found: 0), 0, 8),
    ("5 to 2", .notAscending([5, 2]), 0, 6),
    ("500 to 2 thousand (80 %)", .notAscending([500_000, 2000]), 0, 24),
    ("pert(1, 5, 4)", .notAscending([1, 5, 4]), 0, 13),
    ("normal(1, 0)", .notPositive(0), 10, 1),
    ("log-uniform(0, 2)", .notPositive(0), 12, 1),
    ("lognormal(2, 0.5)", .factorNotAboveOne(0.5), 13, 3),
    ("1 to 2 (90)", .levelOutOfRange(90), 8, 2),
    ("1 to 2 (100 %)", .levelOutOfRange(1), 8, 5),
    ("choice(1: 25 %, 2: 50 %)", .weightsDoNotSum(0.75), 0, 24),
    ("choice(1: -25 %, 2: 50 %)", .weightOutOfRange(-0.25), 10, 5),
    ("mixture(30 %: 1 to 2, 5)", .missingWeight(.mixture), 22, 1),
    ("uniform(1: 2, 3)", .unexpectedWeight(.uniform), 11, 1),
    ("truncated(uniform(0, 1), 2, 3)", .unsound(.nothingLeft(low: 2, high: 3)), 0, 30),
    ("truncated(choice(1: 40 %, 2: 60 %), 0, 5) km", .unsound(.truncatedAtoms), 0, 44),
    ("2 * normal(1, 2)", .uncertainNotAllowed, 4, 6),
    ("normal(1, 2) * 2", .uncertainNotAllowed, 13, 1),
    ("axes to 4", .uncertainNotAllowed, 5, 2),
    ("uniform(1, 2 to 3)", .uncertainNotAllowed, 11, 6),
    ("2026-01-01", .unexpected("2026-01-01", expected: .value), 0, 10),
  ]

  typealias Kind = NumberProblem.Kind

  @Test(
    "Every mistake is found at its place",
    arguments: Self.mistakes)
  func located(text: String, kind: Kind, offset: Int, length: Int) {
    let problem = problem { try NumberText.parse(text) }
    #expect(problem?.kind == kind)
    #expect(problem?.range == TextRange(offset: offset, length: length))
  }

  @Test("Parentheses have a depth that no number needs")
  func depth() {
    let text = String(repeating: "(", count: 5000) + "1"
    #expect(problem { try NumberText.parse(text) }?.kind == .tooDeep)
    let sum = Array(repeating: "1", count: 5000).joined(separator: " + ")
    #expect(problem { try NumberText.parse(sum) }?.kind == .tooDeep)
  }
}
