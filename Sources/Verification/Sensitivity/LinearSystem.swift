/// Linear equations by elimination with the greatest pivot of a column.
enum LinearSystem {
  /// The x with A·x = b; nil where A is singular but for rounding.
  static func solution(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
      let candidates = column..<count
      guard
        let pivot = candidates.max(by: {
          rows[$0][column].magnitude < rows[$1][column].magnitude
        }), rows[pivot][column].magnitude > 1e-12
      else { return nil }
      rows.swapAt(column, pivot)
      for row in 0..<count where row != column {
        let factor = rows[row][column] / rows[column][column]
        for place in column...count { rows[row][place] -= factor * rows[column][place] }
      }
    }
    return rows.indices.map { rows[$0][count] / rows[$0][$0] }
  }
}
