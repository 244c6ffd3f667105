import Chance

/// Finds the logarithmic bin of a value without a logarithm.
///
/// The numbers are cut into cells by exponent and the first six bits of the mantissa, 64 to each
/// doubling. A cell is 1.1 to 1.6 % wide and so holds at most one edge of bins that are 2 % wide: one
/// look at the cell and one comparison give the bin.
struct BinEdges: Sendable {
  /// The grid of forces, losses, stocks and km².
  static let amounts = BinEdges(least: 0.1)
  /// The grid of dollars.
  static let money = BinEdges(least: 1e3)
  /// The grid of will, fire, supply and tempo.
  static let shares = BinEdges(least: 1e-4)

  /// The least value of every bin from 2 on.
  let edges: [Double]
  /// Above the lowest 11 bits the edge within the cell, in those the bin of what lies below it; the
  /// first stands for all below the grid.
  private let cells: FixedTable<UInt64>
  private let memory = TableMemory()
  private let firstCell: Int

  private static let cellBits: UInt64 = 46
  private static let binBits: UInt64 = 11

  init(least: Double) {
    edges = (0...SeriesGrid.values).map { Self.edge(2 + $0, least) }
    firstCell = Self.cell(of: least)
    let none: UInt64 = 1 << Self.cellBits
    var (cells, bin) = ([none << Self.binBits | 1], 1)
    for cell in firstCell...Self.cell(of: edges[SeriesGrid.values]) {
      let isInside = bin <= SeriesGrid.values + 1 && Self.cell(of: edges[bin - 1]) == cell
      let edge = isInside ? Self.withinCell(edges[bin - 1]) : none
      cells.append(edge << Self.binBits | UInt64(bin))
      if isInside { bin += 1 }
    }
    self.cells = memory.table(cells)
  }

  @inline(__always)
  func bin(of value: Double) -> Int {
    let index = max(0, Self.cell(of: value) - firstCell + 1)
    guard index < cells.count else { return outside(value) }
    let cell = cells[index]
    let place = (Self.withinCell(value) + 1) << Self.binBits - 1
    return Int(cell & (1 << Self.binBits - 1)) + (place >= cell ? 1 : 0)
  }

  /// The bin of what is above the grid, has a minus sign or is no number.
  private func outside(_ value: Double) -> Int {
    if value == 0 { return 1 }
    return value > 0 ? SeriesGrid.bins - 1 : 0
  }

  /// How far into its cell a value lies.
  @inline(__always)
  private static func withinCell(_ value: Double) -> UInt64 {
    value.bitPattern & (1 << cellBits - 1)
  }

  @inline(__always)
  private static func cell(of value: Double) -> Int {
    Int(truncatingIfNeeded: value.bitPattern >> cellBits)
  }

  /// The least value that the formula puts into `bin`, by bisection over the bit patterns within
  /// 2⁻⁴⁰ of the formula's inverse.
  private static func edge(_ bin: Int, _ least: Double) -> Double {
    let near = least * Elementary.exp(Double(bin - 2) * SeriesGrid.width)
    var (low, high) = (
      max(least, near * (1 - 0x1p-40)).bitPattern, (near * (1 + 0x1p-40)).bitPattern
    )
    while low < high {
      let middle = low + (high - low) / 2
      if SeriesGrid.formulaBin(of: Double(bitPattern: middle), least: least) < bin {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Double(bitPattern: low)
  }
}
