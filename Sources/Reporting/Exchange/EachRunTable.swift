public import Analysis
public import Engine
public import Scenarios

/// One line a run: the values of all inputs, and what came of it.
public struct EachRunTable {
  private var table: CSVTable?
  public init() {}

  /// Runs 0 to n − 1 of a view, `numbers` by subject, then run.
  ///
  /// Views may have other inputs: columns are those of the first; an input that a later view does not have is left
  /// empty there, and one that only a later view has is left out.
  public mutating func add(
    _ sample: InputSample, _ model: Model, _ subjects: [Subject], _ numbers: [[Double]]
  ) {
    let start = model.calendar.start
    if table == nil {
      inputs = model.inputs.map(\.id)
      outcomes = subjects.map(\.name)
      table = CSVTable(heading: ["view", "run"] + inputs + outcomes)
    }
    let columns = inputs.map { id in model.inputs.firstIndex { $0.id == id } }
    for run in sample.runs {
      let values = columns.map { column in
        column.map { CSVTable.number(sample.value(input: $0, run: run)) } ?? ""
      }
      let answers = subjects.indices.map { index in
        let value = numbers[index][run - sample.runs.lowerBound]
        guard value.isFinite else { return "" }
        return subjects[index].type == .day ? (start + Int(value)).iso : CSVTable.number(value)
      }
      table?.append([model.view, String(run)] + values + answers)
    }
  }

  private var inputs: [String] = []
  private var outcomes: [String] = []

  public var csv: String { table?.text ?? "" }
}
