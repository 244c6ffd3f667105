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
  private let cells: [Cell]
  private let firstCell: Int

  private struct Cell {
    /// ∞ where there is none.
    var edge: Double
    /// Of what lies below the edge.
    var bin: Int
  }

  init(least: Double) {
    edges = (0...SeriesGrid.values).map { Self.edge(2 + $0, least) }
    firstCell = Self.cell(of: least)
    var (cells, bin) = ([Cell](), 1)
    for cell in firstCell...Self.cell(of: edges[SeriesGrid.values]) {
      let isInside = bin <= SeriesGrid.values + 1 && Self.cell(of: edges[bin - 1]) == cell
      cells.append(Cell(edge: isInside ? edges[bin - 1] : .infinity, bin: bin))
      if isInside { bin += 1 }
    }
    self.cells = cells
  }

  @inline(__always)
  func bin(of value: Double) -> Int {
    guard value > 0 else { return value == 0 ? 1 : 0 }
    let index = min(max(Self.cell(of: value) - firstCell, 0), cells.count - 1)
    return cells.withUnsafeBufferPointer { cells in
      cells[index].bin + (value >= cells[index].edge ? 1 : 0)
    }
  }

  @inline(__always)
  private static func cell(of value: Double) -> Int {
    Int(truncatingIfNeeded: value.bitPattern >> 46)
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
