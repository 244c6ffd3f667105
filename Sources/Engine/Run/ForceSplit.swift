import Scenarios

/// How both forces are spread this evening (day.md, Axes), as shares of the whole force of a side.
///
/// Challenger: massed·w_j/Σw on its axes. Holder `mixed(μ)`: (1−μ)/n + μ·w_j/Σw, n = places it
/// holds that are not rear; `fixed(φ)`: φ·w_j/Σw. While the holder works on lost places, the share
/// of `recapture` attacks and the rest defends; the challenger then defends with what is not massed.
/// Where no axis asks for the share μ it is spread evenly too. Sums run over places in their order,
/// never over slots, so that they depend on who is worked on alone, not on which slot works there.
struct ForceSplit {
  private let massed: Double
  private let counter: Double
  private let matching: Double
  private let weights: Pair<Double>
  private var evenShares = Pair(0.0, 0.0)

  /// The lane is lent, not handed over: no reference is counted.
  init(_ lane: __shared FrontLane) {
    massed = lane.value(lane.plan.massed)
    matching = lane.value(lane.plan.matching)
    let main = lane.plan.mainSlots
    var sums = Pair(0.0, 0.0)
    lane.forEachContested { place in
      let slot = lane.tables.slot[lane.cell(place)]
      sums[slot < main ? .challenger : .holder] += lane.value(lane.plan.places[place].weight)
    }
    weights = sums
    counter = sums.holder > 0 ? lane.value(lane.plan.counterForce) : 0
    guard !lane.plan.isFixed else { return }
    for role in SideRole.allCases { evenShares[role] = evenShare(role, lane) }
  }

  /// Shares of the attacker's and of the defender's force on the place of a slot.
  func shares(_ slot: Int, _ place: Int, _ lane: FrontLane) -> (attack: Double, defence: Double) {
    let attacker = lane.attacker(of: slot)
    let sum = weights[attacker]
    let weight = sum > 0 ? lane.value(lane.plan.places[place].weight) / sum : 0
    let onAttack = attacker == .challenger ? massed : counter
    let pool = defencePool(attacker.other)
    let met = even(attacker.other) + pool * matching * weight
    return (onAttack * weight, met)
  }

  /// Share of a side's force at any place it holds that is not rear.
  func even(_ role: SideRole) -> Double {
    evenShares[role]
  }

  private func evenShare(_ role: SideRole, _ lane: FrontLane) -> Double {
    var held = 0
    for word in 0..<lane.tables.placeWords {
      held += (lane.owned(role, word) & lane.plan.notRear[word]).nonzeroBitCount
    }
    let spread = weights[role.other] > 0 ? 1 - matching : 1
    return held > 0 ? defencePool(role) * spread / Double(held) : 0
  }

  private func defencePool(_ role: SideRole) -> Double {
    role == .holder ? 1 - counter : 1 - massed
  }
}
