import Scenarios

/// Phase 9: who has won a front (model §9), where somebody asks.
///
/// While the front runs and is not frozen, the challenger has when the holder's will is below its floor, the holder when the
/// challenger's is or when its force is below `breaks at` of its start: its army where its power has one,
/// since a turn elsewhere is no defeat. That all aims are held is seen by the handler of the evening on
/// which the last one falls.
enum FrontOutcomes: Mechanism {
  static let name = "outcomes of fronts"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, front) in model.fronts.enumerated() {
      guard let undecided = layout.fronts[index].undecided,
        let running = layout.fronts[index].running
      else { continue }
      let army = ArmyOfPower(front.challenger.power, model, layout)
      let start = emitter.value(army.start ?? front.challenger.force)
      let least = emitter.value(front.challenger.breaksAt)
      let breaking = emitter.during(.once) { emitter in
        emitter.assign(undecided, 1)
        return emitter.multiply(start, least)
      }
      let own = Operand.row(layout.fronts[index].force[SideRole.challenger.rawValue])
      emitter.during(.day) { emitter in
        let force = army.start == nil ? own : army.gathered(&emitter)
        let broken = emitter.isPositive(emitter.subtract(breaking, force))
        let tired = SideRole.allCases.map { isTired(front.side($0).power, model, layout, &emitter) }
        var awaited = emitter.multiply(.row(undecided), .row(running))
        if let frozen = layout.fronts[index].frozen {
          awaited = emitter.multiply(awaited, emitter.subtract(1, .row(frozen)))
        }
        watch(index, .challenger, tired[1], awaited, &emitter)
        watch(index, .holder, emitter.greatest(broken, tired[0]), awaited, &emitter)
      }
    }
  }

  private static func isTired(
    _ power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Operand {
    guard model.powers[power].will.floor != 0 else { return 0 }
    let floor = emitter.value(model.powers[power].will.floor)
    return emitter.isPositive(emitter.subtract(floor, .row(layout.powers[power].will)))
  }

  private static func watch(
    _ front: Int, _ side: SideRole, _ hasWon: Operand, _ awaited: Operand,
    _ emitter: inout Emitter
  ) {
    guard hasWon != 0 else { return }
    let found = emitter.multiply(hasWon, awaited)
    emitter.watch(
      .watchAtLeast, left: emitter.rowHolding(found), right: emitter.rowHolding(1),
      tag: Watch.decided(front: front, side).tag)
  }
}
