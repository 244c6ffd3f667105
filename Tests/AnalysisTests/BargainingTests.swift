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

  // The sums of r^i below k and below n have no difference that could vanish.
  @Test(
    "The chance over forts is the share of sums of powers, also where p is nearly one half",
    arguments: [0.5, 0.5 + 1e-15, 0.5 - 1e-12, 0.5 + 1e-10, 0.499999, 0.51, 0.25, 0.9])
  func evenForts(p: Double) {
    for (forts, held) in [(10, 4), (300, 70), (2, 1)] {
      var (power, below, all) = (1.0, 0.0, 0.0)
      for index in 0..<forts {
        if index < held { below += power }
        all += power
        power *= (1 - p) / p
      }
      let chance = FortWar(forts: forts, held: held).chanceOfA(battle: p)
      #expect(abs(chance - below / all) <= 1e-13 * chance)
    }
    #expect(FortWar(forts: 10, held: 4).chanceOfA(battle: 0.5) == 0.4)
    // To the first order in ε: k/n·(1 + 2ε·(n − k)).
    let near = FortWar(forts: 10, held: 4).chanceOfA(battle: 0.5 + 1e-10)
    #expect(abs(near - 0.40000000048) < 1e-15)
    #expect(FortWar(forts: 10, held: 0).chanceOfA(battle: 1) == 0)
    #expect(FortWar(forts: 10, held: 10).chanceOfA(battle: 0) == 1)
  }

  // One battle decides two forts: E p = a/(a + b).
  @Test(
    "What is learnt of battles carries over to one battle, whatever the shapes",
    arguments: [(0.05, 0.3), (0.5, 0.5), (1.7, 2.9), (1, 1), (7.25, 0.02), (30_000, 20_000)])
  func oneBattle(won: Double, lost: Double) {
    let found = FortWar(forts: 2, held: 1).chanceOfA(battlesWon: won, lost: lost)
    #expect(abs(found - won / (won + lost)) < 1e-13)
    let even = FortWar(forts: 40, held: 20).chanceOfA(battlesWon: won, lost: won)
    #expect(abs(even - 0.5) < 1e-13)
  }

  // Of three forts one: p²/(1 − p + p²). Its mean is 1 − π/(3√3) for a uniform p by partial fractions, and
  // 1 − ½·E 1/(1 − sin²φ/4) = 1 − 1/√3 for Beta(½, ½), p = sin²(φ/2).
  @Test("Campaigns under what is learnt have the means of closed forms")
  func campaigns() {
    let war = FortWar(forts: 3, held: 1)
    let uniform = 1 - Double.pi / (3 * 3.0.squareRoot())
    #expect(abs(war.chanceOfA(battlesWon: 1, lost: 1) - uniform) < 1e-14)
    let arcsine = 1 - 1 / 3.0.squareRoot()
    #expect(abs(war.chanceOfA(battlesWon: 0.5, lost: 0.5) - arcsine) < 1e-14)
    #expect(FortWar(forts: 3, held: 3).chanceOfA(battlesWon: 0.1, lost: 4) == 1)
    #expect(FortWar(forts: 3, held: 0).chanceOfA(battlesWon: 4, lost: 0.1) == 0)
  }

  // 0.65 + 0.55 − 1 = 0.1 + 0.1; 0.6·0.75 − 0.2 = 0.2/0.8; 0.9·0.5 − 0.45 = 0: each rounds upwards.
  @Test("A tie is no war, whichever way its numbers are rounded")
  func ties() {
    #expect(!MutualOptimism(chance: 0.65, otherChance: 0.55, cost: 0.1, otherCost: 0.1).isWar)
    #expect(
      !InefficiencyCondition(chance: 0.2, laterChance: 0.75, destroyed: 0.2, discount: 0.6).isWar)
    #expect(!PreventiveWar(chance: 0.45, laterChance: 0.5, cost: 0, discount: 0.9).isWar)
    #expect(MutualOptimism(chance: 0.65, otherChance: 0.55, cost: 0.1, otherCost: 0.0999).isWar)
  }

  // p₂ = 1/(1 + 10^8.1), payoff V₂·p₂·(1 − m·p₁), with 40 digits.
  @Test("The weaker side of an uneven contest keeps the digits of its payoff")
  func uneven() {
    let contest = EffortContest(value: 1e6, otherValue: 1e-3, decisiveness: 0.9)
    #expect(abs(contest.otherPayoff / 7.943282852008677e-13 - 1) < 1e-12)
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
