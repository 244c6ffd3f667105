import Chance
import Scenarios

/// Bins of a series: whole numbers one by one, or a logarithmic grid 2 % wide.
///
/// 1,024 bins of values and one each for negative ones (and no numbers), 0 and overflow. The logarithmic grid begins
/// at 0.1 (shares: 0.0001, money: 1,000) and ends 6.4e8 times higher; less counts as 0.
struct SeriesGrid: Equatable {
  static let bins = 1027
  static let values = 1024
  static let width = Elementary.log(1.02)

  private let isCount: Bool
  private let least: Double
  /// Sums are exact multiples of it.
  let quantum: Double
  private let edges: BinEdges

  init(_ quantity: Quantity) {
    switch quantity {
    case .held, .contested, .falls, .active, .moves, .ownMoves, .mode:
      (isCount, least, quantum) = (true, 1, 1)
    case .will, .fire, .supply, .tempo, .budget, .pressure, .progress, .overload, .capability:
      (isCount, least, quantum) = (false, 1e-4, 0x1p-30)
    case .output, .outlay, .paid: (isCount, least, quantum) = (false, 1e3, 1)
    case .gained, .force, .army, .losses, .stock, .production, .overloaded, .overlapped, .given,
      .flow:
      (isCount, least, quantum) = (false, 0.1, 0x1p-10)
    }
    switch least {
    case 1e-4: edges = .shares
    case 1e3: edges = .money
    default: edges = .amounts
    }
  }

  static func == (left: SeriesGrid, right: SeriesGrid) -> Bool {
    left.isCount == right.isCount && left.least == right.least && left.quantum == right.quantum
  }

  /// The value in quanta, held within ±10³⁰ so that no sum of runs overflows.
  func quanta(_ value: Double) -> Int128 {
    value.isNaN ? 0 : Int128(max(-1e30, min(1e30, value / quantum)).rounded())
  }

  /// Σ of that many values at most.
  func greatestSum(runs: Int) -> UInt128 {
    quanta(.infinity).magnitude * UInt128(runs)
  }

  @inline(__always)
  func bin(of value: Double) -> Int {
    isCount ? Self.countBin(of: value) : edges.bin(of: value)
  }

  /// Whole numbers from 1 to 1,024 have a bin each; what lies between two belongs to the lower.
  @inline(__always)
  private static func countBin(of value: Double) -> Int {
    guard value >= 1 else { return value >= 0 ? 1 : 0 }
    return 2 + Int(min(Double(values), value - 1))
  }

  /// The bin by its formula, position = ln(value/least) / ln 1.02.
  static func formulaBin(of value: Double, least: Double) -> Int {
    if value < 0 || value.isNaN { return 0 }
    if value < least { return 1 }
    let position = Elementary.log(value / least) / width
    return position < Double(values) ? 2 + Int(position) : bins - 1
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

/// Rows of values at once.
extension SeriesGrid {
  /// Counts each value in its bin and gives Σ of the values in quanta.
  ///
  /// At most 256 values.
  func add(
    _ values: UnsafeBufferPointer<Double>, to counts: UnsafeMutableBufferPointer<UInt32>
  ) -> Int128 {
    if isCount {
      for value in values { counts[Self.countBin(of: value)] += 1 }
    } else {
      for value in values { counts[edges.bin(of: value)] += 1 }
    }
    return shortSum(values).map { Int128($0) } ?? values.reduce(0) { $0 + quanta($1) }
  }

  /// Σ of the values in quanta; nil where one is no number or has 2⁵² quanta or more.
  ///
  /// 256 values below 2⁵² have a sum below 2⁶⁰. The quantum is a power of 2, so multiplying by its
  /// inverse is exact, and so is what truncation leaves.
  private func shortSum(_ values: UnsafeBufferPointer<Double>) -> Int? {
    let perQuantum = 1 / quantum
    var sum = 0
    for value in values {
      let quanta = value * perQuantum
      guard abs(quanta) < 0x1p52 else { return nil }
      let whole = Int(quanta)
      let rest = quanta - Double(whole)
      sum += whole + (rest >= 0.5 ? 1 : 0) - (rest <= -0.5 ? 1 : 0)
    }
    return sum
  }
}
