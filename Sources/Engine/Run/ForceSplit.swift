import Scenarios

/// How both forces are spread this evening (day.md, Axes), as shares of the whole force of a side.
///
/// Challenger: massed·w_j/Σw on its axes. Holder `mixed(μ)`: (1−μ)/n + μ·w_j/Σw, n = places it
/// holds that are not rear; `fixed(φ)`: φ·w_j/Σw. While the holder works on lost places, the share
/// of `recapture` attacks and the rest defends; the challenger then defends with what is not massed.
struct ForceSplit {
  private let lane: FrontLane
  private let massed: Double
  private let counter: Double
  private let matching: Double
  private let weights: [Double]

  init(_ lane: FrontLane) {
    self.lane = lane
    massed = lane.value(lane.plan.massed)
    matching = lane.value(lane.plan.matching)
    let main = lane.plan.directions[0].axes.count
    var sums = [0.0, 0.0]
    for slot in 0..<lane.tables.slots {
      let place = lane.tables.worked[lane.slotCell(slot)]
      if place >= 0 { sums[slot < main ? 0 : 1] += lane.value(lane.plan.places[place].weight) }
    }
    weights = sums
    counter = sums[1] > 0 ? lane.value(lane.plan.counterForce) : 0
  }

  /// Shares of the attacker's and of the defender's force on the place of a slot.
  func shares(_ slot: Int, _ place: Int) -> (attack: Double, defence: Double) {
    let attacker = lane.attacker(of: slot)
    let sum = weights[attacker.rawValue]
    let weight = sum > 0 ? lane.value(lane.plan.places[place].weight) / sum : 0
    let onAttack = attacker == .challenger ? massed : counter
    let pool = defencePool(attacker.other)
    let met = even(attacker.other) + pool * matching * weight
    return (onAttack * weight, met)
  }

  /// Share of a side's force at any place it holds that is not rear.
  func even(_ role: SideRole) -> Double {
    guard !lane.plan.isFixed else { return 0 }
    let held = lane.plan.places.indices.filter { place in
      lane.tables.owner[lane.cell(place)] == role && !lane.plan.places[place].isRear
    }
    guard !held.isEmpty else { return 0 }
    return defencePool(role) * (1 - matching) / Double(held.count)
  }

  private func defencePool(_ role: SideRole) -> Double {
    role == .holder ? 1 - counter : 1 - massed
  }
}
