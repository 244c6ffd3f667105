import Testing

@testable import Analysis

/// Known answers K10, K15, K26 and K28, and cases by hand.
@Suite("Bargaining, contests and games")
struct BargainingTests {
  @Test("What both prefer to war, and what is risked for more")
  func range() {
    let range = BargainingRange(chance: 0.6, cost: 0.1, otherCost: 0.15)
    #expect((range.low, range.high) == (0.5, 0.75))
    let demand = RiskyDemand(chance: 0.6, cost: 0.1, greatestCost: 0.4)
    #expect(abs(demand.demand - 0.75) < 1e-12)
    #expect(abs(demand.warChance - 0.375) < 1e-12)
    let careful = RiskyDemand(chance: 0.6, cost: 0.5, greatestCost: 0.4)
    #expect((careful.demand, careful.warChance, careful.value) == (0.6, 0, 0.6))
  }

  @Test("A shift of power makes war where it is worth more than peace saves")
  func shifts() {
    #expect(PreventiveWar(chance: 0.2, laterChance: 0.9, cost: 0.1, discount: 0.8).isWar)
    #expect(!PreventiveWar(chance: 0.5, laterChance: 0.5, cost: 0.1, discount: 0.8).isWar)
    let condition = InefficiencyCondition(
      chance: 0.4, laterChance: 0.5, destroyed: 0.2, discount: 0.95)
    #expect(!condition.isWar)
    let critical = InefficiencyCondition(
      chance: 0.4, laterChance: condition.criticalChance + 1e-9, destroyed: 0.2, discount: 0.95)
    #expect(critical.isWar)
    #expect(
      MutualOptimism(chance: 0.6, otherChance: 0.55, cost: 0.05, otherCost: 0.05).isWar)
  }

  @Test(
    "Patience divides a pie, weight divides a surplus, and the one with more at stake quits sooner")
  func division() {
    #expect(
      abs(Division.alternatingOffers(discount: 0.9, otherDiscount: 0.8) - 0.7142857) < 1e-7)
    #expect(Division.surplus(pie: 100, fallback: 20, otherFallback: 30, weight: 0.5) == 45)
    let war = WarOfAttrition(value: 10, otherValue: 6, cost: 1, otherCost: 1)
    #expect(abs(war.firstQuits - 0.625) < 1e-12)
    #expect(abs(war.meanDuration - 3.75) < 1e-12)
    let contest = EffortContest(value: 4, otherValue: 2, decisiveness: 1)
    #expect(abs(contest.chance - 2.0 / 3) < 1e-12)
    #expect(abs(contest.effort - 8.0 / 9) < 1e-12)
    #expect(abs(contest.otherPayoff - 2.0 / 9) < 1e-12)
  }

  // Two of four forts: by hand p² over two battles and again, p²/(p² + q²), 2/(p² + q²) battles.
  @Test("A war over forts is a gambler's ruin")
  func forts() {
    for p in [0.2, 0.5, 0.7] {
      let war = FortWar(forts: 4, held: 2)
      let decided = p * p + (1 - p) * (1 - p)
      #expect(abs(war.chanceOfA(battle: p) - p * p / decided) < 1e-12)
      let battles = war.battles(battle: p)
      #expect(abs(battles.mean - 2 / decided) < 1e-12)
      #expect(abs(battles.variance - 4 * (1 - decided) / (decided * decided)) < 1e-10)
    }
    #expect(abs(FortWar(forts: 2, held: 1).chanceOfA(battlesWon: 3, lost: 1) - 0.75) < 1e-9)
  }

  @Test("Matrix games have the values of known answers, and their strategies yield them")
  func games() {
    let cases: [(own: Int, other: Int, fields: Int, value: Double)] = [
      (10, 8, 3, 1.777778), (10, 5, 3, 2.25), (12, 9, 3, 1.861111), (9, 6, 3, 2.0),
    ]
    for one in cases {
      let game = MatrixGame.blotto(
        own: one.own, other: one.other, fields: [Double](repeating: 1, count: one.fields))
      // Known answers count fields won, half for a tie; the sum of signs is twice that less the fields.
      #expect(abs((game.value + Double(one.fields)) / 2 - one.value) < 1e-6)
      #expect(abs(game.guarantee(of: game.rowStrategy) - game.value) < 1e-9)
    }
    #expect(abs(MatrixGame([[3, -1], [-2, 4]]).value - 1) < 1e-12)
    #expect(MatrixGame([[5, 7]]).value == 5)
    #expect(MatrixGame.divisions(2, 2) == [[0, 2], [1, 1], [2, 0]])
  }

  @Test("Small allies lean on large ones, and equal ones share alike")
  func burden() {
    let unequal = BurdenSharing(incomes: [30, 100], share: 0.1).contributions
    #expect(unequal[0] == 0)
    #expect(abs(unequal[1] - 10) < 1e-12)
    for paid in BurdenSharing(incomes: [100, 100, 100], share: 0.1).contributions {
      #expect(abs(paid - 3.571429) < 1e-6)
    }
    // Each pays its best answer to the others.
    let incomes = [100.0, 96, 40, 0]
    let all = BurdenSharing(incomes: incomes, share: 0.3).contributions
    for (income, paid) in zip(incomes, all) {
      let others = all.reduce(0, +) - paid
      #expect(abs(paid - max(0, 0.3 * income - 0.7 * others)) < 1e-9)
    }
  }
}
