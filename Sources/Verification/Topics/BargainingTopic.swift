import Analysis
import Chance

/// Bargaining, contests and games: closed forms of what sides can agree on and what fighting costs them.
struct BargainingTopic: Topic {
  let names = ["bargaining and contests", "bargaining"]
  let inputs = Topics.notes.union(["t", "condition", "equivalent", "A"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative, atZero: 1e-12)
    let kind = try item.text("kind")
    if kind.hasPrefix("zero-sum") { return try GameAnswers.answers(item, near) }
    let parameters = try item.parameters
    for (beginning, answers) in Self.kinds where kind.lowercased().hasPrefix(beginning) {
      return try answers(item, parameters, near)
    }
    throw .unknownKind(kind)
  }

  private typealias Answers =
    @Sendable (VerificationCase, CaseParameters, Closeness) throws(CaseProblem) -> [String: Answer]

  private static let kinds: [(beginning: String, answers: Answers)] = [
    ("bargaining_range", range), ("risk-return", risk), ("preventive war", preventive),
    ("powell", inefficiency), ("rubinstein", offers), ("asymmetric nash", surplus),
    ("war of attrition", attrition), ("random-walk war", forts), ("bayesian learning", learning),
    ("mutual optimism", optimism), ("tullock", effort),
  ]

  @Sendable private static func range(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let range = BargainingRange(
      chance: try p.number("p"), cost: try p.number("cA"), otherCost: try p.number("cB"))
    return [
      "low": .number(range.low, near), "high": .number(range.high, near),
      "width": .number(range.width, near), "A_offers_TIOLI_demand": .number(range.high, near),
      "B_offers_TIOLI": .number(range.low, near),
    ]
  }

  @Sendable private static func risk(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let demand = RiskyDemand(
      chance: try p.number("p"), cost: try p.number("cA"), greatestCost: try p.positive("cbar"))
    return [
      "demand": .number(demand.demand, near), "war_probability": .number(demand.warChance, near),
      "EU_A": .number(demand.value, near),
      "always_accept_demand": .number(demand.safeDemand, near),
    ]
  }

  @Sendable private static func preventive(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let war = PreventiveWar(
      chance: try p.number("p1"), laterChance: try p.number("p2"), cost: try p.number("cB"),
      discount: try discount(p))
    return [
      "A_demand_after_shift": .number(war.laterDemand, near),
      "B_war_now": .number(war.warNow, near), "B_best_peace": .number(war.bestPeace, near),
      "lhs": .number(war.shift, near), "rhs": .number(war.price, near),
      "war": .value(.bool(war.isWar), near), "interior": .value(.bool(war.isInterior), near),
    ]
  }

  @Sendable private static func inefficiency(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let condition = InefficiencyCondition(
      chance: try p.number("pt"), laterChance: try p.number("pn"), destroyed: try p.number("d"),
      discount: try discount(p))
    return [
      "minmax_A_next": .number(condition.laterOfA, near),
      "minmax_B_now": .number(condition.nowOfB, near), "sum": .number(condition.sum, near),
      "pie": .number(condition.pie, near), "war": .value(.bool(condition.isWar), near),
      "critical_shift_pn": .number(condition.criticalChance, near),
    ]
  }

  @Sendable private static func offers(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let share = Division.alternatingOffers(
      discount: try p.number("d1"), otherDiscount: try p.number("d2"))
    return ["share1": .number(share, near), "share2": .number(1 - share, near)]
  }

  @Sendable private static func surplus(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let pie = try p.number("pie")
    let share = Division.surplus(
      pie: pie, fallback: try p.number("d1"), otherFallback: try p.number("d2"),
      weight: try p.number("weight1"))
    return ["share1": .number(share, near), "share2": .number(pie - share, near)]
  }

  @Sendable private static func attrition(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let war = WarOfAttrition(
      value: try p.positive("V1"), otherValue: try p.positive("V2"),
      cost: try p.positive("c1"), otherCost: try p.positive("c2"))
    var answers: [String: Answer] = [
      "hazard1": .number(war.hazard, near), "hazard2": .number(war.otherHazard, near),
      "p_1_quits_first": .number(war.firstQuits, near),
      "mean_duration": .number(war.meanDuration, near),
    ]
    if item["t"] != nil {
      let times = try item.numbers("t")
      answers["survival"] = .numbers(times.map { war.survival($0) }, near)
    }
    return answers
  }

