/// One case of a series: what it is, and one measurement of it.
struct Trial {
  var series: Series
  var label: String
  var unit: Unit
  /// Runs of one measurement; nil where it is no matter of runs.
  var runs: Int?
  /// `repeat` counts measurements, so that each can take other draws.
  var measure: (_ repeat: UInt64) throws -> Double

  enum Unit: String, Encodable {
    case nanosecondsPerRunDay = "ns/run-day"
    case milliseconds = "ms"
    case megabytes = "MB"
  }

  /// Measures all trials in interleaved rounds, so that a slow minute of the machine meets all alike.
  static func figures(
    _ trials: [Trial], rounds: Int, progress: (_ round: Int) -> Void
  ) throws -> [Figure] {
    var values = trials.map { _ in [Double]() }
    for round in 0..<rounds {
      for (index, trial) in trials.enumerated() {
        values[index].append(try trial.measure(UInt64(round + 1)))
      }
      progress(round + 1)
    }
    return zip(trials, values).map(Figure.init)
  }
}

/// The measurements of a trial.
struct Figure: Encodable {
  var series: String
  var label: String
  var unit: Trial.Unit
  var runs: Int?
  var median: Double
  var least: Double
  var greatest: Double

  init(_ trial: Trial, _ values: [Double]) {
    let sorted = values.sorted()
    (series, label, unit, runs) = (trial.series.rawValue, trial.label, trial.unit, trial.runs)
    let middle = sorted.count / 2
    median =
      sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    (least, greatest) = (sorted[0], sorted[sorted.count - 1])
  }
}
