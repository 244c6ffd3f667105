import Scenarios

/// What a block knows of the places of one front beyond its rows: one entry per lane and place,
/// touched by handlers only.
final class FrontTables {
  /// Index of the plan's front.
  let front: Int
  let plan: FrontPlan
  let events: FrontEvents
  let gauges: FixedTable<HandlerGauge>
  let places: Int
  /// Entries are at `lane * places + place`.
  let owner: UnsafeMutablePointer<SideRole>
  /// y in km at the beginning of the present leg; 0 in contact.
  let frontDistance: UnsafeMutablePointer<Double>
  /// x of the present leg while nobody works on the place.
  let progress: UnsafeMutablePointer<Double>
  let size: UnsafeMutablePointer<Double>
  /// Towns of both legs that the place was worth on the evening of the start.
  let wholeWay: UnsafeMutablePointer<Double>
  /// km² of the place at a progress of 0 (NaN = to be worked out again), and per unit of progress.
  let gainBase: UnsafeMutablePointer<Double>
  let gainSlope: UnsafeMutablePointer<Double>
  /// Slot that works on it (directions one after the other), −1 = none.
  let slot: UnsafeMutablePointer<Int>
  /// Step on which a near linked place last fell, −∞ = never.
  let lastNearFall: UnsafeMutablePointer<Double>
  let supply: UnsafeMutablePointer<Double>
  /// φ(s), NaN until somebody asks for it.
  let effect: UnsafeMutablePointer<Double>
  /// Step since which the place is cut off, ∞ = it is not.
  let cutOffSince: UnsafeMutablePointer<Double>
  /// H and E of its surrender, and the index of the next draw.
  let surrenderHazard: UnsafeMutablePointer<Double>
  let surrenderThreshold: UnsafeMutablePointer<Double>
  let surrenderDraws: UnsafeMutablePointer<UInt32>
  /// Step of the fall whose repair is not done, ∞ = none.
  let repairDone: UnsafeMutablePointer<Double>
  let falls: UnsafeMutablePointer<Int>

  /// Place that a slot works on, −1 = idle; entries at `lane * slots + slot`.
  let slots: Int
  let worked: UnsafeMutablePointer<Int>
  let choiceDraws: UnsafeMutablePointer<UInt32>
  let hazardDraws: UnsafeMutablePointer<UInt32>
  /// K of the run.
  let axisCount: UnsafeMutablePointer<Int>
  let isOver: UnsafeMutablePointer<Bool>
  /// Step on which a side last lost one of its aims, −1 = never; at `2 * lane + role`.
  let lastAimLost: UnsafeMutablePointer<Int>
  private let challengerNetwork: SupplyNetwork
  private let holderNetwork: SupplyNetwork
  let scratch: EveningScratch
  /// What the supply of each side was last solved for; `stateWords` words each, at `2 * lane + role`.
  private let states: UnsafeMutablePointer<UInt64>
  private let stateWords: Int
  /// Words of one lane's set of places.
  let placeWords: Int
  /// From which step on the front is frozen, −1 = it is not.
  let frozenSince: UnsafeMutablePointer<Int>
  private let placeSets: UnsafeMutablePointer<UInt64>
  private let memory = TableMemory()

