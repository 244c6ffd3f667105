import Scenarios

/// Why a table of cases cannot be read.
public enum CaseTableProblem: Error, Equatable {
  case notUTF8
  /// No header, or no row below it.
  case empty
  case unknownColumn(String, nearest: [String], columns: [String])
  case twice(String)
  /// Nothing but the outcome.
  case noInputs
  case fields(line: Int, found: Int, wanted: Int)
  case notANumber(line: Int, column: String, text: String)
  /// An outcome other than 0 and 1.
  case outcome(line: Int, column: String, text: String)
}

extension CaseTable {
  /// Of a table's text.
  public static let mostBytes = 256 * 1024 * 1024

  /// Cases from a table of numbers: a header with the names of the columns, then a line a case.
  ///
  /// Fields are separated by commas, names may stand in double quotes; empty lines and those that begin with `#`
  /// are left out. The outcome is 1 or 0; a case is of interest where it is `isTrue`. `categories` names columns
  /// whose numbers are alternatives.
  public init(
    csv bytes: [UInt8], outcome: String, isTrue: Bool = true, categories: [String] = []
  ) throws(CaseTableProblem) {
    let lines = CSVLines(bytes)
    guard let header = lines.lines.first, lines.lines.count > 1 else { throw .empty }
    let names = try Self.names(lines, header)
    let place = try Self.index(of: outcome, in: names)
    let alternatives = try categories.map { name throws(CaseTableProblem) in
      try Self.index(of: name, in: names)
    }
    guard names.count > 1 else { throw .noInputs }
    let values = try Self.values(lines, names)
    var outcomes: [Bool] = []
    for (row, value) in values[place].enumerated() {
      guard value == 0 || value == 1 else {
        throw .outcome(
          line: lines.lines[row + 1].number, column: outcome, text: value.description)
      }
      outcomes.append((value == 1) == isTrue)
    }
    let columns = names.indices.filter { $0 != place }.map {
      Column(names[$0], values[$0], isCategory: alternatives.contains($0))
    }
    self.init(columns, outcomes: outcomes)
  }

  private static func names(
    _ lines: CSVLines, _ header: CSVLines.Line
  ) throws(CaseTableProblem) -> [String] {
    var names: [String] = []
    for field in lines.fields(header) {
      guard let name = String(validating: field, as: UTF8.self) else { throw .notUTF8 }
      let bare = name.filter { $0 != "\"" }
      if names.contains(bare) { throw .twice(bare) }
      names.append(bare)
    }
    return names
  }

  private static func index(
    of name: String, in names: [String]
  ) throws(CaseTableProblem) -> Int {
    guard let index = names.firstIndex(of: name) else {
      throw .unknownColumn(name, nearest: nearestNames(to: name, among: names), columns: names)
    }
    return index
  }

  /// By column, then case.
  private static func values(
    _ lines: CSVLines, _ names: [String]
  ) throws(CaseTableProblem) -> [[Double]] {
    var values = names.map { _ in [Double]() }
    for index in values.indices { values[index].reserveCapacity(lines.lines.count) }
    for line in lines.lines.dropFirst() {
      let fields = lines.fields(line)
      guard fields.count == names.count else {
        throw .fields(line: line.number, found: fields.count, wanted: names.count)
      }
      for (index, field) in fields.enumerated() {
        let text = String(decoding: field, as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
          throw .notANumber(line: line.number, column: names[index], text: text)
        }
        values[index].append(value)
      }
    }
    return values
  }
}
