/// A zero-sum game of two players in matrix form; the row player maximises.
///
/// The value by the simplex method on max Σy, Ay ≤ 1, y ≥ 0 of the matrix moved above 0, with Bland's rule
/// (1977). Source: Dantzig (1951), "A proof of the equivalence of the programming problem and the game
/// problem".
public struct MatrixGame: Sendable {
  public let payoffs: [[Double]]
  public let value: Double
  /// One optimal mixed strategy of the row player.
  public let rowStrategy: [Double]

  /// Rows of equal length, at least one entry.
  public init(_ payoffs: [[Double]]) {
    precondition(
      !payoffs.isEmpty && payoffs.allSatisfy { $0.count == payoffs[0].count && !$0.isEmpty })
    self.payoffs = payoffs
    let least = payoffs.flatMap { $0 }.min() ?? 0
    let shift = 1 - least
    var table = Tableau(payoffs.map { $0.map { $0 + shift } })
    table.solve()
    value = 1 / table.sum - shift
    rowStrategy = table.prices.map { $0 / table.sum }
  }

  /// What a mixed strategy of the row player yields at least.
  public func guarantee(of strategy: [Double]) -> Double {
    payoffs[0].indices.map { column in
      zip(strategy, payoffs).reduce(0) { $0 + $1.0 * $1.1[column] }
    }.min() ?? .nan
  }

  /// Colonel Blotto: `own` and `other` whole units over fields of these values, each won by who sends more.
  ///
  /// Source: Borel (1921). Rows and columns are all ways to divide the units.
  public static func blotto(own: Int, other: Int, fields: [Double]) -> MatrixGame {
    let (rows, columns) = (divisions(own, fields.count), divisions(other, fields.count))
    return MatrixGame(
      rows.map { row in
        columns.map { column in
          fields.indices.reduce(0) { sum, field in
            sum + fields[field] * Double((row[field] - column[field]).signum())
          }
        }
      })
  }

  /// All ways to divide units over so many fields.
  public static func divisions(_ units: Int, _ fields: Int) -> [[Int]] {
    guard fields > 1 else { return [[units]] }
    return (0...units).flatMap { first in
      divisions(units - first, fields - 1).map { [first] + $0 }
    }
  }
}

/// The simplex table of max Σy, Ay ≤ 1: rows of constraints, then the row of prices.
private struct Tableau {
  private var rows: [[Double]]
  private var basis: [Int]
  private let columns: Int

  init(_ matrix: [[Double]]) {
    let (columns, count) = (matrix[0].count, matrix.count)
    self.columns = columns
    basis = (0..<count).map { columns + $0 }
    rows = matrix.enumerated().map { index, row in
      row + (0..<count).map { $0 == index ? 1 : 0 } + [1]
    }
    rows.append([Double](repeating: -1, count: columns) + [Double](repeating: 0, count: count + 1))
  }

  var sum: Double { rows[rows.count - 1].last ?? .nan }
  /// Dual values of the constraints.
  var prices: [Double] { Array(rows[rows.count - 1][columns..<columns + basis.count]) }

  mutating func solve() {
    while let entering = rows[rows.count - 1].dropLast().firstIndex(where: { $0 < -1e-12 }) {
      guard let leaving = leaving(entering) else { return }
      pivot(leaving, entering)
    }
  }

  private func leaving(_ column: Int) -> Int? {
    var best: (row: Int, ratio: Double)?
    for row in basis.indices where rows[row][column] > 1e-12 {
      let ratio = (rows[row].last ?? .nan) / rows[row][column]
      guard let found = best else {
        best = (row, ratio)
        continue
      }
      let isTied = abs(ratio - found.ratio) <= 1e-12 * max(1, found.ratio)
      if isTied ? basis[row] < basis[found.row] : ratio < found.ratio { best = (row, ratio) }
    }
    return best?.row
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let divisor = rows[row][column]
    rows[row] = rows[row].map { $0 / divisor }
    for other in rows.indices where other != row && rows[other][column] != 0 {
      let factor = rows[other][column]
      rows[other] = zip(rows[other], rows[row]).map { $0 - factor * $1 }
    }
    basis[row] = column
  }
}
