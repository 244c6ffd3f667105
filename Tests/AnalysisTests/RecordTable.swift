import Analysis
import Foundation
import Scenarios

/// The table of a scenario's README that puts the record beside the runs: rows whose first cell is a formula.
struct RecordTable {
  struct Row {
    var line: String
    var quantity: String
    var record: String
    var low: String
    var high: String
    var isInside: Bool

    /// A row of five cells that ends with `yes` or `no`; nil for any other line.
    init?(_ line: String) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, cells[0].hasPrefix("`"), ["yes", "no"].contains(cells[4]) else {
        return nil
      }
      self.line = line
      quantity = cells[0].filter { $0 != "`" }
      (record, low, high) = (cells[1], cells[2], cells[3])
      isInside = cells[4] == "yes"
    }
  }

  var rows: [Row]
  /// Everything that is no row.
  var rest: String

  init(of name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let readme = root.appending(path: "Scenarios/\(name)/README.md")
    let lines = try String(contentsOf: readme, encoding: .utf8).components(separatedBy: "\n")
    rows = lines.compactMap(Row.init)
    rest = lines.filter { Row($0) == nil }.joined(separator: "\n")
  }
}

/// The central 90 % of an event's day (`1756-09-11`, `never`) or of a number of days on the horizon (`399 d`),
/// which is read from a grid and known to 2 %.
struct RecordBand {
  var low: String
  var high: String

  init(low: String, high: String) {
    (self.low, self.high) = (low, high)
  }

  /// The event or, on its last evening, the series that bears this name in the answer.
  init?(_ quantity: String, in answer: RunAnswer) {
    if let event = answer.events.first(where: { $0.id == quantity }) {
      low = event.quantile(0.05)?.iso ?? "never"
      high = event.quantile(0.95)?.iso ?? "never"
    } else if let series = answer.series.first(where: { $0.id == quantity }),
      let least = series.low.last ?? nil, let most = series.high.last ?? nil
    {
      (low, high) = (Self.days(least), Self.days(most))
    } else {
      return nil
    }
  }

  func holds(_ record: String) -> Bool {
    let (value, least, most) = (Self.order(record), Self.order(low), Self.order(high))
    let width = record.hasSuffix(" d") ? 0.02 : 0
    return least * (1 - width) <= value && value <= most * (1 + width)
  }

  private static func days(_ value: Double) -> String {
    let digits = String(Int(value.rounded()))
    return (digits.count > 3 ? digits.dropLast(3) + "," + digits.suffix(3) : digits) + " d"
  }

  /// Days by their date, numbers by their value, and never behind all of them.
  private static func order(_ text: String) -> Double {
    if text == "never" { return .infinity }
    let digits = text.filter(\.isNumber)
    return Double(digits) ?? .nan
  }
}
