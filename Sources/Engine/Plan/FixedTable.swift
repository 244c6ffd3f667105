/// Elements at a fixed address, owned by a `TableMemory`: whoever reads them counts no references.
///
/// For plain values without references, which never change.
struct FixedTable<Element>: RandomAccessCollection, @unchecked Sendable {
  fileprivate let base: UnsafePointer<Element>
  let count: Int

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  /// In place: a large element is not copied to read one of its fields.
  @inline(__always)
  subscript(position: Int) -> Element {
    unsafeAddress { base + position }
  }
}

/// Owns tables at fixed addresses and gives them back together.
final class TableMemory: @unchecked Sendable {
  private var pieces: [UnsafeMutableRawPointer] = []

  func table<Element>(_ elements: [Element]) -> FixedTable<Element> {
    let piece = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, elements.count))
    for (index, element) in elements.enumerated() { (piece + index).initialize(to: element) }
    pieces.append(piece)
    return FixedTable(base: piece, count: elements.count)
  }

  /// A table that its owner writes, `count` elements that begin as `value`.
  func table<Element>(_ count: Int, _ value: Element) -> UnsafeMutablePointer<Element> {
    let piece = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, count))
    piece.initialize(repeating: value, count: Swift.max(1, count))
    pieces.append(piece)
    return piece
  }

  deinit {
    for piece in pieces { piece.deallocate() }
  }
}
