/// A list of at most so many plain values, filled anew again and again: raw memory of fixed size that
/// a `TableMemory` owns, so that no references are counted.
struct ShortList<Element> {
  private let base: UnsafeMutablePointer<Element>
  private let capacity: Int
  private(set) var count = 0

  /// `filler` stands in what is not used yet.
  init(atMost capacity: Int, _ filler: Element, _ memory: TableMemory) {
    base = memory.table(capacity, filler)
    self.capacity = capacity
  }

  var isEmpty: Bool { count == 0 }

  @inline(__always)
  subscript(position: Int) -> Element {
    base[position]
  }

  mutating func append(_ element: Element) {
    precondition(count < capacity, "a list of at most \(capacity) is full")
    (base + count).pointee = element
    count += 1
  }

  mutating func removeAll() {
    count = 0
  }

  mutating func keep(first most: Int) {
    count = Swift.min(count, most)
  }

  /// Sorts by insertion, equal ones in their order.
  mutating func sort(_ isBefore: (Element, Element) -> Bool) {
    for end in stride(from: 1, to: count, by: 1) {
      var position = end
      while position > 0, isBefore(base[position], base[position - 1]) {
        swap(&base[position], &base[position - 1])
        position -= 1
      }
    }
  }
}

extension ShortList: Sequence {
  func makeIterator() -> UnsafeMutableBufferPointer<Element>.Iterator {
    UnsafeMutableBufferPointer(start: base, count: count).makeIterator()
  }
}
