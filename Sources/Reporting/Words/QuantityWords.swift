import Scenarios

/// Quantities by words that need no knowledge of the formula language.
struct QuantityWords {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  /// Nil for quantities that only a reader of the model asks for.
  func name(_ quantity: Quantity) -> String? {
    switch quantity {
    case .held(let front, _): say("Places held, \(model.fronts[front].name)")
    case .force(let front, let side):
      say("Force of \(power(front, side)), \(model.fronts[front].name)")
    case .army(let power): say("Army of \(model.powers[power].name)")
    case .losses(let power): say("Losses of \(model.powers[power].name)")
    case .will(let power): say("Will of \(model.powers[power].name)")
    case .stock(let power, let stock):
      say("\(model.powers[power].name)'s stock of \(model.powers[power].stocks[stock].kind)")
    case .output(let power): say("Output of \(model.powers[power].name), USD a day")
    case .budget(let power): say("Share of output on arms, \(model.powers[power].name)")
    case .outlay(let power): say("Outlay of \(model.powers[power].name), USD")
    case .pressure(let coercion): say("Pressure, \(model.coercion[coercion].name)")
    case .progress(let contest): say("Progress, \(model.contests[contest].name)")
    case .active(let power): say("Contests that \(model.powers[power].name) is in")
    case .moves(let power): say("Moves of \(model.powers[power].name)")
    case .ownMoves(let power):
      say("Moves of \(model.powers[power].name) by its own choice and on time")
    case .overloaded(let power): say("Days with \(model.powers[power].name) overloaded")
    case .overlapped(let power):
      say("Days with two contests or more of \(model.powers[power].name)")
    case .given(let pledge): say("Delivered since the start, \(model.pledges[pledge].name)")
    case .flow(let pledge): say("Delivered a day, \(model.pledges[pledge].name)")
    case .paid(let power): say("Spent on others by \(model.powers[power].name), USD")
    case .overload(let power): say("Load over capacity, \(model.powers[power].name)")
    default: nil
    }
  }

  func value(_ quantity: Quantity, _ value: Double) -> String {
    switch quantity {
    case .will, .fire, .supply, .progress: Figures.wholePercent(value)
    case .budget, .pressure: Figures.percent(value)
    case .force, .army, .losses, .output, .outlay, .paid, .given, .flow: Figures.persons(value)
    default: Figures.level(value)
    }
  }

  func power(_ front: Int, _ side: SideRole) -> String {
    model.powers[model.fronts[front].side(side).power].name
  }
}
