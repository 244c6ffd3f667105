/// The lower triangular L with L·Lᵀ = C for a correlation matrix C, in the order in which its rows are
/// listed: a row further down changes nothing above it.
///
/// Source: Cholesky (1910), as given by Golub and Van Loan (2013), algorithm 4.2.1.
public struct CholeskyFactor: Sendable, Equatable {
  /// Row i has i + 1 entries; the last of each is positive.
  public let rows: [[Double]]

  /// The first row at which the matrix is not positive definite.
  public struct NotPositiveDefinite: Error, Equatable {
    public var row: Int
  }

  /// `matrix` is symmetric with ones on its diagonal; only its lower triangle is read.
  ///
  /// A pivot below 1e-10 counts as none: two inputs that are the same but for rounding.
  public init(_ matrix: [[Double]]) throws(NotPositiveDefinite) {
    var rows: [[Double]] = []
    for i in matrix.indices {
      var row: [Double] = []
      for j in 0..<i {
        var sum = matrix[i][j]
        for k in 0..<j { sum -= row[k] * rows[j][k] }
        row.append(sum / rows[j][j])
      }
      let pivot = row.reduce(matrix[i][i]) { $0 - $1 * $1 }
      guard pivot > 1e-10 else { throw NotPositiveDefinite(row: i) }
      rows.append(row + [pivot.squareRoot()])
    }
    self.rows = rows
  }

  /// Component i of L·z.
  @inline(__always)
  public func component(_ i: Int, of z: [Double]) -> Double {
    var sum = 0.0
    for k in 0...i { sum += rows[i][k] * z[k] }
    return sum
  }
}
