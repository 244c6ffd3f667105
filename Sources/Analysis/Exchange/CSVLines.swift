/// The lines of a table, without empty ones and comments.
struct CSVLines {
  struct Line {
    /// From 1.
    let number: Int
    let range: Range<Int>
  }

  private let bytes: [UInt8]
  private(set) var lines: [Line] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var start = bytes.starts(with: mark) ? mark.count : 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = Self.trimmed(bytes[start..<end])
      if let first = line.first, first != UInt8(ascii: "#") {
        lines.append(Line(number: number, range: line.startIndex..<line.endIndex))
      }
      start = end + 1
      number += 1
    }
  }

  func fields(_ line: Line) -> [ArraySlice<UInt8>] {
    bytes[line.range].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map(Self.trimmed)
  }

  /// Where a field of a line begins, from 1.
  func column(of field: ArraySlice<UInt8>, in line: Line) -> Int {
    field.startIndex - line.range.lowerBound + 1
  }

  private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    let spaces: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
    while let last = part.last, spaces.contains(last) { part.removeLast() }
    while let first = part.first, spaces.contains(first) { part.removeFirst() }
    return part
  }
}
