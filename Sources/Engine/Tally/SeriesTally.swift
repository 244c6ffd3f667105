import Chance
import Scenarios

/// One quantity over time: per week its mean and its distribution on a fixed grid of integers.
public struct SeriesTally: Sendable, Equatable {
  private let grid: SeriesGrid
  public let weeks: Int
  private var runs = 0
  /// Σ of values rounded to the grid's quantum; values that are no numbers count as 0.
  private var sums: [Int128]
  /// Entries at `week * bins + bin`.
  private var counts: [UInt32]

  init(_ quantity: Quantity, weeks: Int) {
    grid = SeriesGrid(quantity)
    self.weeks = weeks
    sums = Array(repeating: 0, count: weeks)
    counts = Array(repeating: 0, count: weeks * SeriesGrid.bins)
  }

  /// Mean over the runs on the evening of day 7·`week`.
  public func mean(week: Int) -> Double {
    runs == 0 ? .nan : Double(sums[week]) * grid.quantum / Double(runs)
  }

  /// Value below or at which the share `level` of the runs lies, to the width of the grid.
  public func quantile(_ level: Double, week: Int) -> Double {
    let wanted = max(1, Int((level * Double(runs)).rounded(.up)))
    var seen = 0
    for bin in 0..<SeriesGrid.bins {
      seen += Int(counts[week * SeriesGrid.bins + bin])
      if seen >= wanted { return grid.value(of: bin) }
    }
    return .nan
  }

  /// `weekly` holds `weeks` rows of 256 lanes, of which the first `lanes` count.
  mutating func add(_ weekly: [Double], lanes: Int) {
    runs += lanes
    for week in 0..<weeks {
      for lane in 0..<lanes {
        let value = weekly[week * Rows.lanes + lane]
        sums[week] += grid.quanta(value)
        counts[week * SeriesGrid.bins + grid.bin(of: value)] += 1
      }
    }
  }

  mutating func merge(_ other: SeriesTally) {
    runs += other.runs
    for index in sums.indices { sums[index] += other.sums[index] }
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}

extension SeriesTally {
  var record: TallyRecord.SeriesRecord {
    .init(
      sums: sums.map { String($0) },
      weeks: (0..<weeks).map { week in
        let first = week * SeriesGrid.bins
        return BinText.text(counts[first..<first + SeriesGrid.bins])
      })
  }

  /// Takes the counts of a record; false where a week does not account for each of `runs`.
  mutating func take(_ record: TallyRecord.SeriesRecord, runs: Int) -> Bool {
    guard record.sums.count == weeks, record.weeks.count == weeks else { return false }
    self.runs = runs
    for week in 0..<weeks {
      guard let sum = Int128(record.sums[week]), sum.magnitude <= grid.greatestSum(runs: runs),
        let bins = BinText.counts(record.weeks[week], bins: SeriesGrid.bins),
        CountList.sum(bins.lazy.map { Int($0) }) == runs
      else { return false }
      sums[week] = sum
      let first = week * SeriesGrid.bins
      counts.replaceSubrange(first..<first + SeriesGrid.bins, with: bins)
    }
    return true
  }
}

/// Bins of a series: whole numbers one by one, or a logarithmic grid 2 % wide.
///
/// 1,024 bins of values and one each for negative ones (and no numbers), 0 and overflow. The logarithmic grid begins
/// at 0.1 (shares: 0.0001) and ends 6.4e8 times higher; less counts as 0.
struct SeriesGrid: Equatable {
  static let bins = 1027
  private static let values = 1024
  private static let width = Elementary.log(1.02)

  private let isCount: Bool
  private let least: Double
  /// Sums are exact multiples of it.
  let quantum: Double

  init(_ quantity: Quantity) {
    switch quantity {
    case .held, .contested, .falls: (isCount, least, quantum) = (true, 1, 1)
    case .will, .fire, .supply, .tempo: (isCount, least, quantum) = (false, 1e-4, 0x1p-30)
    case .gained, .force, .army, .losses, .stock, .production:
      (isCount, least, quantum) = (false, 0.1, 0x1p-10)
    }
  }

  /// The value in quanta, held within ±10³⁰ so that no sum of runs overflows.
  func quanta(_ value: Double) -> Int128 {
    value.isNaN ? 0 : Int128(max(-1e30, min(1e30, value / quantum)).rounded())
  }

  /// Σ of that many values at most.
  func greatestSum(runs: Int) -> UInt128 {
    quanta(.infinity).magnitude * UInt128(runs)
  }

  func bin(of value: Double) -> Int {
    if value < 0 || value.isNaN { return 0 }
    if value < least { return 1 }
    let position = isCount ? value - 1 : (Elementary.log(value / least) / Self.width)
    return position < Double(Self.values) ? 2 + Int(position) : Self.bins - 1
  }

  /// The middle of a bin; ∞ for overflow and −∞ for negative values.
  func value(of bin: Int) -> Double {
    switch bin {
    case 0: -.infinity
    case 1: 0
    case Self.bins - 1: .infinity
    default:
      isCount
        ? Double(bin - 1) : least * Elementary.exp((Double(bin - 2) + 0.5) * Self.width)
    }
  }
}
