/// Places of a front as bits, gone through in their order: what costs one step a place costs one a
/// word of 64.
///
/// Raw memory that the tables own.
struct PlaceSet {
  let words: UnsafeMutablePointer<UInt64>

  static func words(places: Int) -> Int {
    (places + 63) / 64
  }

  func insert(_ place: Int) {
    words[place >> 6] |= 1 << UInt64(truncatingIfNeeded: place & 63)
  }

  func remove(_ place: Int) {
    words[place >> 6] &= ~(1 << UInt64(truncatingIfNeeded: place & 63))
  }

  /// Calls `body` with every place whose bit is set in the word that `word` gives of an index.
  @inline(__always)
  static func forEach(words: Int, _ word: (Int) -> UInt64, _ body: (Int) -> Void) {
    for index in 0..<words {
      var left = word(index)
      while left != 0 {
        body(index << 6 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }

  /// The words of some of so many places.
  static func table(
    _ places: [Int], of count: Int, _ memory: TableMemory
  ) -> FixedTable<UInt64> {
    var bits = [UInt64](repeating: 0, count: words(places: count))
    for place in places { bits[place >> 6] |= 1 << UInt64(place & 63) }
    return memory.table(bits)
  }

  /// The words of the places that `isIn` tells.
  static func table(
    _ places: [PlacePlan], _ memory: TableMemory, isIn: (_ place: Int, PlacePlan) -> Bool
  ) -> FixedTable<UInt64> {
    table(places.indices.filter { isIn($0, places[$0]) }, of: places.count, memory)
  }
}
