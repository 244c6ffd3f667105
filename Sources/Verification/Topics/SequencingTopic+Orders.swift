import Analysis
import Chance

/// The jobs of a case by the letters of their members.
struct StatedJobs {
  private let item: VerificationCase
  private let jobs: [[String: CaseValue]]

  init(_ item: VerificationCase) throws(CaseProblem) {
    guard let list = item["jobs"]?.list, (1...9).contains(list.count) else {
      throw .missing("jobs", wanted: "a list of 1 to 9 objects")
    }
    self.item = item
    jobs = list.map { $0.object ?? [:] }
  }

  func column(_ key: String) throws(CaseProblem) -> [Double] {
    let numbers = jobs.compactMap { $0[key]?.number }
    guard numbers.count == jobs.count else {
      throw .missing("jobs.\(key)", wanted: "a number in each job")
    }
    return numbers
  }

  func weighted() throws(CaseProblem) -> [WeightedJob] {
    let (durations, weights) = (try column("p"), try column("w"))
    let dues = jobs.map { $0["d"]?.number ?? .infinity }
    return jobs.indices.map {
      WeightedJob(duration: durations[$0], weight: weights[$0], due: dues[$0])
    }
  }

  /// Per job the jobs that come before it.
  func precedence() throws(CaseProblem) -> [[Int]] {
    guard let pairs = item["precedence"]?.list else { return [] }
    var before = [[Int]](repeating: [], count: jobs.count)
    for pair in pairs {
      guard let ends = pair.numbers, ends.count == 2, let first = Int(exactly: ends[0]),
        let second = Int(exactly: ends[1]), jobs.indices.contains(first),
        jobs.indices.contains(second)
      else { throw .unsound("precedence holds pairs of jobs") }
      before[second].append(first)
    }
    return before
  }

  func pivotTimes() throws(CaseProblem) -> PivotTimesProblem {
    let first = try item.numbers("setup_first")
    let between = (item["setup"]?.list ?? []).compactMap(\.numbers)
    guard first.count == jobs.count, between.count == jobs.count,
      between.allSatisfy({ $0.count == jobs.count })
    else { throw .unsound("setup and setup_first must be as long as jobs") }
    return PivotTimesProblem(
      durations: try column("p"), weights: try column("w"), first: first, between: between)
  }

  /// φ = (1 + r·scale)^{−shape}.
  func discountedGamma(rate: Double) throws(CaseProblem) -> DiscountedRandomProblem {
    let (shapes, scales) = (try column("shape"), try column("scale"))
    let logs = zip(shapes, scales).map { -$0 * Elementary.logOnePlus(rate * $1) }
    let rewards = zip(try column("w"), logs).map { $0 * Elementary.exp($1) }
    return DiscountedRandomProblem(
      rewards: rewards, losses: logs.map { -Elementary.expMinusOne($0) })
  }

  /// Plan A takes a and succeeds with chance q; else plan B takes b more.
  func twoPlans(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let (first, more, chances) = (try column("a"), try column("b"), try column("q"))
    let (rewardA, rewardB) = (try column("wA"), try column("vB"))
    let rate = try item.number("r")
    // What is lost by waiting for A, and for A and B.
    let lost = jobs.indices.map { job in
      (
        -Elementary.expMinusOne(-rate * first[job]),
        -Elementary.expMinusOne(-rate * (first[job] + more[job]))
      )
    }
    let problem = DiscountedRandomProblem(
      rewards: jobs.indices.map {
        rewardA[$0] * chances[$0] * (1 - lost[$0].0)
          + rewardB[$0] * (1 - chances[$0]) * (1 - lost[$0].1)
      },
      losses: jobs.indices.map { chances[$0] * lost[$0].0 + (1 - chances[$0]) * lost[$0].1 })
    var answers = try OrderAnswers(problem, item, near, rule: problem.rule).all()
    let duration = jobs.indices.reduce(0) { $0 + first[$1] + (1 - chances[$1]) * more[$1] }
    answers["mean_total_duration"] = .number(duration, near)
    answers["p_all_plan_A"] = .number(chances.reduce(1, *), near)
    return answers
  }
}

/// What a case asks of all orders of one problem.
struct OrderAnswers<Problem: OrderProblem> {
  private let problem: Problem
  private let item: VerificationCase
  private let near: Closeness
  private let rule: IndexRule?

  init(_ problem: Problem, _ item: VerificationCase, _ near: Closeness, rule: IndexRule? = nil) {
    self.problem = problem
    self.item = item
    self.near = near
    self.rule = rule
  }

  func all() throws(CaseProblem) -> [String: Answer] {
    if let sense = item["sense"]?.text, (sense == "min") != problem.isMinimised {
      throw .unsound("the sense \(sense) does not fit the kind")
    }
    let survey = survey()
    guard survey.feasible > 0 else { throw .unsound("precedence lets no order through") }
    var answers: [String: Answer] = [
      "optimum": .number(survey.optimum, near), "second_best_value": secondBest(survey),
      "worst_value": .number(survey.worst, near),
      "mean_over_orders": .number(survey.mean, near),
      "feasible_orders": .number(Double(survey.feasible), .exact),
      "optimal_orders": orders(survey.optimalOrders),
    ]
    if let problem = problem as? any SubsetProblem {
      answers["dp_subsets_value"] = .number(problem.optimumOverSubsets, near)
    }
    if let rule {
      answers["index"] = .numbers(rule.indices, near)
      answers["rule_order"] = .order(by: rule)
      answers["rule_value"] = .number(problem.value(of: rule.order), near)
    }
    return answers
  }

  /// Orders whose values differ by less than the case's tolerance are alike or not as the case lists them.
  private func survey() -> OrderSurvey {
    let strict = OrderSurvey(problem)
    guard let listed = item["optimal_orders"]?.list?.count, listed != strict.optimalOrders.count,
      near.relative > 0
    else { return strict }
    let wide = OrderSurvey(problem, tie: near.relative)
    return wide.optimalOrders.count == listed ? wide : strict
  }

  /// Where all orders are alike, there is none, or it is the optimum.
  private func secondBest(_ survey: OrderSurvey) -> Answer {
    if let value = survey.secondBest { return .number(value, near) }
    let optimum = Answer.number(survey.optimum, near)
    return Answer { expected in
      expected == .null
        ? Judgement(passes: true, got: .null, tolerance: near.text) : optimum.judge(expected)
    }
  }

  /// The same orders, in whatever order they are listed.
  private func orders(_ found: [[Int]]) -> Answer {
    Answer { expected in
      let wanted = (expected.list ?? []).map { $0.indices ?? [] }
      let isSame =
        found.sorted { $0.lexicographicallyPrecedes($1) }
        == wanted.sorted { $0.lexicographicallyPrecedes($1) }
      return Judgement(
        passes: isSame, got: .list(found.map { .numbers($0.map(Double.init)) }),
        tolerance: "the same orders")
    }
  }
}

extension Answer {
  /// Any order that goes by the indices: what two equal ones begin with is open.
  static func order(by rule: IndexRule) -> Answer {
    Answer { expected in
      Judgement(
        passes: expected.indices.map(rule.allows) ?? false,
        got: .numbers(rule.order.map(Double.init)), tolerance: "an order by the indices")
    }
  }
}
