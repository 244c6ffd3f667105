import Scenarios

/// What the last review before a freeze saw of the fighting, per lane; touched by reviews only.
final class TruceTables {
  /// Axes of the challenger, at `lane * slots + slot`.
  let axes: UnsafeMutablePointer<AxisView>
  /// Axes that worked.
  let count: UnsafeMutablePointer<Int>
  /// Forces and ε then, at `2 * lane + side`.
  let force: UnsafeMutablePointer<Double>
  let fire: UnsafeMutablePointer<Double>
  /// Persons on axes then, by the row in which they stand, at `lane * rows + position`.
  let engagedRows: FixedTable<Int>
  let engaged: UnsafeMutablePointer<Double>
  /// What the freeze in force has given away, as a share of all that is at stake.
  let conceded: UnsafeMutablePointer<Double>
  /// The reason for which a party refused last, at `lane * parties + party`; only a new one is told.
  let toldTerm: UnsafeMutablePointer<TruceTerm?>
  let parties: Int
  /// What the parties expect at the review that is going on, by party.
  let prospects: UnsafeMutablePointer<TruceLane.Prospect>
  /// Next index of the threshold of breaking.
  let draws: UnsafeMutablePointer<UInt32>
  let slots: Int
  private let memory = TableMemory()

  /// One axis as it works: what x moves by a day at g = 1, its noise, and how much of the line hangs on it.
  struct AxisView {
    var speed: Double
    var noise: Double
    var ratio: Double
    var weight: Double
  }

  init(_ plan: TrucePlan, _ front: FrontPlan) {
    slots = front.mainSlots
    axes = memory.table(
      Rows.lanes * slots, AxisView(speed: 0, noise: 0, ratio: 0, weight: 0))
    count = memory.table(Rows.lanes, 0)
    force = memory.table(2 * Rows.lanes, 0)
    fire = memory.table(2 * Rows.lanes, 1)
    var rows: [Int] = []
    for row in SideRole.allCases.flatMap({ plan.sides[$0].engagedRows }) where !rows.contains(row) {
      rows.append(row)
    }
    engagedRows = memory.table(rows)
    engaged = memory.table(max(1, rows.count) * Rows.lanes, 0)
    conceded = memory.table(Rows.lanes, 0)
    parties = plan.parties.count
    prospects = memory.table(
      plan.parties.count, TruceLane.Prospect(chance: 0, days: 0, chanceAfterPause: 0))
    toldTerm = memory.table(Rows.lanes * plan.parties.count, nil)
    draws = memory.table(Rows.lanes, 0)
  }

  func clear(_ lane: Int) {
    count[lane] = 0
    for party in 0..<parties { toldTerm[lane * parties + party] = nil }
    draws[lane] = 0
  }
}
