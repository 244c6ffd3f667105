import Engine
import Scenarios

extension SequenceStudy {
  /// Races all orders, and then makes fresh runs of what is told: bests, rules of thumb, months of delay, courses.
  public func answer(_ service: StudyRuns) throws -> SequenceAnswer {
    let result = try race(service)
    let leaders = result.fields.map { $0.leader(of: $0.inRace) ?? 0 }
    let views = try models.indices.map { view in
      try ViewStudy(self, view, result.fields[view], leaders[view], service).answer()
    }
    let regret = try self.regret(result, leaders, service)
    return SequenceAnswer(
      request: request, seed: service.seed, runs: service.runs, power: power, begun: begun,
      objectives: readings[0], looks: result.looks, freshRuns: freshRuns, level: result.race.level,
      statements: result.race.statements, isExact: isExact, orders: orders,
      textOrder: textOrder, views: views, regret: regret)
  }

  private func regret(
    _ result: RaceResult, _ leaders: [Int], _ service: StudyRuns
  ) throws -> RegretAnswer? {
    let undecided = orders.indices.filter { result.regretDrops[$0] == nil }
    guard let order = result.regretOrder else { return nil }
    let regrets = try models.indices.map { view in
      let columns = try service.numbers(
        of: [leaders[view], order].map { variant($0, view: view) }, runs: freshRuns)
      let reading = readings[view][0]
      return PairedDifference(
        zip(columns[0][0], columns[1][0]).map { reading.benefit($0) - reading.benefit($1) })
    }
    return RegretAnswer(order: order, regrets: regrets, undecided: undecided)
  }
}

/// What is told of one view once its race is over.
private struct ViewStudy {
  let study: SequenceStudy
  let view: Int
  let field: OrderField
  let best: Int
  let service: StudyRuns

  init(
    _ study: SequenceStudy, _ view: Int, _ field: OrderField, _ best: Int, _ service: StudyRuns
  ) {
    (self.study, self.view, self.field) = (study, view, field)
    (self.best, self.service) = (best, service)
  }

  private var model: Model { study.models[view] }
  private var readings: [ObjectiveReading] { study.readings[view] }

  func answer() throws -> ViewOrders {
    let ranking = self.ranking
    var ranks = ranking
    for (place, order) in ranking.enumerated() { ranks[order] = place + 1 }
    let bestColumns = try fresh([study.variant(best, view: view)])[0]
    let pareto = readings.count > 1 ? field.inPareto : []
    return ViewOrders(
      model: model, records: field.orders.map(record), ranking: ranking, ranks: ranks, ties: ties,
      pareto: pareto, front: field.front, bestValues: values(bestColumns),
      policies: try policies(bestColumns, ranks), months: try months(bestColumns),
      courses: study.request.searchesCourses
        ? try CourseSearch(study, view, best, service).answer(bestColumns) : nil)
  }

  private func fresh(_ variants: [(model: Model, subjects: [Subject])]) throws -> [[[Double]]] {
    try service.numbers(of: variants, runs: study.freshRuns)
  }

  private func values(_ columns: [[Double]]) -> [MeasuredValue] {
    zip(readings, columns).map { MeasuredValue($1, $0.kind) }
  }

  private func record(_ order: Int) -> OrderRecord {
    // Benefits of what is better low are its negatives.
    let columns = zip(readings, field.benefits[order]).map { reading, column in
      column.map(reading.benefit)
    }
    return OrderRecord(
      runs: field.runs(order), values: values(columns), drop: field.drops[order],
      paretoDrop: field.paretoDrops[order])
  }

  private var ranking: [Int] {
    func survived(_ order: Int) -> Int { field.drops[order]?.runs ?? .max }
    return field.orders.sorted { one, other in
      if one == best || other == best { return one == best && other != best }
      if survived(one) != survived(other) { return survived(one) > survived(other) }
      if field.mean(one) != field.mean(other) { return field.mean(one) > field.mean(other) }
      return one < other
    }
  }

