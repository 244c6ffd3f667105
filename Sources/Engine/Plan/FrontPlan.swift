import Chance
import Scenarios

/// What the handlers need to know of a front: dense arrays, and parameters as operands per run.
///
/// A class so that a handler holds one reference, not a copy of every array.
final class FrontPlan: Sendable {
  let places: [PlacePlan]
  let directions: [Direction]
  let rows: FrontRows
  let holderPower: Int
  let challengerPower: Int
  let contact: Double
  let axisCount: Operand
  let counterForce: Operand
  let policy: PolicyPlan
  let reach: Operand
  let approach: Operand
  let massed: Operand
  /// μ, or φ where `isFixed`.
  let matching: Operand
  let isFixed: Bool
  /// v0, or 1 where pace is linear.
  let speed: Operand
  let noise: Operand
  /// √Δ of the barrier's correction; 0 where the barrier is 1.
  let rootStep: Double
  let unhinging: UnhingingPlan
  let garrisonLoss: Operand
  let encirclement: EncirclementPlan
  let supply: SupplyPlan
  let usesStartRatio: Bool
  let interventions: InterventionPlan
  /// Streams of the choice and of the redraw hazard of each slot.
  let choiceStreams: [UInt32]
  let hazardStreams: [UInt32]

  struct UnhingingPlan {
    var isOn: Bool
    var decay: Operand
    var within: Double
  }

  struct EncirclementPlan {
    var isOn: Bool
    var endurance: Operand
    var hazard: Operand
    var surrenderShare: Operand
  }

  init(
    _ index: Int, of model: Model, _ rows: FrontRows, _ emitter: inout Emitter
  ) {
    let front = model.fronts[index]
    self.rows = rows
    interventions = InterventionPlan(model.interventions, front: index, of: model)
    directions = rows.directions
    holderPower = front.holder.power
    challengerPower = front.challenger.power
    contact = front.axes.contact
    axisCount = emitter.value(front.axes.count)
    counterForce = front.recapture.map { emitter.value($0.force) } ?? 0
    policy = PolicyPlan(front.axes.policy, &emitter)
    reach = emitter.value(front.axes.reach)
    approach = emitter.value(front.axes.approach)
    massed = emitter.value(front.allocation.massed)
    switch front.allocation.holder {
    case .mixed(let share): (matching, isFixed) = (emitter.value(share), false)
    case .fixed(let share): (matching, isFixed) = (emitter.value(share), true)
    }
    if case .linear = front.pace.response {
      speed = 1
    } else {
      speed = emitter.value(front.pace.speed)
    }
    noise = emitter.value(front.pace.noise)
    let step = front.pace.watch == .continuous ? 1 / Double(model.calendar.substeps) : 0
    rootStep = step.squareRoot()
    unhinging = UnhingingPlan(
      isOn: front.unhinging.strength != 0, decay: emitter.value(front.unhinging.decay),
      within: front.unhinging.within)
    garrisonLoss = emitter.value(front.garrisonLoss)
    encirclement = EncirclementPlan(
      isOn: front.encirclement.hazard != 0,
      endurance: emitter.value(front.encirclement.endurance),
      hazard: emitter.value(front.encirclement.hazard),
      surrenderShare: emitter.value(front.encirclement.surrenderShare))
    supply = SupplyPlan(front, &emitter)
    usesStartRatio = front.usesStartRatio
    let slots = rows.directions.reduce(0) { $0 + $1.axes.count }
    choiceStreams = (0..<slots).map { Stream.identifier(StreamName.choice(front, slot: $0)) }
    hazardStreams = (0..<slots).map { Stream.identifier(StreamName.redraw(front, slot: $0)) }
    let spread = emitter.value(front.pace.sizeSpread)
    var places: [PlacePlan] = []
    for index in front.places.indices {
      places.append(PlacePlan(index, of: front, spread: spread, &emitter))
    }
    self.places = places
  }
}
