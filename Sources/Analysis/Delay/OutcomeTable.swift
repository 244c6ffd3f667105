import Engine

/// The outcomes of every run, kept one run after the other.
struct OutcomeTable: RunMeasure {
  private let outcomes: [PowerOutcome]
  private var runs: [UInt64] = []
  private var values: [Double] = []

  init(_ outcomes: [PowerOutcome]) {
    self.outcomes = outcomes
  }

  var count: Int { runs.count }

  var evenings: [Int] { [] }

  mutating func look(at run: RunState) {}

  mutating func finish(_ run: RunState) {
    append(outcomes.map { $0.value(in: run) }, run: run.run)
  }

  /// A value an outcome.
  mutating func append(_ row: [Double], run: UInt64) {
    runs.append(run)
    values += row
  }

  mutating func merge(_ other: OutcomeTable) {
    runs += other.runs
    values += other.values
  }

  /// Values of each outcome by the number of the run; every run from `first` on is there.
  func columns(from first: Int) -> [[Double]] {
    var columns = outcomes.map { _ in [Double](repeating: .nan, count: runs.count) }
    for (row, run) in runs.enumerated() {
      for index in outcomes.indices {
        columns[index][Int(run) - first] = values[row * outcomes.count + index]
      }
    }
    return columns
  }
}
