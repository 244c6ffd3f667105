import Scenarios

@testable import Engine

/// Three powers with shells and no front: an ally (0) who gives, a friend (1) who receives, and a third (2).
struct AllianceFixture {
  var powers = ["ally", "friend", "third"].map { id in
    Power(
      id: id, stocks: [Stock(kind: "shells", start: id == "ally" ? 1e6 : 0)],
      output: Output(start: 1e6))
  }
  var pledges: [Pledge] = []
  var entries: [Entry] = []
  var days = 200
  var substeps = 1

  static let start = ModelFixtures.start

  static func pledge(
    _ units: Parameter = 1_000, id: String = "shells", from source: Pledge.Source = .stock(0),
    _ change: (inout Pledge) -> Void = { _ in }
  ) -> Pledge {
    var pledge = Pledge(
      id: id, giver: 0, receiver: 1, stock: 0, units: units, source: source, unitCost: 10)
    change(&pledge)
    return pledge
  }

  func model(_ front: Front? = nil) -> Model {
    var model = ModelFixtures.model(days: days, substeps: substeps, powers: powers)
    if let front { model.fronts = [front] }
    model.pledges = pledges
    model.entries = entries
    return model
  }

  func run(_ front: Front? = nil, _ change: (inout Model) -> Void = { _ in }) -> AllianceRun {
    var model = model(front)
    change(&model)
    return AllianceRun(model)
  }
}

/// One run with every quantity on every evening.
struct AllianceRun {
  let plan: Plan
  let replay: Replay

  init(_ model: Model) {
    plan = Plan(model, detail: .everything)
    replay = Replay(plan, run: 0)
  }

  subscript(_ quantity: Quantity) -> [Double] {
    replay.evenings(quantity, in: plan)
  }

  func stock(of power: Int) -> [Double] {
    self[.stock(power: power, stock: 0)]
  }

  func day(of event: Event) -> Double {
    replay.day(of: event, in: plan)
  }
}
