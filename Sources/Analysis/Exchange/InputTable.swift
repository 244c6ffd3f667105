import Chance
public import Engine
public import Scenarios

/// Points at which a model is to be run: a row has a value for each of some of its inputs.
///
/// For programs that choose inputs themselves: samplers, optimisers, other tools for exploring models.
public struct InputTable: Sendable, Equatable {
  /// Indices into `Model.inputs`, in the order of the columns.
  public let inputs: [Int]
  /// By row, then column, in base units.
  public let values: [[Double]]
  /// The number of the run whose chance a row has; its own number from 0 where the table does not say.
  public let runs: [UInt64]

  /// The name of the column that says `runs`.
  public static let runColumn = "run"
  public static let mostBytes = CaseTable.mostBytes

  public var count: Int { runs.count }

  /// A header with ids of inputs of the model, then a row a point.
  ///
  /// Fields are separated by commas, names may stand in double quotes; empty lines and those that begin with `#` are
  /// left out. A value has to be one that its input can have. All mistakes are reported together, the first
  /// `InputTableProblems.most` of them.
  public init(csv bytes: [UInt8], of model: Model) throws(InputTableProblems) {
    var reader = InputTableReader(CSVLines(bytes), model)
    let (columns, rows) = reader.read()
    guard reader.problems.isEmpty else { throw InputTableProblems(problems: reader.problems) }
    inputs = columns.compactMap(\.input)
    values = rows.map { row in
      zip(columns, row).compactMap { column, value in column.input.map { _ in value } }
    }
    let run = columns.firstIndex { $0 == .run }
    runs = rows.enumerated().map { index, row in
      run.map { UInt64(row[$0]) } ?? UInt64(index)
    }
  }

  /// Rows of a range, each `repeated` times with the runs from its own number on.
  public func points(_ range: Range<Int>, repeated: Int = 1) -> RunPoints {
    RunPoints(
      inputs: inputs,
      values: range.flatMap { row in (0..<repeated).flatMap { _ in values[row] } },
      runs: range.flatMap { row in (0..<repeated).map { runs[row] + UInt64($0) } })
  }
}

/// What is wrong with a table of points.
public struct InputTableProblems: Error, Equatable {
  /// No more are collected.
  public static let most = 100

  /// In the order of the text.
  public var problems: [InputTableProblem]
}

/// One mistake at its place, lines and columns from 1.
public struct InputTableProblem: Sendable, Equatable {
  public var line: Int
  public var column: Int
  public var kind: Kind

  public enum Kind: Sendable, Equatable {
    case notUTF8
    /// No header, or no row below it.
    case empty
    /// No column names an input.
    case noInputs
    /// `nearest` are inputs with a similar name.
    case unknown(String, nearest: [String])
    case twice(String)
    case fields(found: Int, wanted: Int)
    case notANumber(String, name: String)
    case notARun(String)
    /// Outside of what the input can be.
    case outside(Double, name: String, least: Double, most: Double)
  }
}

/// What a column of the table holds.
private enum InputColumn: Equatable {
  case input(Int)
  case run
  /// Of a name that is not known.
  case none

  var input: Int? {
    if case .input(let index) = self { index } else { nil }
  }
}

private struct InputTableReader {
  private let lines: CSVLines
  private let model: Model
  private let supports: [(low: Double, high: Double)]
  private(set) var problems: [InputTableProblem] = []

  /// Runs up to this have numbers that a table can say exactly.
  private static let mostRun = 9_007_199_254_740_992.0

  init(_ lines: CSVLines, _ model: Model) {
    self.lines = lines
    self.model = model
    supports = model.inputs.map { $0.distribution.support }
  }

  mutating func read() -> (columns: [InputColumn], rows: [[Double]]) {
    guard let header = lines.lines.first, lines.lines.count > 1 else {
      note(.empty, line: 1, column: 1)
      return ([], [])
    }
    let columns = columns(header)
    if !columns.contains(where: { $0.input != nil }), problems.isEmpty {
      note(.noInputs, line: header.number, column: 1)
    }
    var rows: [[Double]] = []
    for line in lines.lines.dropFirst() where problems.count < InputTableProblems.most {
      rows.append(row(line, columns))
    }
    return (columns, rows)
  }

  private mutating func columns(_ header: CSVLines.Line) -> [InputColumn] {
    let ids = model.inputs.map(\.id)
    var seen: [String] = []
    return lines.fields(header).map { field in
      let column = lines.column(of: field, in: header)
      guard let written = String(validating: field, as: UTF8.self) else {
        note(.notUTF8, line: header.number, column: column)
        return .none
      }
      let name = written.filter { $0 != "\"" }
      if seen.contains(name) { note(.twice(name), line: header.number, column: column) }
      seen.append(name)
      if let index = ids.firstIndex(of: name) { return .input(index) }
      if name == InputTable.runColumn { return .run }
      note(
        .unknown(name, nearest: nearestNames(to: name, among: ids)), line: header.number,
        column: column)
      return .none
    }
  }

  private mutating func row(_ line: CSVLines.Line, _ columns: [InputColumn]) -> [Double] {
    let fields = lines.fields(line)
    guard fields.count == columns.count else {
      note(.fields(found: fields.count, wanted: columns.count), line: line.number, column: 1)
      return []
    }
    return zip(columns, fields).map { column, field in
      let text = String(decoding: field, as: UTF8.self)
      if let kind = problem(with: text, column) {
        note(kind, line: line.number, column: lines.column(of: field, in: line))
      }
      return Double(text) ?? .nan
    }
  }

  private func problem(with text: String, _ column: InputColumn) -> InputTableProblem.Kind? {
    let value = Double(text).flatMap { $0.isFinite ? $0 : nil }
    switch column {
    case .none: return nil
    case .run:
      let isRun = value.map { $0 >= 0 && $0 <= Self.mostRun && $0 == $0.rounded() } ?? false
      return isRun ? nil : .notARun(text)
    case .input(let index):
      let name = model.inputs[index].id
      guard let value else { return .notANumber(text, name: name) }
      let (low, high) = supports[index]
      return value >= low && value <= high
        ? nil : .outside(value, name: name, least: low, most: high)
    }
  }

  private mutating func note(_ kind: InputTableProblem.Kind, line: Int, column: Int) {
    guard problems.count < InputTableProblems.most else { return }
    problems.append(InputTableProblem(line: line, column: column, kind: kind))
  }
}