  @Sendable private static func forts(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let war = try fortWar(p)
    let chance = try p.number("p")
    let battles = war.battles(battle: chance)
    return [
      "p_A_wins": .number(war.chanceOfA(battle: chance), near),
      "mean_battles": .number(battles.mean, near), "var_battles": .number(battles.variance, near),
    ]
  }

  @Sendable private static func learning(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let won = try p.positive("a") + p.number("wins")
    let lost = try p.positive("b") + p.number("losses")
    let law = Distribution.beta(alpha: won, beta: lost)
    var answers: [String: Answer] = [
      "posterior": .numbers([won, lost], near), "mean": .number(won / (won + lost), near),
      "p_win_campaign": .number(
        try fortWar(p).chanceOfA(battlesWon: won, lost: lost), near),
    ]
    for key in item.keys where key.hasPrefix("q") {
      let levels = key.split(separator: "_").compactMap { Double("0." + $0.dropFirst()) }
      answers[key] = .numbers(levels.map { law.quantile($0) }, near)
    }
    return answers
  }

  @Sendable private static func optimism(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let both = MutualOptimism(
      chance: try p.number("pA"), otherChance: try p.number("pB"), cost: try p.number("cA"),
      otherCost: try p.number("cB"))
    return [
      "optimism": .number(both.optimism, near), "cost": .number(both.cost, near),
      "war": .value(.bool(both.isWar), near), "A_min_accept": .number(both.leastForA, near),
      "B_max_concede": .number(both.mostOfB, near),
    ]
  }

  @Sendable private static func effort(
    _ item: VerificationCase, _ p: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let contest = EffortContest(
      value: try p.positive("V1"), otherValue: try p.positive("V2"),
      decisiveness: try p.positive("m"))
    return [
      "effort1": .number(contest.effort, near), "effort2": .number(contest.otherEffort, near),
      "p1": .number(contest.chance, near), "payoff1": .number(contest.payoff, near),
      "payoff2": .number(contest.otherPayoff, near),
    ]
  }

  private static func discount(_ p: CaseParameters) throws(CaseProblem) -> Double {
    let value = try p.number("delta")
    guard value > 0, value < 1 else { throw .unsound("params.delta must lie inside (0, 1)") }
    return value
  }

  private static func fortWar(_ p: CaseParameters) throws(CaseProblem) -> FortWar {
    let forts = try p.count("n", most: 10_000)
    let held = try p.count("k", most: 10_000)
    guard forts > 0, held <= forts else { throw .unsound("k must be at most n, n above 0") }
    return FortWar(forts: forts, held: held)
  }
}

/// Values of matrix games, given as they are or as Colonel Blotto's.
private enum GameAnswers {
  static func answers(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let game = try game(item)
    var absolute = near
    absolute.scale = 1
    return [
      "value": .number(game.value, absolute),
      "rows": .number(Double(game.payoffs.count), near),
      "cols": .number(Double(game.payoffs[0].count), near),
      "one_row_strategy": Answer { expected in
        let strategy = expected.numbers ?? []
        let isMixed = strategy.count == game.payoffs.count && strategy.allSatisfy { $0 >= -1e-9 }
        let isBest =
          isMixed && abs(strategy.reduce(0, +) - 1) < 1e-9
          && game.guarantee(of: strategy) >= game.value - 1e-9
        return Judgement(
          passes: isBest, got: .numbers(game.rowStrategy),
          tolerance: "any strategy that yields the value")
      },
    ]
  }

  private static func game(_ item: VerificationCase) throws(CaseProblem) -> MatrixGame {
    if let rows = item["A"]?.list {
      let payoffs = rows.compactMap(\.numbers)
      guard let first = payoffs.first, !first.isEmpty, payoffs.count == rows.count,
        payoffs.allSatisfy({ $0.count == first.count })
      else { throw .missing("A", wanted: "rows of numbers, all of one length") }
      return MatrixGame(payoffs)
    }
    let parameters = try item.parameters
    let fields = try parameters.numbers("fields")
    guard (1...5).contains(fields.count) else { throw .unsound("1 to 5 fields can be tried") }
    return MatrixGame.blotto(
      own: try parameters.count("a", most: 20), other: try parameters.count("b", most: 20),
      fields: fields)
  }
}
