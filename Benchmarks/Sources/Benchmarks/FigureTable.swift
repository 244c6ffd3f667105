import Foundation

/// Figures in columns.
struct FigureTable {
  private let rows: [[String]]

  init(_ figures: [Figure]) {
    let title = ["series", "case", "runs", "median", "least", "greatest", "unit"]
    rows =
      [title]
      + figures.map { figure in
        [figure.series, figure.label, figure.runs.map(String.init) ?? ""]
          + [figure.median, figure.least, figure.greatest].map(Self.digits)
          + [figure.unit.rawValue]
      }
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, word in
        let space = String(repeating: " ", count: widths[column] - word.count)
        return switch column {
        case 2...5: space + word
        case row.count - 1: word
        default: word + space
        }
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func digits(_ value: Double) -> String {
    String(format: value < 100 ? "%.3g" : "%.0f", value)
  }
}

/// Figures as JSON with sorted keys.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
