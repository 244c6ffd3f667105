import Scenarios

/// What a block knows of the places of one front beyond its rows: one entry per lane and place,
/// touched by handlers only.
final class FrontTables {
  let plan: FrontPlan
  let places: Int
  /// Entries are at `lane * places + place`.
  var owner: [SideRole]
  /// y in km at the beginning of the present leg; 0 in contact.
  var frontDistance: [Double]
  /// x of the present leg while nobody works on the place.
  var progress: [Double]
  var size: [Double]
  /// Towns of both legs that the place was worth on the evening of the start.
  var wholeWay: [Double]
  /// Slot that works on it (directions one after the other), −1 = none.
  var slot: [Int]
  /// Step on which a near linked place last fell, −∞ = never.
  var lastNearFall: [Double]
  var supply: [Double]
  /// What the supply of each side was last solved for; entries at `2 * lane + role`.
  var solvedFor: [[UInt64]]
  /// Step since which the place is cut off, ∞ = it is not.
  var cutOffSince: [Double]
  /// H and E of its surrender, and the index of the next draw.
  var surrenderHazard: [Double]
  var surrenderThreshold: [Double]
  var surrenderDraws: [UInt32]
  /// Step of the fall whose repair is not done, ∞ = none.
  var repairDone: [Double]
  var falls: [Int]

  /// Place that a slot works on, −1 = idle; entries at `lane * slots + slot`.
  let slots: Int
  var worked: [Int]
  var choiceDraws: [UInt32]
  var hazardDraws: [UInt32]
  /// K of the run.
  var axisCount: [Int]
  var isOver: [Bool]
  /// Supply of the challenger and of the holder.
  var networks: [SupplyNetwork]

  init(plan: FrontPlan) {
    self.plan = plan
    places = plan.places.count
    slots = plan.choiceStreams.count
    let cells = places * Rows.lanes
    owner = Array(repeating: .holder, count: cells)
    frontDistance = Array(repeating: 0, count: cells)
    progress = frontDistance
    size = frontDistance
    wholeWay = frontDistance
    slot = Array(repeating: -1, count: cells)
    lastNearFall = frontDistance
    supply = frontDistance
    solvedFor = Array(repeating: [], count: 2 * Rows.lanes)
    cutOffSince = frontDistance
    surrenderHazard = frontDistance
    surrenderThreshold = frontDistance
    surrenderDraws = Array(repeating: 0, count: cells)
    repairDone = frontDistance
    falls = Array(repeating: 0, count: cells)
    worked = Array(repeating: -1, count: slots * Rows.lanes)
    choiceDraws = Array(repeating: 0, count: slots * Rows.lanes)
    hazardDraws = choiceDraws
    axisCount = Array(repeating: 0, count: Rows.lanes)
    isOver = Array(repeating: false, count: Rows.lanes)
    networks = SideRole.allCases.map { SupplyNetwork(plan, $0) }
  }
}
