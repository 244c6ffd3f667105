import Scenarios

/// The weeks of all series in some blocks of runs: the bin of each value, and the sums.
///
/// Rows are put into bins on their evening, while they are at hand, so that a week keeps two bytes a
/// run. Raw memory made once for a block.
final class SeriesWeeks {
  private let weeks: Int
  /// Runs that there is room for.
  private let runs: Int
  private let series: [(row: Int, grid: SeriesGrid)]
  private let allBins: UnsafeMutablePointer<UInt16>
  private let sums: UnsafeMutablePointer<Int128>

  init(_ plan: Plan, runs: Int) {
    (weeks, self.runs) = (plan.days / 7 + 1, runs)
    series = plan.series.compactMap { quantity in
      plan.gaugeIndex[quantity].map { (plan.gauges[$0].row, SeriesGrid(quantity)) }
    }
    let room = max(1, series.count * weeks)
    allBins = .allocate(capacity: room * runs)
    allBins.initialize(repeating: 0, count: room * runs)
    sums = .allocate(capacity: room)
    sums.initialize(repeating: 0, count: room)
  }

  deinit {
    allBins.deallocate()
    sums.deallocate()
  }

  /// Keeps the first `lanes` seats of the rows behind the `offset` runs kept before; at offset 0 begins
  /// anew.
  func take(week: Int, _ rows: Rows, lanes: Int, offset: Int) {
    for (index, series) in series.enumerated() {
      let place = index * weeks + week
      let values = RowValues(
        base: rows.pointer(series.row, vector: 0), stride: rows.stride, count: lanes)
      let sum = series.grid.add(values, to: allBins + place * runs + offset)
      sums[place] = (offset == 0 ? 0 : sums[place]) + sum
    }
  }

  /// The bins of a week of a series, one a run, in the order of their seats on that evening.
  func bins(_ series: Int, _ week: Int) -> UnsafePointer<UInt16> {
    UnsafePointer(allBins + (series * weeks + week) * runs)
  }

  /// Σ of the values of the kept runs, in quanta.
  func sum(_ series: Int, _ week: Int) -> Int128 {
    sums[series * weeks + week]
  }
}
