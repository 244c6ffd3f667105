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
    case .win(let contest, let side):
      say("\(name(model.power(of: side, in: contest))) wins \(model.name(of: contest))")
    case .freeze(let front): say("\(model.fronts[front].name) freezes")
    case .settlement(let front): say("Settlement in \(model.fronts[front].name)")
    case .broken(let front): say("Freeze of \(model.fronts[front].name) ends")
    case .offered(let power, let front):
      say("\(name(power)) would freeze \(model.fronts[front].name)")
    case .refused(let power, let front, nil):
      say("\(name(power)) refuses to freeze \(model.fronts[front].name)")
    case .refused(_, _, .some): nil
    case .declared(let power): say("\(name(power)) declares its aims met")
    case .handed(let pledge): handed(model.pledges[pledge])
    case .enter(let power, let front): say("\(name(power)) enters \(model.fronts[front].name)")
    case .belowFloor(let power): say("Will of \(name(power)) below its floor")
    case .pivot(let power, let contest): say("\(name(power)) turns to \(model.name(of: contest))")
    case .imposed(let power, let contest):
      say("\(model.name(of: contest)) imposed on \(name(power))")
    case .end(let power, .completed): say("\(name(power))'s plan is over")
    case .end(let power, .conceded): say("\(name(power)) concedes")
    case .end(let power, .escalated): say("\(name(power)) escalates")
    case .end(let power, .frozen): say("\(name(power)) is left with a frozen front")
    }
  }

  private func handed(_ pledge: Pledge) -> String {
    guard let handover = pledge.handover else { return say("\(pledge.name) handed over") }
    return say("\(pledge.name) handed over to \(name(handover.to))")
  }

  private func name(_ power: Int) -> String {
    model.powers[power].name
  }
}
