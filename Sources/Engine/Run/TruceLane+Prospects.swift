import Chance
import Scenarios

/// What the parties to a truce see of the line and of fighting on.
extension TruceLane {
  /// What fighting on promises the challenger, now and after a pause, as a party sees it.
  struct Prospect {
    var chance: Double
    var days: Double
    var chanceAfterPause: Double
  }

  /// Fills the table of prospects by party; those who see the same are worked out once.
  func lookAhead(_ line: Double) {
    let horizon = front.value(plan.horizon)
    let (now, later) = (
      ratioFactor(after: 0), ratioFactor(after: front.value(plan.pause))
    )
    var seenBefore = Double.nan
    for (index, party) in plan.parties.enumerated() {
      let belief = front.value(party.belief)
      let seen = party.side == .challenger ? 1 / belief : belief
      if seen == seenBefore {
        tables.prospects[index] = tables.prospects[index - 1]
        continue
      }
      seenBefore = seen
      let passages = passages(line, ratios: now * seen, later * seen)
      let today = passages.now.stopped(by: horizon)
      let rested = passages.later.stopped(by: horizon)
      tables.prospects[index] = Prospect(
        chance: today.chance, days: today.meanTime, chanceAfterPause: rested.chance)
    }
  }

  /// y: the challenger's share of its aims, by prestige; alike where no aim has any.
  func line() -> Double {
    var (sum, whole) = (0.0, 0.0)
    let byPrestige = hasPrestige
    for aim in plan.aims {
      let weight = byPrestige ? front.value(aim.prestige) : 1
      sum += weight * front.shareGained(of: aim.place)
      whole += weight
    }
    return whole > 0 ? sum / whole : 0
  }

  private var hasPrestige: Bool {
    for aim in plan.aims where front.value(aim.prestige) > 0 { return true }
    return false
  }

  private var allPrestige: Double {
    var sum = 0.0
    for aim in plan.aims { sum += front.value(aim.prestige) }
    return sum
  }

  /// Keeps how the fighting stands, so that it can be compared with a freeze while it lasts.
  func look() {
    var count = 0
    let byPrestige = hasPrestige
    let whole = byPrestige ? allPrestige : Double(plan.aims.count)
    for slot in 0..<tables.slots {
      let place = front.tables.worked[front.slotCell(slot)]
      guard place >= 0, let aim = plan.aims.first(where: { $0.place == place }) else { continue }
      let axis = front.axis(slot)
      tables.axes[lane * tables.slots + count] = TruceTables.AxisView(
        speed: rows[axis.speed], noise: rows[axis.noise],
        ratio: plan.law.ratio(axis, front),
        weight: (byPrestige ? front.value(aim.prestige) : 1) / whole
          * front.legShare(of: place))
      count += 1
    }
    tables.count[lane] = count
    for role in SideRole.allCases {
      tables.force[2 * lane + role.rawValue] = front.force(role)
      tables.fire[2 * lane + role.rawValue] = rows[plan.sides[role].fire]
    }
    for (position, row) in tables.engagedRows.enumerated() {
      tables.engaged[lane * tables.engagedRows.count + position] = rows[row]
    }
  }

  private func engaged(_ row: Int) -> Double {
    var position = 0
    while tables.engagedRows[position] != row { position += 1 }
    return tables.engaged[lane * tables.engagedRows.count + position]
  }

  /// Factor on the force ratios that were last seen, once both sides have rested for so many days.
  private func ratioFactor(after days: Double) -> Double {
    func strength(_ role: SideRole) -> Double {
      let side = plan.sides[role]
      let then = (tables.force[2 * lane + role.rawValue], tables.fire[2 * lane + role.rawValue])
      let isResting = front.isFrozen || days > 0
      let fire = isResting ? side.sufficiency(after: days, engaged: engaged, front) : then.1
      let now = front.isFrozen && side.hasArmy ? then.0 : nil
      return side.force(after: days, now: now, front) / max(then.0, 1) * fire / max(then.1, 1e-12)
    }
    return strength(.challenger) / max(strength(.holder), 1e-12)
  }

  /// The way, drift and noise of the line per day with force ratios times one factor and another, four
  /// axes of both at a time.
  private func passages(
    _ line: Double, ratios now: Double, _ later: Double
  ) -> (now: DriftingPassage, later: DriftingPassage) {
    var (driftNow, driftLater, variance) = (0.0, 0.0, 0.0)
    let (axes, count) = (tables.axes + lane * tables.slots, tables.count[lane])
    for first in stride(from: 0, to: count, by: 4) {
      let four = first..<min(first + 4, count)
      var ratios = SIMD8<Double>(repeating: 1)
      for position in four {
        ratios[position - first] = axes[position].ratio * now
        ratios[position - first + 4] = axes[position].ratio * later
      }
      let paces = plan.law.paces(ratios) { front.value($0) }
      for position in four {
        let axis = axes[position]
        driftNow += axis.weight * axis.speed * paces[position - first]
        driftLater += axis.weight * axis.speed * paces[position - first + 4]
        variance += axis.weight * axis.noise * (axis.weight * axis.noise)
      }
    }
    let noise = variance.squareRoot()
    return (
      DriftingPassage(way: 1 - line, drift: driftNow, noise: noise),
      DriftingPassage(way: 1 - line, drift: driftLater, noise: noise)
    )
  }
}
