import Chance
import Scenarios

/// One quantity over time: per week its mean and its distribution on a fixed grid of integers.
public struct SeriesTally: Sendable, Equatable {
  private let grid: SeriesGrid
  public let weeks: Int
  private var runs = 0
  /// Σ of values rounded to the grid's quantum; values that are no numbers count as 0.
  private var sums: [Int128]
  /// Entries at `week * bins + bin`; none before the first run, so that a tally of no runs is small.
  private var counts: [UInt32]

  init(_ quantity: Quantity, weeks: Int) {
    grid = SeriesGrid(quantity)
    self.weeks = weeks
    sums = Array(repeating: 0, count: weeks)
    counts = []
  }

  /// Mean over the runs on the evening of day 7·`week`.
  public func mean(week: Int) -> Double {
    runs == 0 ? .nan : Double(sums[week]) * grid.quantum / Double(runs)
  }

  /// Value below or at which the share `level` of the runs lies, to the width of the grid.
  public func quantile(_ level: Double, week: Int) -> Double {
    guard runs > 0 else { return .nan }
    let wanted = max(1, Int((level * Double(runs)).rounded(.up)))
    var seen = 0
    for bin in 0..<SeriesGrid.bins {
      seen += Int(counts[week * SeriesGrid.bins + bin])
      if seen >= wanted { return grid.value(of: bin) }
    }
    return .nan
  }

  /// Adds the first `added` runs of the weeks that a block has kept of a series.
  mutating func add(_ kept: SeriesWeeks, series: Int, runs added: Int) {
    makeRoom()
    runs += added
    counts.withUnsafeMutableBufferPointer { counts in
      for week in 0..<weeks {
        let target = UnsafeMutableBufferPointer(
          rebasing: counts[week * SeriesGrid.bins..<(week + 1) * SeriesGrid.bins])
        Self.count(UnsafeBufferPointer(start: kept.bins(series, week), count: added), in: target)
        sums[week] += kept.sum(series, week)
      }
    }
  }

  /// Rows that are the same in all runs, as many are, are counted at once.
  private static func count(
    _ bins: UnsafeBufferPointer<UInt16>, in counts: UnsafeMutableBufferPointer<UInt32>
  ) {
    guard let first = bins.first else { return }
    if bins.reduce(0, { $0 | ($1 ^ first) }) == 0 {
      counts[Int(first)] += UInt32(bins.count)
    } else {
      for bin in bins { counts[Int(bin)] += 1 }
    }
  }

  private mutating func makeRoom() {
    if counts.isEmpty { counts = Array(repeating: 0, count: weeks * SeriesGrid.bins) }
  }

  mutating func merge(_ other: SeriesTally) {
    guard other.runs > 0 else { return }
    guard runs > 0 else {
      self = other
      return
    }
    runs += other.runs
    for index in sums.indices { sums[index] += other.sums[index] }
    counts.withUnsafeMutableBufferPointer { own in
      other.counts.withUnsafeBufferPointer { more in
        for index in own.indices { own[index] += more[index] }
      }
    }
  }
}

extension SeriesTally {
  var record: TallyRecord.SeriesRecord {
    let none = [UInt32](repeating: 0, count: SeriesGrid.bins)[...]
    return .init(
      sums: sums.map { String($0) },
      weeks: (0..<weeks).map { week in
        let first = week * SeriesGrid.bins
        return BinText.text(counts.isEmpty ? none : counts[first..<first + SeriesGrid.bins])
      })
  }

  /// Takes the counts of a record; false where a week does not account for each of `runs`.
  mutating func take(_ record: TallyRecord.SeriesRecord, runs: Int) -> Bool {
    guard record.sums.count == weeks, record.weeks.count == weeks else { return false }
    self.runs = runs
    if runs > 0 { makeRoom() }
    for week in 0..<weeks {
      guard let sum = Int128(record.sums[week]), sum.magnitude <= grid.greatestSum(runs: runs),
        let bins = BinText.counts(record.weeks[week], bins: SeriesGrid.bins),
        CountList.sum(bins.lazy.map { Int($0) }) == runs
      else { return false }
      sums[week] = sum
      guard runs > 0 else { continue }
      let first = week * SeriesGrid.bins
      counts.replaceSubrange(first..<first + SeriesGrid.bins, with: bins)
    }
    return true
  }
}
