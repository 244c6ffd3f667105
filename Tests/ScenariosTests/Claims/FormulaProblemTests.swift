import Testing

@testable import Scenarios

@Suite struct FormulaProblemTests {
  typealias Kind = FormulaProblem.Kind

  static let syntax: [(String, Kind, Int, Int)] = [
    ("", .empty, 0, 0),
    ("fall(beta) ? never", .unexpectedCharacter("?"), 11, 1),
    ("fall(beta) <", .unexpected("", expected: .value), 12, 0),
    ("fall(beta", .unexpected("", expected: .closingParenthesis), 9, 0),
    ("fall(beta) 2", .unexpected("2", expected: .operation), 11, 1),
    ("fall(beta) < 2025-02-30", .noSuchDay("2025-02-30"), 13, 10),
    ("axes > 3 klm", .number(.unknownUnit("klm", nearest: ["km"])), 9, 3),
    ("1 < axes < 3", .chainedComparison, 9, 1),
  ]

  static let names: [(String, Kind, Int, Int)] = [
    ("fal(beta)", .unknown(.function, "fal", nearest: ["fall"]), 0, 3),
    ("fall(bta)", .unknown(.place, "bta", nearest: ["beta"]), 5, 3),
    ("fall(alpha)", .ambiguousPlace("alpha", choices: ["border.alpha", "coast.alpha"]), 5, 5),
    ("fall(border)", .frontForPlace("border"), 5, 6),
    ("fall(nowhere)", .emptyGroup("nowhere"), 5, 7),
    ("fall(3 km + 2)", .nameExpected(.place), 5, 8),
    ("over(bordr)", .unknown(.front, "bordr", nearest: ["border"]), 5, 5),
    ("will(nort)", .unknown(.power, "nort", nearest: ["north"]), 5, 4),
    ("stock(north, shels)", .unknown(.stock, "shels", nearest: ["shells"]), 13, 5),
    ("force(border, holdr)", .unknown(.side, "holdr", nearest: ["holder"]), 14, 5),
    ("axs > 2", .unknown(.assumption, "axs", nearest: ["axes"]), 0, 3),
    ("fall(beta) < horizon-90", .minusInName("horizon-90", known: "horizon"), 13, 10),
    ("beta < never", .needsFunction("beta", .place), 0, 4),
    ("fall(beta) < coast", .needsFunction("coast", .front), 13, 5),
    ("south > 3", .needsFunction("south", .power), 0, 5),
  ]

  static let types: [(String, Kind, Int, Int)] = [
    ("force(border)", .argumentCount(.force, expected: 2, found: 1), 0, 13),
    ("first()", .argumentCount(.first, expected: nil, found: 0), 0, 7),
    (
      "within(9 d, fall(beta), fall(delta))", .missingLabel(.within, "after"), 0, 36
    ),
    ("fall(to: beta)", .unexpectedLabel(.fall, "to"), 9, 4),
    ("rate(fall(beta), 90 d)", .quantityExpected(.fall), 5, 4),
    ("rate(axes, 90 d)", .quantityExpected(.rate), 5, 4),
    ("rate(losses(north), delay)", .constantExpected, 20, 5),
    ("rate(losses(north), 0 d)", .notPositive(0), 20, 3),
    (
      "monthly_least(held(ports), from: start, to: horizon)", .severalFronts("monthly_least"), 0,
      13
    ),
    ("not fall(beta)", .typeMismatch(expected: .truth, found: .day), 4, 10),
    ("axes > 1 and 2", .typeMismatch(expected: .truth, found: .number(.number)), 13, 1),
    ("count(axes)", .typeMismatch(expected: .truth, found: .number(.number)), 6, 4),
    ("first(axes > 1)", .typeMismatch(expected: .day, found: .truth), 6, 8),
    ("-fall(beta)", .typeMismatch(expected: .number(.number), found: .day), 1, 10),
    ("fall(beta) < 90 d", .incompatible("<", .day, .duration), 0, 17),
    ("fall(beta) + fall(delta)", .incompatible("+", .day, .day), 0, 24),
    ("losses(north) > 45", .missingUnit(expected: .persons), 16, 2),
    (
      "losses(north) > 45 km",
      .typeMismatch(expected: .number(.persons), found: .number(.kilometres)), 16, 5
    ),
    ("held(forts) at fall(beta) + 90 > 1", .missingUnit(expected: .days), 28, 2),
    ("fall(forts) < never", .groupNotGathered("forts"), 5, 5),
    ("any(fall(forts) < fall(ports))", .differentGroups("forts", "ports"), 23, 5),
    ("fall(beta) at start", .atWithoutQuantity, 0, 10),
  ]

  @Test("Every mistake of writing is found at its place", arguments: syntax)
  func writing(text: String, kind: Kind, offset: Int, length: Int) {
    expect(text, kind, offset, length)
  }

  @Test("Every wrong name is found at its place, with its neighbours", arguments: names)
  func naming(text: String, kind: Kind, offset: Int, length: Int) {
    expect(text, kind, offset, length)
  }

  @Test("Every wrong type or unit is found at its place", arguments: types)
  func typing(text: String, kind: Kind, offset: Int, length: Int) {
    expect(text, kind, offset, length)
  }

  private func expect(_ text: String, _ kind: Kind, _ offset: Int, _ length: Int) {
    let found = problems(text)
    #expect(found.map(\.kind) == [kind])
    #expect(found.map(\.range) == [TextRange(offset: offset, length: length)])
  }

  @Test("All mistakes of a formula are reported at once, in order")
  func several() {
    let found = problems("fall(bta) < never and 3 < ) or axs > 2 and fall(2025-02-30) < horizn")
    #expect(found.map(\.range.offset) == [5, 26])
    let names = problems("fall(bta) < never and (3 <) or axs > 2 and fall(delta) < horizn")
    #expect(names.map(\.range.offset) == [5, 26, 31, 57])
  }

  @Test("A formula has a depth that no claim needs")
  func depth() {
    for piece in ["(", "-", "not ", "fall("] {
      let kinds = problems(String(repeating: piece, count: 5000) + "axes").map(\.kind)
      #expect(kinds.contains(.tooDeep))
    }
    let sum = Array(repeating: "axes", count: 5000).joined(separator: " + ")
    #expect(problems(sum).map(\.kind) == [.tooDeep])
    let chain = Array(repeating: "axes > 1", count: 5000).joined(separator: " and ")
    #expect(problems(chain).map(\.kind).contains(.tooDeep))
  }
}
