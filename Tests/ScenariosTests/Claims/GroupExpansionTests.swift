import Testing

@testable import Scenarios

@Suite struct GroupExpansionTests {
  private func early(_ event: Expression) -> Expression {
    .compare(.lessOrEqual, event, .number(181))
  }

  @Test("A comparison over a group counts its places one by one")
  func count() throws {
    let expected = Expression.count([early(fallOfFortAlpha), early(fallOfBeta)])
    let formula = try typed("count(fall(forts) <= 2025-07-01)")
    #expect(formula.expression == expected)
    #expect(formula.type == .number(.number))
  }

  @Test("Any is an or, all is an and, over the places")
  func anyAndAll() throws {
    let (alpha, beta) = (early(fallOfFortAlpha), early(fallOfBeta))
    #expect(try expression("any(fall(forts) <= 2025-07-01)") == .or(alpha, beta))
    #expect(try expression("all(fall(forts) <= 2025-07-01)") == .and(alpha, beta))
    #expect(
      try expression("all(not fall(forts) <= 2025-07-01)") == .and(.not(alpha), .not(beta)))
  }

  @Test("Two parts over one group go place by place")
  func pairs() throws {
    let supply = { (place: Int, day: Expression) in
      Expression.compare(
        .less, .quantity(.supply(front: 0, place: place), at: day), .number(0.5))
    }
    #expect(
      try expression("any(supply(forts) at fall(forts) - 1 d < 50 %)")
        == .or(
          supply(0, .difference(fallOfFortAlpha, .number(1))),
          supply(1, .difference(fallOfBeta, .number(1)))))
  }

  @Test("Held of a group over two fronts is the sum of both")
  func twoFronts() throws {
    let expected = Expression.sum(
      .quantity(.held(front: 0, places: [2]), at: lastStep),
      .quantity(.held(front: 1, places: [1]), at: lastStep))
    #expect(try expression("held(ports)") == expected)
  }

  @Test("Five hundred places make a shallow tree")
  func balanced() throws {
    let places = (100..<600).map { "p\($0)" }
    let vocabulary = Vocabulary(
      fronts: [Vocabulary.FrontNames(id: "long", places: places)],
      groups: [
        Vocabulary.PlaceGroup(
          id: "everything", places: places.indices.map { PlaceReference(front: 0, place: $0) })
      ], start: Day(rawValue: 0), horizon: Day(rawValue: 10))
    let formula = try FormulaText.parseTruth("any(fall(everything) < never)", in: vocabulary)
    #expect(formula.expression.events.count == 500)
    // 2^9 = 512, one level for the comparison and one for its sides
    #expect(depth(formula.expression) == 11)
  }

  private func depth(_ expression: Expression) -> Int {
    1 + (expression.children.map(depth).max() ?? 0)
  }
}
