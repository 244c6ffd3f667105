/// Values of quantities that outlive their evening: every evening for those that claims read at
/// days that differ between runs, every seventh for the series.
struct Capture {
  private let gauges: [Gauge]
  /// Entries at `step * lanes + lane`, only for gauges kept daily.
  private(set) var daily: [[Double]]
  private(set) var weekly: [[Double]]

  init(_ plan: Plan) {
    gauges = plan.gauges
    daily = gauges.map {
      $0.isDaily ? Array(repeating: 0, count: (plan.days + 1) * Rows.lanes) : []
    }
    weekly = gauges.map {
      $0.isSeries ? Array(repeating: 0, count: (plan.days / 7 + 1) * Rows.lanes) : []
    }
  }

  mutating func take(_ step: Int, _ rows: Rows) {
    for (index, gauge) in gauges.enumerated() {
      if gauge.isDaily { copy(rows, gauge.row, to: &daily[index], step) }
      if gauge.isSeries, step % 7 == 0 { copy(rows, gauge.row, to: &weekly[index], step / 7) }
    }
  }

  private func copy(_ rows: Rows, _ row: Int, to target: inout [Double], _ position: Int) {
    let start = position * Rows.lanes
    for lane in 0..<Rows.lanes { target[start + lane] = rows[row, lane] }
  }
}

/// A quantity with the row it stands in.
struct Gauge {
  var row: Int
  var isDaily: Bool
  var isSeries: Bool
}
