/// Values of quantities that outlive their evening: on the steps that claims read, on every evening
/// where those differ between runs, and on every seventh for the series.
struct Capture {
  private let gauges: [Gauge]
  private let lanes: Int
  /// Entries at `position * lanes + lane`, the position being that of the step among those kept.
  private var read: [[Double]]
  /// Entries at `week * lanes + lane`.
  private(set) var weekly: [[Double]]

  /// Keeps the first `lanes` lanes of every block.
  init(_ plan: Plan, lanes: Int) {
    gauges = plan.gauges
    self.lanes = lanes
    read = gauges.map { Array(repeating: 0, count: $0.kept.count(days: plan.days) * lanes) }
    weekly = gauges.map {
      $0.isSeries ? Array(repeating: 0, count: (plan.days / 7 + 1) * lanes) : []
    }
  }

  mutating func take(_ step: Int, _ rows: Rows) {
    for (index, gauge) in gauges.enumerated() {
      if let position = gauge.kept.position(of: step) {
        Self.copy(rows, gauge.row, to: &read[index], position, lanes)
      }
      if gauge.isSeries, step % 7 == 0 {
        Self.copy(rows, gauge.row, to: &weekly[index], step / 7, lanes)
      }
    }
  }

  /// The value of a gauge on the evening of a step; nil where that evening was not kept.
  func value(gauge: Int, step: Int, lane: Int) -> Double? {
    gauges[gauge].kept.position(of: step).map { read[gauge][$0 * lanes + lane] }
  }

  /// Static, because a method would hold a second reference to the array and copy it whole.
  private static func copy(
    _ rows: Rows, _ row: Int, to target: inout [Double], _ position: Int, _ lanes: Int
  ) {
    let start = position * lanes
    for lane in 0..<lanes { target[start + lane] = rows[row, lane] }
  }
}

/// A quantity with the row it stands in.
struct Gauge {
  var row: Int
  /// Evenings that claims or a replay read.
  var kept: KeptEvenings
  var isSeries: Bool
}

/// Which evenings of a quantity are kept.
enum KeptEvenings: Equatable {
  case every
  /// Ascending, each once.
  case steps([Int])

  func count(days: Int) -> Int {
    switch self {
    case .every: days + 1
    case .steps(let steps): steps.count
    }
  }

  func position(of step: Int) -> Int? {
    switch self {
    case .every: return step
    case .steps(let steps):
      var (low, high) = (0, steps.count)
      while low < high {
        let middle = (low + high) / 2
        if steps[middle] < step { low = middle + 1 } else { high = middle }
      }
      return low < steps.count && steps[low] == step ? low : nil
    }
  }
}
