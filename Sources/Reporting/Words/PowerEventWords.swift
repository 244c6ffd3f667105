import Scenarios

/// Events of powers and contests in a few words, for tables.
struct PowerEventWords {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  /// Nil for what happens to places and fronts.
  func name(_ event: Event) -> String? {
    switch event {
    case .fall, .retaken, .contact, .over: nil
    case .win(let contest, let side): "\(power(contest, side)) wins \(name(contest))"
    case .belowFloor(let power): "Will of \(name(power)) below its floor"
    case .pivot(let power, let contest): "\(name(power)) turns to \(name(contest))"
    case .imposed(let power, let contest): "\(name(contest)) imposed on \(name(power))"
    case .end(let power, .completed): "\(name(power)) is through its plan"
    case .end(let power, .conceded): "\(name(power)) concedes"
    case .end(let power, .escalated): "\(name(power)) escalates"
    }
  }

  private func name(_ power: Int) -> String {
    model.powers[power].name
  }

  private func name(_ contest: ContestReference) -> String {
    switch contest {
    case .front(let front): model.fronts[front].name
    case .pressure(let index): model.contests[index].name
    }
  }

  private func power(_ contest: ContestReference, _ side: SideRole) -> String {
    switch contest {
    case .front(let front): name(model.fronts[front].side(side).power)
    case .pressure(let index): name(model.contests[index].side(side).power)
    }
  }
}
