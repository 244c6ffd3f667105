import Engine
import Scenarios

/// What happens to a truce, for people.
struct TruceWords {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func sentence(_ event: TruceEvent, front: Int) -> String {
    let front = model.fronts[front].name
    return switch event {
    case .frozen(_, false): say("\(front) freezes on the line as it stands.")
    case .frozen(_, true): say("\(front) freezes by a settlement on terms.")
    case .broken(_, .some(let power)):
      say("\(model.powers[power].name) would rather fight on: the freeze of \(front) ends.")
    case .broken(_, nil): say("The freeze of \(front) breaks.")
    case .refused(_, let power, let term):
      say("\(model.powers[power].name) refuses to freeze \(front), \(reason(term)).")
    case .declared(_, let power):
      say("\(model.powers[power].name) declares its aims in \(front) met.")
    }
  }

  private func reason(_ term: TruceTerm) -> String {
    switch term {
    case .chance: say("because it expects to win more by fighting on")
    case .rearming: say("because the other side would rearm in the pause")
    case .audience: say("because it would have to admit it")
    case .terms: say("because the terms are less than it insists on")
    case .several: say("for several reasons, none of which alone decides it")
    }
  }
}
