/// Rows of cells in aligned columns, two spaces apart.
struct TextTable {
  struct Column {
    var heading: String
    var isRight = false
    /// Takes what the others leave, and is wrapped to it.
    var isFlexible = false
    /// Longer cells are wrapped.
    var most = Int.max
  }

  var columns: [Column]
  var rows: [[String]] = []
  /// Columns of the terminal.
  var width: Int

  private static let gap = "  "
  private static let leastFlexible = 16

  /// Lines without trailing spaces, the heading first.
  func lines(_ style: TextStyle, barColumn: Int? = nil) -> [String] {
    let widths = columnWidths
    let heading = line(columns.map(\.heading), widths).map { style.faint($0) }
    return heading + rows.flatMap { line($0, widths, style: style, barColumn: barColumn) }
  }

  private var columnWidths: [Int] {
    var widths = columns.indices.map { index in
      let longest = rows.map { Printable.text($0[index]).count }.max() ?? 0
      return max(columns[index].heading.count, min(longest, columns[index].most))
    }
    for index in columns.indices where columns[index].isFlexible {
      let others = widths.reduce(0, +) - widths[index] + Self.gap.count * (columns.count - 1)
      widths[index] = min(widths[index], max(Self.leastFlexible, width - others))
    }
    return widths
  }

  private func line(
    _ cells: [String], _ widths: [Int], style: TextStyle = .plain, barColumn: Int? = nil
  ) -> [String] {
    let wrapped = zip(cells, widths).map { Wrapping.lines($0, width: $1) }
    let height = wrapped.map(\.count).max() ?? 1
    return (0..<height).map { row in
      let parts = columns.indices.map { index in
        let text = row < wrapped[index].count ? wrapped[index][row] : ""
        let padded = Wrapping.padded(text, widths[index], isRight: columns[index].isRight)
        return index == barColumn ? style.bar(padded) : padded
      }
      return Wrapping.withoutTrailingSpaces(parts.joined(separator: Self.gap))
    }
  }
}
