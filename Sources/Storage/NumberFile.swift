/// Columns of numbers as bytes: a heading, the bits of each number from the least byte on, and a checksum.
///
/// NaN and ∞ come back as they were.
enum NumberFile {
  private static let heading = Array("linchpin numbers 1\n".utf8)
  private static let checksumCount = 16

  static func bytes(of columns: [[Double]]) -> [UInt8] {
    var bytes = heading
    for column in columns {
      for number in column {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes += $0 }
      }
    }
    return bytes + Array(Fingerprint.of(bytes).utf8)
  }

  /// Nil where the file is no whole one of so many columns and rows.
  static func numbers(in bytes: [UInt8], columns: Int, rows: Int) -> [[Double]]? {
    let content = bytes.dropLast(checksumCount)
    guard bytes.count == heading.count + 8 * columns * rows + checksumCount,
      content.starts(with: heading),
      Array(Fingerprint.of(content).utf8) == Array(bytes.suffix(checksumCount))
    else { return nil }
    return (0..<columns).map { column in
      (0..<rows).map { row in
        let first = heading.count + 8 * (column * rows + row)
        let bits = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[first + $1]) << (8 * $1) }
        return Double(bitPattern: bits)
      }
    }
  }
}