  private var ties: [Int] {
    field.inRace.filter { field.benefits[$0] == field.benefits[best] }
  }

  private func policies(_ best: [[Double]], _ ranks: [Int]) throws -> [PolicyAnswer] {
    let indices = PolicyIndices(model, study.power)
    let work = try self.work()
    return try SequencePolicy.allCases.map { policy in
      switch policy {
      case .text: try answer(policy, [], study.textOrder, best, ranks)
      case .weakestFirst:
        try answer(policy, IndexRule(indices.strengths, isAscending: true), best, ranks)
      case .mostTroublesomeFirst:
        try answer(
          policy, indices.appetites.map { IndexRule($0, isAscending: false) }, best, ranks)
      case .smith:
        try answer(
          policy,
          IndexRule(
            zip(work, indices.weights(study.request.weights)).map { $0 / $1 }, isAscending: true),
          best, ranks)
      }
    }
  }

  private func answer(
    _ policy: SequencePolicy, _ rule: IndexRule?, _ best: [[Double]], _ ranks: [Int]
  ) throws -> PolicyAnswer {
    guard let rule else { return try answer(policy, [], nil, best, ranks) }
    let movable = study.orders[0].dropFirst(study.begun)
    // The first order is that of the rivals' ids, by which equal indices go.
    let own = IndexRule(movable.map { rule.indices[$0] }, isAscending: rule.isAscending)
    let steps =
      Array(study.orders[0].prefix(study.begun))
      + own.order.map { movable[movable.startIndex + $0] }
    return try answer(policy, rule.indices, study.orders.firstIndex(of: steps), best, ranks)
  }

  private func answer(
    _ policy: SequencePolicy, _ indices: [Double], _ order: Int?, _ best: [[Double]],
    _ ranks: [Int]
  ) throws -> PolicyAnswer {
    guard let order else {
      return PolicyAnswer(
        policy: policy, order: nil, indices: [], values: [], differences: [], rank: 0)
    }
    let columns = order == self.best ? best : try fresh([study.variant(order, view: view)])[0]
    return PolicyAnswer(
      policy: policy, order: order, indices: indices, values: values(columns),
      differences: differences(columns, best), rank: ranks[order])
  }

  /// Mean days from the beginning of each step to its decision where it comes first, over the runs in which it begins.
  private func work() throws -> [Double] {
    let steps = model.steps(of: study.power).indices
    let variants = steps.map { step -> (model: Model, subjects: [Subject]) in
      let head = Array(0..<study.begun)
      let order = head.contains(step) ? study.orders[0] : head + [step]
      let rest = study.orders[0].filter { !order.contains($0) }
      let ordered = model.ordered(power: study.power, order + rest)
      let contest = model.steps(of: study.power)[step].contest
      let days = Measure(
        formula: ordered.workWhereBegun(on: contest, study.power), type: .duration)
      return (ordered, [Subject(days, written: "work")])
    }
    return try fresh(variants).map { MeasuredValue($0[0], .days).mean }
  }

  private func months(_ best: [[Double]]) throws -> [StepMonth?] {
    let order = study.orders[self.best]
    let ordered = model.ordered(power: study.power, order)
    return try model.steps(of: study.power).indices.map { step in
      let position = order.firstIndex(of: step) ?? 0
      guard ordered.steps(of: study.power)[position].planned > model.calendar.start else {
        return nil
      }
      let later = ordered.delayed(
        power: study.power, step: position, by: DelayRequest.daysPerMonth)
      let columns = try fresh([study.asked(later, view: view)])[0]
      return StepMonth(step: step, changes: differences(columns, best))
    }
  }

  private func differences(_ columns: [[Double]], _ best: [[Double]]) -> [PairedDifference] {
    zip(columns, best).map { PairedDifference(zip($0, $1).map { $0 - $1 }) }
  }
}
