import Scenarios

/// Sentences about pledges and entries.
struct AllianceWords {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func gate(_ pledge: Int, isOpen: Bool) -> String {
    let pledge = model.pledges[pledge]
    let giver = model.powers[pledge.giver].name
    let receiver = model.powers[pledge.receiver].name
    return isOpen
      ? say("\(giver)'s will has recovered: \(pledge.name) reaches \(receiver) again.")
      : say(
        "\(giver) gives way: its will is below the floor, and \(pledge.name) no longer reaches "
          + "\(receiver).")
  }

  func handed(_ pledge: Int) -> String {
    let pledge = model.pledges[pledge]
    let buyer = pledge.handover.map { model.powers[$0.to].name } ?? say("Another power")
    return
      say(
        "\(buyer) pays for \(pledge.name) now: \(model.powers[pledge.giver].name) has handed it over."
      )
  }

  func entered(_ entry: Int) -> String {
    let entry = model.entries[entry]
    let front = model.fronts[entry.front]
    return say(
      "\(model.powers[entry.power].name) enters \(front.name) beside "
        + "\(model.powers[front.side(entry.side).power].name).")
  }
}
