import Scenarios

/// The race over all orders, in all views together.
struct RaceResult {
  var fields: [OrderField]
  /// Orders that are not the best over all views, and why.
  var regretDrops: [OrderDrop?]
  /// The one of least regret, where there are several views.
  var regretOrder: Int?
  var looks: [Int] = []
  let race: OrderRace

  /// Runs up to which an order is kept for the Pareto set or the regret alone: 1,024, or fewer where that would make
  /// more than about a million in all.
  var sideRuns: Int { min(1024, max(SequenceRequest.firstLook, (1 << 20) / regretDrops.count)) }

  func isRunning(_ order: Int, view: Int) -> Bool {
    if fields[view].drops[order] == nil { return true }
    guard (looks.last ?? 0) * 2 <= sideRuns || looks.isEmpty else { return false }
    return race.ranges.count > 1 && fields[view].paretoDrops[order] == nil
      || fields.count > 1 && regretDrops[order] == nil
  }

  func running(view: Int) -> [Int] {
    fields[view].orders.filter { isRunning($0, view: view) }
  }

  /// Whether more runs can drop nothing.
  var isDecided: Bool {
    fields.indices.allSatisfy { view in
      let running = running(view: view)
      return running == fields[view].inRace && running.count == 1
    }
  }
}

extension SequenceStudy {
  func race(_ service: StudyRuns) throws -> RaceResult {
    let ranges = readings[0].indices.map { objective in
      readings.map { $0[objective].range }.reduce(readings[0][objective].range) { $0.joined($1) }
    }
    let race = OrderRace(
      orders: orders.count, views: models.count, looks: raceRuns.count, ranges,
      error: request.error, isExact: isExact)
    var result = RaceResult(
      fields: models.map { _ in OrderField(orders: orders.count, objectives: ranges.count) },
      regretDrops: Array(repeating: nil, count: orders.count), race: race)
    for look in raceRuns where !result.isDecided {
      let runs = (result.looks.last ?? 0)..<look
      let coming = models.indices.reduce(0) { $0 + result.running(view: $1).count }
      service.announce(coming * runs.count + models.count * freshRuns.count * 8)
      for view in models.indices { try extend(&result, view, runs, service) }
      for view in models.indices { race.judge(&result.fields[view]) }
      if look <= result.sideRuns || look == raceRuns[0] {
        for view in models.indices { race.judgePareto(&result.fields[view]) }
        result.regretOrder = race.judgeRegret(result.fields, &result.regretDrops)
      }
      result.looks.append(look)
    }
    return result
  }

  private func extend(
    _ result: inout RaceResult, _ view: Int, _ runs: Range<Int>, _ service: StudyRuns
  ) throws {
    let running = result.running(view: view)
    for first in stride(from: 0, to: running.count, by: Self.ordersAtOnce) {
      let part = running[first..<min(running.count, first + Self.ordersAtOnce)]
      let columns = try service.numbers(of: part.map { variant($0, view: view) }, runs: runs)
      for (order, columns) in zip(part, columns) {
        let benefits = zip(readings[view], columns).map { reading, column in
          column.map(reading.benefit)
        }
        result.fields[view].extend(order, by: benefits)
      }
    }
  }

  /// Orders whose models are there at the same time.
  private static let ordersAtOnce = 1024
}

extension OutcomeRange {
  fileprivate func joined(_ other: OutcomeRange) -> OutcomeRange {
    guard case .within(let one) = self, case .within(let two) = other else { return self }
    return .within(max(one, two))
  }
}

extension OrderRace {
  /// Drops orders whose regret is above that of another in the first objective, whichever is the best of each view.
  ///
  /// The regret of an order in a view is what its mean lacks to the best one's; over the views the greatest counts.
  /// Gives the order of which it is least by the means; nil with one view.
  func judgeRegret(_ fields: [OrderField], _ drops: inout [OrderDrop?]) -> Int? {
    guard fields.count > 1 else { return nil }
    let alive = drops.indices.filter { drops[$0] == nil }
    let leaders = fields.map { $0.leader(of: $0.inRace) ?? 0 }
    guard let candidate = leastRegret(fields, alive, leaders) else { return nil }
    let most = zip(fields, leaders).reduce(0.0) { most, view in
      view.0.inRace.reduce(most) { most, order in
        order == candidate ? most : max(most, evidence(view.0, order, over: candidate).high)
      }
    }
    for order in alive where order != candidate {
      let least = zip(fields, leaders).reduce(0.0) { least, view in
        view.1 == order ? least : max(least, evidence(view.0, view.1, over: order).low)
      }
      guard least > most else { continue }
      let runs = fields.map { $0.runs(order) }.min() ?? 0
      drops[order] = OrderDrop(cause: isExact ? .bound : .race, runs: runs, by: candidate)
    }
    return candidate
  }

  /// The first of the orders with the least greatest regret of the means.
  private func leastRegret(_ fields: [OrderField], _ orders: [Int], _ leaders: [Int]) -> Int? {
    func regret(_ order: Int) -> Double {
      zip(fields, leaders).reduce(0.0) { max($0, $1.0.mean($1.1) - $1.0.mean(order)) }
    }
    return orders.map { ($0, regret($0)) }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }
}
