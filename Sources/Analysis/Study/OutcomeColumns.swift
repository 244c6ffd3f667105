import Engine

/// What every claim of a plan is in every run, as numbers.
struct OutcomeColumns: RunMeasure {
  private let subjects: Int
  private var points: [Int] = []
  private var values: [Double] = []

  init(subjects: Int) {
    self.subjects = subjects
  }

  var count: Int { points.count }

  var evenings: [Int] { [] }

  mutating func look(at run: RunState) {}

  mutating func finish(_ run: RunState) {
    points.append(run.point)
    for index in 0..<subjects { values.append(run.number(ofClaim: index)) }
  }

  mutating func merge(_ other: OutcomeColumns) {
    points += other.points
    values += other.values
  }

  /// By subject, then run from `first` on.
  func columns(from first: Int) -> [[Double]] {
    var columns = (0..<subjects).map { _ in [Double](repeating: .nan, count: count) }
    for (row, point) in points.enumerated() {
      for index in 0..<subjects { columns[index][point - first] = values[row * subjects + index] }
    }
    return columns
  }
}
