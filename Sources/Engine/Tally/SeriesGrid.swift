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
  /// Writes the bin of each value of a row and gives Σ of the values in quanta.
  func add(_ row: RowValues, to bins: UnsafeMutablePointer<UInt16>) -> Int128 {
    if let value = row.only {
      bins.update(repeating: UInt16(truncatingIfNeeded: bin(of: value)), count: row.count)
      return quanta(value) * Int128(row.count)
    }
    if isCount {
      write(row, to: bins, Self.countBin)
    } else {
      write(row, to: bins, edges.bin)
    }
    if let sum = shortSum(row) { return Int128(sum) }
    return (0..<row.count).reduce(0) { $0 + quanta(row[$1]) }
  }

  @inline(__always)
  private func write(
    _ row: RowValues, to bins: UnsafeMutablePointer<UInt16>, _ bin: (Double) -> Int
  ) {
    for vector in 0..<row.vectors {
      let (values, bins) = (row.scalars(vector), bins + 8 * vector)
      for lane in 0..<min(8, row.count - 8 * vector) {
        bins[lane] = UInt16(truncatingIfNeeded: bin(values[lane]))
      }
    }
  }

  /// Σ of the values in quanta; nil where one is no number, below 0, or has 2⁴⁵ quanta or more.
  ///
  /// 256 values below 2⁴⁵ have a sum below 2⁵³, so that every sum is exact. The quantum is a power of 2,
  /// so multiplying by its inverse is exact too; adding and subtracting 2⁵² rounds to the nearest whole
  /// number, halves to an even one, of which those that went down are put right.
  private func shortSum(_ row: RowValues) -> Int? {
    let (perQuantum, shift) = (SIMD8(repeating: 1 / quantum), SIMD8(repeating: 0x1p52))
    var sum = SIMD8<Double>(repeating: 0)
    for vector in 0..<row.vectors {
      let quanta = row.eight(vector) * perQuantum
      if any((quanta .>= 0x1p45) .| (quanta .< 0)) { return nil }
      let whole = (quanta + shift) - shift
      sum += whole.replacing(with: whole + 1, where: quanta - whole .== 0.5)
    }
    let total = sum.sum()
    return total.isNaN ? nil : Int(total)
  }
}

/// The values of one row of a block, eight together at equal distances; at most 256.
struct RowValues {
  let base: UnsafeRawPointer
  /// Bytes from one vector to the next.
  var stride = 64
  let count: Int

  var vectors: Int { (count + 7) / 8 }

  subscript(index: Int) -> Double {
    scalars(index / 8)[index % 8]
  }

  /// The value that all have; nil where they differ.
  var only: Double? {
    guard count > 0 else { return nil }
    let first = SIMD8(repeating: self[0])
    for vector in 0..<count / 8 where any(eight(vector) .!= first) { return nil }
    for index in count / 8 * 8..<count where self[index] != first[0] { return nil }
    return first[0]
  }

  @inline(__always)
  func scalars(_ vector: Int) -> UnsafePointer<Double> {
    (base + vector * stride).assumingMemoryBound(to: Double.self)
  }

  /// Lanes behind the last value are 0.
  @inline(__always)
  func eight(_ vector: Int) -> SIMD8<Double> {
    guard count - 8 * vector < 8 else {
      return (base + vector * stride).load(as: SIMD8<Double>.self)
    }
    var values = SIMD8<Double>(repeating: 0)
    for index in 8 * vector..<count { values[index % 8] = self[index] }
    return values
  }
}