  /// `front` is the index of the plan's front.
  init(_ front: Int, of whole: Plan) {
    self.front = front
    plan = whole.fronts[front]
    events = FrontEvents(front, of: whole)
    gauges = whole.handlerGauges[front]
    places = plan.places.count
    slots = plan.choiceStreams.count
    stateWords = SupplyState.count(places: places)
    placeWords = PlaceSet.words(places: places)
    let (cells, slotCells) = (places * Rows.lanes, slots * Rows.lanes)
    owner = memory.table(cells, .holder)
    frontDistance = memory.table(cells, 0)
    progress = memory.table(cells, 0)
    size = memory.table(cells, 0)
    wholeWay = memory.table(cells, 0)
    gainBase = memory.table(cells, .nan)
    gainSlope = memory.table(cells, .nan)
    slot = memory.table(cells, -1)
    lastNearFall = memory.table(cells, 0)
    supply = memory.table(cells, 0)
    cutOffSince = memory.table(cells, 0)
    surrenderHazard = memory.table(cells, 0)
    surrenderThreshold = memory.table(cells, 0)
    surrenderDraws = memory.table(cells, 0)
    repairDone = memory.table(cells, 0)
    falls = memory.table(cells, 0)
    worked = memory.table(slotCells, -1)
    choiceDraws = memory.table(slotCells, 0)
    hazardDraws = memory.table(slotCells, 0)
    axisCount = memory.table(Rows.lanes, 0)
    isOver = memory.table(Rows.lanes, false)
    frozenSince = memory.table(Rows.lanes, -1)
    lastAimLost = memory.table(2 * Rows.lanes, -1)
    states = memory.table(2 * Rows.lanes * stateWords, 0)
    placeSets = memory.table(LaneSet.allCases.count * Rows.lanes * placeWords, 0)
    scratch = EveningScratch(places: places, slots: slots)
    effect = memory.table(cells, 1)
    challengerNetwork = SupplyNetwork(plan, .challenger)
    holderNetwork = SupplyNetwork(plan, .holder)
  }

  /// What each place gets if it is the side's; see `SupplyNetwork`.
  func supplySolution(
    _ role: SideRole, _ state: SupplyState, _ split: ForceSplit, _ lane: FrontLane
  ) -> UnsafePointer<Double> {
    role == .challenger
      ? challengerNetwork.solve(state, split, lane) : holderNetwork.solve(state, split, lane)
  }

  /// The sets of places that each lane has.
  enum LaneSet: Int, CaseIterable {
    case contested, held, timed
  }

  func placeSet(_ set: LaneSet, _ lane: Int) -> PlaceSet {
    PlaceSet(words: placeSets + (LaneSet.allCases.count * lane + set.rawValue) * placeWords)
  }

  /// Forgets what earlier runs left of the first `lanes` lanes.
  func clear(lanes: Int) {
    let (cells, slotCells) = (places * lanes, slots * lanes)
    for table in [cutOffSince, surrenderThreshold, repairDone] {
      table.update(repeating: .infinity, count: cells)
    }
    for table in [supply, effect] { table.update(repeating: 1, count: cells) }
    lastNearFall.update(repeating: -.infinity, count: cells)
    surrenderHazard.update(repeating: 0, count: cells)
    surrenderDraws.update(repeating: 0, count: cells)
    falls.update(repeating: 0, count: cells)
    slot.update(repeating: -1, count: cells)
    worked.update(repeating: -1, count: slotCells)
    choiceDraws.update(repeating: 0, count: slotCells)
    hazardDraws.update(repeating: 0, count: slotCells)
    isOver.update(repeating: false, count: lanes)
    frozenSince.update(repeating: -1, count: lanes)
    lastAimLost.update(repeating: -1, count: 2 * lanes)
    placeSets.update(repeating: 0, count: LaneSet.allCases.count * lanes * placeWords)
    states.update(repeating: 0, count: 2 * lanes * stateWords)
  }

  /// Gives the first `lanes` lanes the places of lane 0.
  func spreadPlaces(lanes: Int) {
    for table in [frontDistance, progress, size, wholeWay, gainBase] {
      Self.repeatFirst(places, of: table, lanes)
    }
    Self.repeatFirst(places, of: owner, lanes)
    Self.repeatFirst(LaneSet.allCases.count * placeWords, of: placeSets, lanes)
    Self.repeatFirst(2 * stateWords, of: states, lanes)
  }

  private static func repeatFirst<Element>(
    _ count: Int, of table: UnsafeMutablePointer<Element>, _ times: Int
  ) {
    for copy in 1..<times { (table + copy * count).update(from: table, count: count) }
  }

  func supplyState(_ lane: Int, _ role: SideRole) -> SupplyState {
    SupplyState(words: states + (2 * lane + role.rawValue) * stateWords)
  }
}
