/// Lists that an evening fills anew, kept from one to the next so that none is made.
final class EveningScratch {
  /// Places that change hands this evening.
  var lost: ShortList<FrontLane.Loss>
  /// Axes whose place is gone, by slot.
  var freed: ShortList<FrontLane.FreedAxis>
  /// Slots that are to be redrawn.
  var redrawn: ShortList<Int>
  /// Places to choose from, and the weight of each.
  var places: ShortList<Int>
  var weights: ShortList<Double>
  /// s of each place before axes are chosen.
  let supply: UnsafeMutablePointer<Double>
  private let memory = TableMemory()

  init(places count: Int, slots: Int) {
    lost = ShortList(atMost: count, FrontLane.Loss(place: 0, cause: .advance), memory)
    freed = ShortList(atMost: count, FrontLane.FreedAxis(slot: 0, from: 0), memory)
    redrawn = ShortList(atMost: slots, 0, memory)
    places = ShortList(atMost: count, 0, memory)
    weights = ShortList(atMost: count, 0, memory)
    supply = memory.table(count, 1)
  }

  func empty() {
    lost.removeAll()
    freed.removeAll()
    redrawn.removeAll()
  }

  func isLost(_ place: Int) -> Bool {
    for entry in lost where entry.place == place { return true }
    return false
  }

  func isFreed(_ slot: Int) -> Bool {
    for entry in freed where entry.slot == slot { return true }
    return false
  }
}
