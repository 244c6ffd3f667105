import Scenarios

/// How long powers have been overloaded, and when that is longer than they bear (model §9, Ends).
///
/// Every evening n ← n + 1 where L/K > 1, else 0; on the day on which n > patience the power chooses.
enum Ends: Mechanism {
  static let name = "ends"

  static func emit(_ model: Model, _ layout: Layout, _ step: StepLength, _ emitter: inout Emitter) {
    for (index, ending) in model.endings.enumerated() {
      let rows = layout.endings[index]
      emitter.during(.once) { emitter in
        emitter.assign(rows.overloaded, 0)
        emitter.assign(rows.awaited, 1)
      }
      guard let patience = ending.patience, let load = layout.powers[ending.power].load else {
        continue
      }
      let most = emitter.value(patience)
      emitter.during(.day) { emitter in
        let isLonger = emitter.isPositive(emitter.subtract(.row(rows.overloaded), most))
        let found = emitter.multiply(isLonger, .row(rows.awaited))
        emitter.watch(
          .watchAtLeast, left: emitter.rowHolding(found), right: emitter.rowHolding(1),
          tag: Watch.overloaded(ending: index).tag)
      }
      emitter.during(.evening) { emitter in
        let isOver = emitter.isPositive(emitter.subtract(.row(load.overload), 1))
        let days = emitter.add(.row(rows.overloaded), 1)
        emitter.assign(rows.overloaded, emitter.multiply(isOver, days))
      }
    }
  }
}
