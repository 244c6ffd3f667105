import Scenarios

/// Phase 5: the morning's forces over the axes.
///
/// Shares are rewritten by the handler of the evening whenever axes or owners change
/// (`LaneAllocation`), so that a day costs two products per axis.
enum AllocationOfForces: Mechanism {
  static let name = "allocation"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (front, rows) in zip(model.fronts, layout.fronts) {
      let frontage = front.allocation.frontage.map { emitter.value($0) }
      emitter.during(.day) { emitter in
        if !rows.hasOneAxis {
          for role in SideRole.allCases { emitter.assign(rows.engaged[role.rawValue], 0) }
        }
        for direction in rows.directions {
          emit(direction, rows, frontage, &emitter)
        }
      }
    }
  }

  private static func emit(
    _ direction: Direction, _ rows: FrontRows, _ frontage: Operand?, _ emitter: inout Emitter
  ) {
    let attacker = direction.attacker.rawValue
    let defender = direction.attacker.other.rawValue
    for axis in direction.axes {
      emitter.whereAny(axis.working, isAlone: rows.hasOneAxis) { emitter in
        var sent = emitter.multiply(.row(rows.force[attacker]), .row(axis.attackShare))
        if let frontage { sent = emitter.least(sent, frontage) }
        emitter.assign(axis.attackers, sent)
        emitter.assign(
          axis.defenders, emitter.multiply(.row(rows.force[defender]), .row(axis.defenceShare)))
        for (role, row) in [(attacker, axis.attackers), (defender, axis.defenders)] {
          let before: Operand = rows.hasOneAxis ? 0 : .row(rows.engaged[role])
          emitter.assign(rows.engaged[role], emitter.add(before, .row(row)))
        }
      }
    }
  }
}
