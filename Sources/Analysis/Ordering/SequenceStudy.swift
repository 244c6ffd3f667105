import Engine
public import Scenarios

/// A question about orders that a scenario's views can answer.
public struct SequenceStudy {
  let models: [Model]
  let request: SequenceRequest
  let power: Int
  let begun: Int
  /// By view, then objective.
  let readings: [[ObjectiveReading]]
  let isExact: Bool
  /// Every order, by the ids of the rivals, so that how the text lists them decides nothing.
  let orders: [[Int]]

  /// `models` are the views of one scenario, at least one.
  public init(_ models: [Model], _ request: SequenceRequest) throws(SequenceProblem) {
    let model = models[0]
    power = try Self.power(request.power, in: model)
    let steps = model.steps(of: power)
    begun = model.begunSteps(of: power)
    guard steps.count - begun >= 2 else {
      throw .nothingToOrder(steps: steps.count, begun: begun)
    }
    guard steps.count - begun <= SequenceRequest.mostRivals else {
      throw .tooManyRivals(steps.count - begun)
    }
    let rivals = steps.map { model.id(of: $0.contest) }
    for name in request.weights.keys.sorted() where !rivals.contains(name) {
      throw .unknownRival(
        name, nearest: nearestNames(to: name, among: rivals), rivals: rivals)
    }
    for other in models.dropFirst() where !other.hasSameSteps(as: model, power) {
      throw .otherSteps(view: other.view)
    }
    let plans = models.map { Plan($0, detail: .everything) }
    var readings: [[ObjectiveReading]] = []
    for plan in plans { readings.append(try Self.readings(plan, power, request)) }
    isExact = plans.allSatisfy(\.isWithoutChance)
    self.models = models
    self.request = request
    self.readings = readings
    orders = Self.orders(steps, begun)
  }

  private static func power(
    _ name: String, in model: Model
  ) throws(SequenceProblem) -> Int {
    let ids = model.powers.map(\.id)
    guard case .found(let power) = CanonicalNames.meaning(of: name, amongNames: ids) else {
      throw .unknownPower(nearest: nearestNames(to: name, among: ids), powers: ids)
    }
    guard !model.steps(of: power).isEmpty else {
      throw .noSequence(powers: model.sequences.map { ids[$0.power] })
    }
    return power
  }

  private static func readings(
    _ plan: Plan, _ power: Int, _ request: SequenceRequest
  ) throws(SequenceProblem) -> [ObjectiveReading] {
    func reading(_ objective: SequenceObjective) -> ObjectiveReading? {
      ObjectiveReading(objective, of: power, plan, weights: request.weights)
    }
    let told = SequenceObjective.allCases.filter { reading($0) != nil }
    for objective in request.objectives ?? [] where !told.contains(objective) {
      throw .notTold(objective, told: told)
    }
    return (request.objectives ?? told).compactMap(reading)
  }

  private static func orders(_ steps: [SequenceStep], _ begun: Int) -> [[Int]] {
    let movable = Array(begun..<steps.count).sorted {
      steps[$0].contest < steps[$1].contest
    }
    var orders = [Array(0..<begun)]
    for _ in movable {
      orders = orders.flatMap { order in
        movable.filter { !order.contains($0) }.map { order + [$0] }
      }
    }
    return orders
  }

  /// What the runs of a view are asked of an order.
  func variant(
    _ order: Int, view: Int
  ) -> (model: Model, subjects: [Subject]) {
    asked(models[view].ordered(power: power, orders[order]), view: view)
  }

  func asked(_ model: Model, view: Int) -> (model: Model, subjects: [Subject]) {
    (model, readings[view].map { $0.subject(in: model) })
  }

  var textOrder: Int {
    let text = Array(models[0].steps(of: power).indices)
    return orders.firstIndex(of: text) ?? 0
  }

  /// Runs of the race, runs in which nothing is chosen, and runs that choose courses.
  var raceRuns: [Int] { isExact ? [2] : request.looks }
  var freshRuns: Range<Int> { raceEnd..<2 * raceEnd }
  var courseRuns: Range<Int> { 2 * raceEnd..<3 * raceEnd }
  private var raceEnd: Int { raceRuns.last ?? 0 }
}

extension Model {
  fileprivate func hasSameSteps(as other: Model, _ power: Int) -> Bool {
    let (steps, others) = (steps(of: power), other.steps(of: power))
    return powers.map(\.id) == other.powers.map(\.id)
      && begunSteps(of: power) == other.begunSteps(of: power)
      && steps.map { id(of: $0.contest) } == others.map { other.id(of: $0.contest) }
  }
}
