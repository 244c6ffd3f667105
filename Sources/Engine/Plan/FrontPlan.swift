import Chance
import Scenarios

/// What the handlers need to know of a front: dense arrays, and parameters as operands per run.
///
/// Every block has its own, so that threads share no count of references.
struct FrontPlan: Sendable {
  private let memory = TableMemory()
  let places: FixedTable<PlacePlan>
  /// Rows of the slots of all directions, one after the other; the challenger's come first.
  let axes: FixedTable<AxisRows>
  /// Bits of all places, of those that the holder begins with, of those that may fall, and of those that are
  /// not rear.
  let allPlaces: FixedTable<UInt64>
  let beganHeld: FixedTable<UInt64>
  let mayFall: FixedTable<UInt64>
  let notRear: FixedTable<UInt64>
  /// Places that begin alike in all runs, and the others.
  let constantPlaces: FixedTable<Int>
  let varyingPlaces: FixedTable<Int>
  /// Aims of the challenger, then of the holder, as flags by place.
  private let aims: FixedTable<Bool>
  let mainSlots: Int
  let hasRecapture: Bool
  let rows: FrontRows
  /// Share of the challenger's aims that it holds, where holding them all wins the front; nil elsewhere.
  let aimsHeldRow: Int?
  /// Rows of the powers of both sides.
  let losses: Pair<Int>
  let will: Pair<Int>
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
  let choiceStreams: FixedTable<UInt32>
  let hazardStreams: FixedTable<UInt32>

  func isAim(_ place: Int, of role: SideRole) -> Bool {
    aims[role.rawValue * places.count + place]
  }

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
    _ index: Int, of model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) {
    let front = model.fronts[index]
    let rows = layout.fronts[index]
    self.rows = rows
    aimsHeldRow = rows.undecided == nil ? nil : rows.aimsHeld[SideRole.challenger.rawValue]
    interventions = InterventionPlan(model.interventions, front: index, of: model, memory)
    axes = memory.table(rows.directions.flatMap(\.axes))
    mainSlots = rows.directions[0].axes.count
    hasRecapture = rows.directions.count > 1
    let powers = Pair(layout.powers[front.challenger.power], layout.powers[front.holder.power])
    (losses, will) = (powers.map(\.losses), powers.map(\.will))
    contact = front.axes.contact
    axisCount = emitter.value(front.axes.count)
    counterForce = front.recapture.map { emitter.value($0.force) } ?? 0
    policy = PolicyPlan(front.axes.policy, memory, &emitter)
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
    supply = SupplyPlan(front, memory, &emitter)
    usesStartRatio = front.usesStartRatio
    let slots = axes.indices
    choiceStreams = memory.table(
      slots.map { Stream.identifier(StreamName.choice(front, slot: $0)) })
    hazardStreams = memory.table(
      slots.map { Stream.identifier(StreamName.redraw(front, slot: $0)) })
    let spread = emitter.value(front.pace.sizeSpread)
    var places: [PlacePlan] = []
    for index in front.places.indices {
      places.append(PlacePlan(index, of: front, spread: spread, memory, &emitter))
    }
    self.places = memory.table(places)
    allPlaces = PlaceSet.table(places, memory) { _, _ in true }
    beganHeld = PlaceSet.table(places, memory) { $1.owner == .holder }
    mayFall = Self.mayFall(places, interventions, memory)
    aims = Self.aims(front, memory)
    notRear = PlaceSet.table(places, memory) { !$1.isRear }
    let alike = Self.beginningAlike(places, approach)
    constantPlaces = memory.table(alike)
    varyingPlaces = memory.table(front.places.indices.filter { !alike.contains($0) })
  }

  private static func aims(_ front: Front, _ memory: TableMemory) -> FixedTable<Bool> {
    memory.table(
      SideRole.allCases.flatMap { role in
        let aims = front.aims(of: role)
        return front.places.indices.map(aims.contains)
      })
  }

  private static func beginningAlike(_ places: [PlacePlan], _ approach: Operand) -> [Int] {
    places.indices.filter { places[$0].beginsAlike(approach) }
  }

  private static func mayFall(
    _ places: [PlacePlan], _ interventions: InterventionPlan, _ memory: TableMemory
  ) -> FixedTable<UInt64> {
    PlaceSet.table(places, memory) { place, plan in
      plan.owner == .holder && !plan.isRear && !interventions.released[place]
    }
  }
}
