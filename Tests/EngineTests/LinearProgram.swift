/// max cost·x with rows·x ≤ limits, x ≥ 0 and limits ≥ 0, by the simplex method on a dense tableau
/// with Bland's rule (Bland 1977), which cannot cycle.
struct LinearProgram {
  var cost: [Double]
  var rows: [[Double]] = []
  var limits: [Double] = []

  init(variables: Int) {
    cost = [Double](repeating: 0, count: variables)
  }

  /// Adds Σ coefficient·variable ≤ limit.
  mutating func limit(_ terms: [(variable: Int, coefficient: Double)], to limit: Double) {
    precondition(limit >= 0, "the origin must be feasible")
    var row = [Double](repeating: 0, count: cost.count)
    for term in terms { row[term.variable] += term.coefficient }
    rows.append(row)
    limits.append(limit)
  }

  /// The values of the variables at an optimum.
  func solution() -> [Double] {
    let (variables, constraints) = (cost.count, rows.count)
    let width = variables + constraints + 1
    var table = rows.enumerated().map { index, row in
      row + (0..<constraints).map { $0 == index ? 1 : 0 } + [limits[index]]
    }
    var goal = cost.map { -$0 } + [Double](repeating: 0, count: constraints + 1)
    var basis = (0..<constraints).map { variables + $0 }
    while let entering = goal.dropLast().firstIndex(where: { $0 < -1e-9 }) {
      var leaving = -1
      for row in 0..<constraints where table[row][entering] > 1e-9 {
        guard leaving >= 0 else {
          leaving = row
          continue
        }
        let (ratio, best) = (
          table[row][width - 1] / table[row][entering],
          table[leaving][width - 1] / table[leaving][entering]
        )
        if ratio < best - 1e-12 || (ratio < best + 1e-12 && basis[row] < basis[leaving]) {
          leaving = row
        }
      }
      precondition(leaving >= 0, "unbounded")
      let pivot = table[leaving][entering]
      for column in 0..<width { table[leaving][column] /= pivot }
      for row in 0..<constraints where row != leaving && table[row][entering] != 0 {
        let factor = table[row][entering]
        for column in 0..<width { table[row][column] -= factor * table[leaving][column] }
      }
      let factor = goal[entering]
      for column in 0..<width { goal[column] -= factor * table[leaving][column] }
      basis[leaving] = entering
    }
    var values = [Double](repeating: 0, count: variables)
    for row in 0..<constraints where basis[row] < variables {
      values[basis[row]] = table[row][width - 1]
    }
    return values
  }
}
