import Testing

@testable import Scenarios

@Suite struct ExpressionFactTests {
  private let yes = Expression.compare(.less, .number(1), .number(2))
  private let no = Expression.compare(.greater, .number(1), .number(2))
  /// ∞ − ∞ compared with something.
  private let undefined = Expression.compare(
    .less, .difference(.number(.infinity), .number(.infinity)), .number(2))

  @Test("And, or, not follow Kleene: false and undefined is false, true or undefined is true")
  func kleene() {
    let truths: [(Expression, Bool?)] = [(yes, true), (no, false), (undefined, nil)]
    for (left, leftTruth) in truths {
      #expect(Expression.not(left).factValue(inputs: []) == leftTruth.map { !$0 })
      for (right, rightTruth) in truths {
        #expect(
          Expression.and(left, right).factValue(inputs: []) == both(leftTruth, rightTruth))
        let either = both(leftTruth.map { !$0 }, rightTruth.map { !$0 }).map { !$0 }
        #expect(Expression.or(left, right).factValue(inputs: []) == either)
      }
    }
  }

  /// The table of Kleene's strong conjunction.
  private func both(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    return left == nil || right == nil ? nil : true
  }

  @Test("A fact reads its inputs")
  func inputs() throws {
    let fact = try expression("2 * axes >= 7 and front_pace * delay < 10 km")
    #expect(fact.factValue(inputs: [3.5, 9, 1]) == true)
    #expect(fact.factValue(inputs: [3.4, 9, 1]) == false)
    #expect(try expression("1 / axes > 3").factValue(inputs: [0, 0, 0]) == true)
    #expect(try expression("axes / axes > 3").factValue(inputs: [0, 0, 0]) == nil)
  }

  @Test("Whatever needs a run is no fact")
  func needsRun() throws {
    let formula = try expression("axes > 0 and fall(beta) < never")
    #expect(formula.usesRunQuantities)
    #expect(formula.factValue(inputs: [1, 1, 1]) == nil)
    #expect(try expression("axes > 0").usesRunQuantities == false)
  }

  @Test("Events and quantities are listed once each, in canonical order")
  func parts() throws {
    let formula = try expression(
      "fall(delta) < fall(beta) and losses(south) at fall(beta) > losses(south) at over(coast)"
        + " and gained(coast) > held(forts) * 1 km2")
    #expect(
      formula.events == [
        .fall(front: 0, place: 1), .fall(front: 1, place: 1), .over(front: 1),
      ])
    #expect(
      formula.quantities == [
        .held(front: 0, places: [0, 1]), .gained(front: 1), .losses(power: 1),
      ])
  }

  @Test("A day is constant where no run and no input moves it")
  func constantDay() throws {
    #expect(try expression("horizon - 90 d").isConstantDay)
    #expect(try expression("horizon - delay").isConstantDay == false)
    #expect(try expression("fall(beta)").isConstantDay == false)
  }
}
