/// Elements at a fixed address, owned by a `TableMemory`: whoever reads them counts no references.
///
/// For plain values without references, which never change.
struct FixedTable<Element>: RandomAccessCollection, @unchecked Sendable {
  fileprivate let base: UnsafePointer<Element>
  let count: Int

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  @inline(__always)
  subscript(position: Int) -> Element {
    base[position]
  }
}

/// Owns fixed tables and gives them back together.
final class TableMemory: @unchecked Sendable {
  private var pieces: [UnsafeMutableRawPointer] = []

  func table<Element>(_ elements: [Element]) -> FixedTable<Element> {
    let piece = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, elements.count))
    for (index, element) in elements.enumerated() { (piece + index).initialize(to: element) }
    pieces.append(piece)
    return FixedTable(base: piece, count: elements.count)
  }

  deinit {
    for piece in pieces { piece.deallocate() }
  }
}
