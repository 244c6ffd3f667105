import Chance
import Engine
import Scenarios
import TestSupport
import Testing

@testable import Analysis

@Suite("The race over orders")
struct OrderRaceTests {
  /// (C(10,8) + C(10,9) + C(10,10))/2¹⁰ = 56/1024; 1/2ⁿ for all of n.
  @Test("The sign test counts coins")
  func signs() {
    #expect(abs(SignTest.tail(8, of: 10) - 56.0 / 1024) < 1e-15)
    #expect(abs(SignTest.tail(20, of: 20) - 1.0 / 1_048_576) < 1e-18)
    #expect(SignTest.tail(0, of: 7) == 1)
  }

  /// None of n at chance q: (1 − q)ⁿ = level.
  @Test("Exact ends of a share that never came, and that always came")
  func shares() {
    let end = 1 - Elementary.exp(Elementary.log(0.05) / 30)
    #expect(abs(ShareBound.high(0, 30, 0.05) - end) < 1e-12)
    #expect(ShareBound.low(0, 30, 0.05) == 0 && ShareBound.high(30, 30, 0.05) == 1)
    #expect(abs(ShareBound.low(30, 30, 0.05) - (1 - end)) < 1e-12)
  }

  /// ±1 half and half over 101 pairs less one: variance 1.01·0.99990…; by hand √(2V·ln(2/α)/n) + 14·b·ln(2/α)/(3(n − 1)).
  @Test("The end for numbers of a known range is Maurer and Pontil's")
  func bernstein() {
    let benefits = (0..<100).map { $0.isMultiple(of: 2) ? 3.0 : 1.0 }
    let evidence = OrderEvidence(
      benefits, over: Array(repeating: 0, count: 100), .within(5), level: 0.01)
    let logarithm = 5.298317366548036
    let variance = 100.0 / 99
    let margin = (2 * variance * logarithm / 100).squareRoot() + 14 * 5 * logarithm / 297
    #expect(abs(evidence.low - (2 - margin)) < 1e-12 && abs(evidence.high - (2 + margin)) < 1e-12)
  }

  @Test("What is not answered is left out of the pairs")
  func undefined() {
    let evidence = OrderEvidence([1, .nan, 1], over: [0, 0, 1], .truth, level: 0.1)
    #expect(evidence.count == 2 && evidence.mean == 0.5 && !evidence.isTied)
  }

  /// A race of made-up orders, each true with its chance in each run: whether the first is dropped, and how many are.
  private func race(
    _ chances: [Double], error: Double, seed: UInt64
  ) -> (isFirstDropped: Bool, dropped: Int) {
    var random = SplitMix(seed: seed)
    let looks = [64, 128, 256, 512]
    let race = OrderRace(
      orders: chances.count, views: 1, looks: looks.count, [.truth], error: error, isExact: false)
    var field = OrderField(orders: chances.count, objectives: 1)
    var before = 0
    for look in looks {
      for order in chances.indices where field.drops[order] == nil {
        let column = (before..<look).map { _ in
          Double.random(in: 0..<1, using: &random) < chances[order] ? 1.0 : 0
        }
        field.extend(order, by: [column])
      }
      race.judge(&field)
      before = look
    }
    return (field.drops[0] != nil, field.drops.count { $0 != nil })
  }

  /// All alike, so that whoever is dropped is dropped wrongly: 4 looks at an error rate of 40 %.
  ///
  /// A race that gave every statement all of it would drop the first in most races.
  @Test("A best order is dropped no more often than the error rate says")
  func errorRate() {
    let races = 400
    let dropped = (0..<races).count {
      race([0.5, 0.5, 0.5], error: 0.4, seed: UInt64($0)).isFirstDropped
    }
    // 40 % and three standard errors of 400 races.
    #expect(Double(dropped) / Double(races) < 0.4)
    // It is no test of a race that never drops.
    #expect(dropped > 5)
  }

  @Test("Orders that are clearly worse are dropped, with the run count and by whom")
  func worse() {
    let result = race([0.7, 0.3, 0.2, 0.65], error: 0.05, seed: 3)
    #expect(!result.isFirstDropped && result.dropped == 2)
  }

  @Test("The level is the error rate over all statements")
  func statements() {
    let one = OrderRace(orders: 6, views: 1, looks: 4, [.truth], error: 0.05, isExact: false)
    #expect(one.statements == 20 && one.level == 0.05 / 20)
    let many = OrderRace(
      orders: 6, views: 2, looks: 4, [.truth, .open], error: 0.05, isExact: false)
    #expect(many.statements == 5 * 4 * 2 * 5)
  }

  /// Means (benefits): a (3, 1), b (2, 2), c (1, 3), d (1, 1), e (2, 2).
  @Test("The Pareto set keeps what none beats, and ties")
  func pareto() {
    let means = [[3.0, 1], [2, 2], [1, 3], [1, 1], [2, 2]]
    var field = OrderField(orders: 5, objectives: 2)
    for (order, mean) in means.enumerated() { field.extend(order, by: mean.map { [$0, $0] }) }
    #expect(field.front(of: [0, 1, 2, 3, 4]) == [0, 1, 4, 2])
    let race = OrderRace(
      orders: 5, views: 1, looks: 1, [.within(3), .within(3)], error: 0.05, isExact: true)
    race.judgePareto(&field)
    #expect(field.inPareto == [0, 1, 2, 4])
    #expect(field.paretoDrops[3]?.cause == .bound)
  }
}
