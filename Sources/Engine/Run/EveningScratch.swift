/// Lists that an evening fills anew, kept from one to the next so that none is made.
final class EveningScratch {
  /// Places that change hands this evening.
  var lost: [FrontLane.Loss] = []
  /// Axes whose place is gone, by slot.
  var freed: [FrontLane.FreedAxis] = []
  /// Slots that are to be redrawn.
  var redrawn: [Int] = []
  /// Places to choose from, and the weight of each.
  var places: [Int] = []
  var weights: [Double] = []

  init(places count: Int, slots: Int) {
    lost.reserveCapacity(count)
    freed.reserveCapacity(slots)
    redrawn.reserveCapacity(slots)
    places.reserveCapacity(count)
    weights.reserveCapacity(count)
  }

  func empty() {
    lost.removeAll(keepingCapacity: true)
    freed.removeAll(keepingCapacity: true)
    redrawn.removeAll(keepingCapacity: true)
  }

  func isLost(_ place: Int) -> Bool {
    lost.contains { $0.place == place }
  }

  func isFreed(_ slot: Int) -> Bool {
    freed.contains { $0.slot == slot }
  }
}

extension Array {
  /// Sorts a short list in place by insertion, equal ones in their order, without other memory.
  mutating func sortByInsertion(_ isBefore: (Element, Element) -> Bool) {
    for end in indices.dropFirst() {
      var position = end
      while position > 0, isBefore(self[position], self[position - 1]) {
        swapAt(position, position - 1)
        position -= 1
      }
    }
  }
}
