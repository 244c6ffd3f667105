public import Analysis
public import Scenarios

/// What came of every row of a table of points.
public struct PointReport {
  private let table: InputTable
  private let model: Model
  private let subjects: [Subject]
  /// Runs of each row.
  private let repeated: Int
  /// By subject, then row.
  private let outcomes: [[Double]]
  private let seed: UInt64

  /// `numbers` are those of the runs by subject; each row has `repeated` of them, one after the other.
  ///
  /// What a row gets is the mean over its runs that answer; of a day it is the mean over the runs in which it comes.
  public init(
    _ table: InputTable, _ model: Model, _ subjects: [Subject], numbers: [[Double]],
    repeated: Int, seed: UInt64
  ) {
    (self.table, self.model, self.subjects, self.repeated) = (table, model, subjects, repeated)
    self.seed = seed
    outcomes = numbers.map { column in
      (0..<table.count).map { row in
        let answers = column[row * repeated..<(row + 1) * repeated].filter(\.isFinite)
        return answers.reduce(0, +) / Double(answers.count)
      }
    }
  }

  private var names: [String] { table.inputs.map { model.inputs[$0].id } }

  /// `row`, `run`, the assumptions of the table, the outcomes; a field is empty where no run answers.
  public var csv: String {
    var text = CSVTable(
      heading: ["row", InputTable.runColumn] + names + subjects.map(\.name))
    for row in 0..<table.count {
      text.append(
        [String(row), String(table.runs[row])] + table.values[row].map { CSVTable.number($0) }
          + outcomes.map { CSVTable.number($0[row].isFinite ? $0[row] : nil) })
    }
    return text.text
  }

  /// The same by column: `inputs` and `outcomes` hold a list of numbers a name, null where no run answers.
  public var json: JSONValue {
    func columns(_ names: [String], _ values: [[Double]]) -> JSONValue {
      .object(
        Dictionary(
          zip(names, values.map { JSONValue.list($0.map { .number($0) }) })
        ) { $1 })
    }
    let inputs = names.indices.map { column in table.values.map { $0[column] } }
    return .object([
      "scenario": .text(model.name), "view": .text(model.view), "seed": .unsigned(seed),
      "results_version": .integer(ResultsVersion.current), "runs_per_row": .integer(repeated),
      "what_ifs": .list(model.whatIfs.map { .text($0) }),
      "run": .list(table.runs.map { .unsigned($0) }), "inputs": columns(names, inputs),
      "outcomes": columns(subjects.map(\.name), outcomes),
    ])
  }
}
