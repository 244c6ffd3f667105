/// Counts by bin as `bin:count` with spaces between, empty bins left out, bins ascending.
enum BinText {
  static func text(_ counts: ArraySlice<UInt32>) -> String {
    var text = ""
    for (bin, count) in counts.enumerated() where count != 0 {
      if !text.isEmpty { text += " " }
      text += "\(bin):\(count)"
    }
    return text
  }

  /// Nil where the text is no list of that form, or a bin is not below `bins`.
  static func counts(_ text: String, bins: Int) -> [UInt32]? {
    var counts = [UInt32](repeating: 0, count: bins)
    var last = -1
    for entry in text.split(separator: " ", omittingEmptySubsequences: true) {
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let bin = Int(parts[0]), let count = UInt32(parts[1]),
        bin > last, bin < bins, count > 0
      else { return nil }
      counts[bin] = count
      last = bin
    }
    return counts
  }
}

/// Lists of counts from outside.
enum CountList {
  /// Nil where one is negative or their sum overflows.
  static func sum(_ counts: some Sequence<Int>) -> Int? {
    var sum = 0
    for count in counts {
      let (next, isTooMuch) = sum.addingReportingOverflow(count)
      guard count >= 0, !isTooMuch else { return nil }
      sum = next
    }
    return sum
  }
}
