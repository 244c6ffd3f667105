import Scenarios

/// What pledges and entries add to events and quantities.
extension Model {
  /// In canonical order.
  var allianceEvents: [Event] {
    let handed = pledges.indices.filter { pledges[$0].handover != nil }.map {
      Event.handed(pledge: $0)
    }
    let entered = entries.map { Event.enter(power: $0.power, front: $0.front) }.sorted()
    return entered.reduce(into: handed) { distinct, event in
      if distinct.last != event { distinct.append(event) }
    }
  }

  func allianceQuantities(all: Bool) -> [Quantity] {
    let moving = powers.indices.filter { all && handsOver($0) && !hasLoad($0) }
    return pledges.indices.flatMap { pledge -> [Quantity] in
      all ? [.flow(pledge: pledge), .given(pledge: pledge)] : [.flow(pledge: pledge)]
    } + powers.indices.filter(paysForOthers).map { .paid(power: $0) }
      + moving.flatMap { [.moves(power: $0), .ownMoves(power: $0)] }
  }

  /// Whether a power gives something that has a price.
  func paysForOthers(_ power: Int) -> Bool {
    buys(power) || pledges.contains { $0.giver == power && $0.unitCost != nil }
  }

  /// Whether a power buys for others.
  func buys(_ power: Int) -> Bool {
    pledges.contains { $0.buyers.contains(power) }
  }

  private func handsOver(_ power: Int) -> Bool {
    pledges.contains { $0.giver == power && $0.handover != nil }
  }

  /// Whether anything is counted as a power's outlay.
  func hasOutlay(_ power: Int) -> Bool {
    buys(power) || powers[power].stocks.contains { $0.unitCost != nil }
  }
}
