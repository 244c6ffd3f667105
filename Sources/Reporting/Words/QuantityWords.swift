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
    case .held(let front, _): "Places held, \(model.fronts[front].name)"
    case .force(let front, let side): "Force of \(power(front, side)), \(model.fronts[front].name)"
    case .army(let power): "Army of \(model.powers[power].name)"
    case .losses(let power): "Losses of \(model.powers[power].name)"
    case .will(let power): "Will of \(model.powers[power].name)"
    case .stock(let power, let stock):
      "\(model.powers[power].name)'s stock of \(model.powers[power].stocks[stock].kind)"
    case .output(let power): "Output of \(model.powers[power].name), USD a day"
    case .budget(let power): "Share of output on arms, \(model.powers[power].name)"
    case .outlay(let power): "Outlay of \(model.powers[power].name), USD"
    case .pressure(let coercion): "Pressure, \(model.coercion[coercion].name)"
    case .progress(let contest): "Progress, \(model.contests[contest].name)"
    case .active(let power): "Contests that \(model.powers[power].name) is in"
    case .moves(let power): "Moves of \(model.powers[power].name)"
    case .ownMoves(let power): "Moves of \(model.powers[power].name) by its own choice and on time"
    case .overloaded(let power): "Days with \(model.powers[power].name) overloaded"
    case .overlapped(let power): "Days with two contests or more of \(model.powers[power].name)"
    case .given(let pledge): "Delivered since the start, \(model.pledges[pledge].name)"
    case .flow(let pledge): "Delivered a day, \(model.pledges[pledge].name)"
    case .paid(let power): "Spent on others by \(model.powers[power].name), USD"
    case .overload(let power): "Load over capacity, \(model.powers[power].name)"
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
