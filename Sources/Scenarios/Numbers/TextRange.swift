/// Where something stands in a short text, counted in Unicode scalars from 0.
///
/// A range of length 0 lies before the scalar at `offset`; the end of the text is such a range.
public struct TextRange: Sendable, Hashable {
  public var offset: Int
  public var length: Int

  public init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }

  /// The first offset after it.
  public var end: Int {
    offset + length
  }

  /// The least range that contains both.
  func joined(with other: TextRange) -> TextRange {
    let start = min(offset, other.offset)
    return TextRange(offset: start, length: max(end, other.end) - start)
  }
}
