import Chance
import Scenarios

/// What a side's force and stocks would be after a pause: recruits and production, and nothing else.
struct TruceSide {
  private let force: Int
  let fire: Int
  /// Whether its force is given by an army, which may be elsewhere while the front is frozen.
  let hasArmy: Bool
  private let replacement: Replacing
  private let byWill: Int?
  private let needs: FixedTable<Need>

  private enum Replacing {
    case none
    case constant(Operand)
    case closing(
      establishment: Operand, joined: Int?, days: Operand, cap: Operand, firstLoss: Int?)
  }

  struct Need {
    /// Persons on axes of all fronts that draw on the stock, with what each fires a day.
    var users: FixedTable<User>
    var elasticity: Operand
    var rationedBelow: Operand
    var level: Int
    var production: Int
    var received: Operand
  }

  /// The row of persons on axes, and what each fires a day.
  struct User {
    var engaged: Int
    var perPerson: Operand
  }

  /// `index` is the front's.
  init(
    _ front: Front, _ role: SideRole, _ model: Model, _ layout: Layout, _ index: Int,
    _ memory: TableMemory, _ emitter: inout Emitter
  ) {
    let rows = layout.fronts[index]
    let side = front.side(role)
    force = rows.force[role.rawValue]
    fire = rows.fire[role.rawValue]
    hasArmy = rows.assigned[role.rawValue] != nil
    var byWill = false
    switch side.replacement {
    case .none: replacement = .none
    case .constant(let rate, let scales):
      (replacement, byWill) = (.constant(emitter.value(rate)), scales)
    case .closing(let establishment, let days, let cap, let scales):
      byWill = scales
      let (most, firstLoss): (Operand, Int?) =
        switch cap {
        case .unlimited: (.constant(.infinity), nil)
        case .rate(let rate): (emitter.value(rate), nil)
        case .timesFirstLoss(let multiple):
          (emitter.value(multiple), rows.firstLoss[role.rawValue])
        }
      replacement = .closing(
        establishment: emitter.value(establishment), joined: rows.joined[role.rawValue],
        days: emitter.value(days), cap: most,
        firstLoss: firstLoss)
    }
    self.byWill = byWill ? layout.powers[side.power].will : nil
    var needs: [Need] = []
    for need in side.needs {
      needs.append(Need(need, of: side.power, model, layout, memory, &emitter))
    }
    self.needs = memory.table(needs)
  }

  /// Persons after so many days without losses: F′ = min(cap, (E − F)⁺/τ)·will, in closed form.
  ///
  /// `now` stands for the force of this evening where that is elsewhere (an army while the front is frozen).
  func force(after days: Double, now: Double?, _ lane: FrontLane) -> Double {
    let now = now ?? lane.block.rows[force, lane.lane]
    let will = byWill.map { lane.block.rows[$0, lane.lane] } ?? 1
    switch replacement {
    case .none: return now
    case .constant(let rate): return max(0, now + lane.value(rate) * will * days)
    case .closing(let establishment, let joined, let time, let cap, let firstLoss):
      let whole = lane.value(establishment) + (joined.map { lane.block.rows[$0, lane.lane] } ?? 0)
      guard now < whole else { return now }
      let time = lane.value(time)
      let most = lane.value(cap) * (firstLoss.map { lane.block.rows[$0, lane.lane] } ?? 1)
      let capped = min(max(0, (whole - now - most * time) / max(most * will, 1e-300)), days)
      let at = most.isFinite ? now + most * will * capped : now
      return whole - (whole - at) * Elementary.plainExponential(-will * (days - capped) / time)
    }
  }

  /// ε if the stocks were as they are after so many days without fire, for the needs of so many persons.
  func sufficiency(after days: Double, engaged: (Int) -> Double, _ lane: FrontLane) -> Double {
    var product = 1.0
    for need in needs {
      let fired = need.fired(after: days, engaged: engaged, lane)
      product *= Elementary.plainPower(fired, lane.value(need.elasticity))
    }
    return product
  }

  /// Rows of the persons whose needs count.
  var engagedRows: [Int] { needs.flatMap { $0.users.map(\.engaged) } }

  static func users(
    of stock: Int, power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> [User] {
    var users: [User] = []
    for (front, rows) in zip(model.fronts, layout.fronts) {
      for role in SideRole.allCases where front.side(role).power == power {
        for need in front.side(role).needs where need.stock == stock {
          users.append(
            User(
              engaged: rows.engaged[role.rawValue],
              perPerson: emitter.value(need.perPersonDay)))
        }
      }
    }
    return users
  }
}

extension TruceSide.Need {
  fileprivate init(
    _ need: Scenarios.Need, of power: Int, _ model: Model, _ layout: Layout,
    _ memory: TableMemory, _ emitter: inout Emitter
  ) {
    let rows = layout.powers[power].stocks[need.stock]
    users = memory.table(
      TruceSide.users(of: need.stock, power: power, model, layout, &emitter))
    elasticity = emitter.value(need.elasticity)
    rationedBelow = emitter.value(need.rationedBelow)
    level = rows.level
    production = rows.production
    received = emitter.value(model.powers[power].stocks[need.stock].received)
  }

  /// `Fire`'s share of the need, with a stock that has grown.
  func fired(after days: Double, engaged: (Int) -> Double, _ lane: FrontLane) -> Double {
    var need = 0.0
    for user in users { need += engaged(user.engaged) * lane.value(user.perPerson) }
    guard need > 0 else { return 1 }
    let made = lane.block.rows[production, lane.lane]
    let stock = lane.block.rows[level, lane.lane] + (made + lane.value(received)) * days
    let cover = lane.value(rationedBelow)
    guard cover > 0 else { return min(1, stock / need) }
    let full = min(1, stock / (need * cover))
    return min(1, min(stock / need, full + made / need * (1 - full)))
  }
}
