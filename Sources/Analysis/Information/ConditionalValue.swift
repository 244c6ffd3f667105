import Chance

/// Which option is best given one factor, in each run, by a regression on the other runs.
///
/// The difference of every option to a reference is regressed on the factor: a factor of few values by its means,
/// any other by a restricted cubic spline with five knots (Harrell 2001, section 2.4) in the normal scores of its
/// ranks, so that the shape of its distribution does not matter.
struct ConditionalValue {
  /// By run, the option of the greatest expected value; the reference where none is greater.
  let choices: [Int]

  /// Factors of at most so many values are taken as groups.
  static let mostGroups = 10

  init(_ factor: [Double], _ differences: [[Double]], best: Int) {
    let rows = Self.basis(factor)
    var choices = [Int](repeating: best, count: factor.count)
    guard let width = rows.first?.count, width > 1 else {
      self.choices = choices
      return
    }
    var greatest = [Double](repeating: 0, count: factor.count)
    for option in differences.indices where option != best {
      let fits = CrossFit(rows, differences[option], parts: ValueOfInformation.parts)
      for run in rows.indices {
        let expected = fits.value(run)
        if expected > greatest[run] { (greatest[run], choices[run]) = (expected, option) }
      }
    }
    self.choices = choices
  }

  /// A row a run.
  private static func basis(_ factor: [Double]) -> [[Double]] {
    let order = factor.indices.sorted {
      factor[$0] == factor[$1] ? $0 < $1 : factor[$0] < factor[$1]
    }
    let groups = groups(factor, order)
    if groups.count <= mostGroups {
      var rows = factor.map { _ in [Double](repeating: 0, count: groups.count) }
      for (group, places) in groups.enumerated() {
        for place in places { rows[order[place]][group] = 1 }
      }
      return rows
    }
    var rows = factor.map { _ in [Double]() }
    for places in groups {
      let middle = Double(places.lowerBound + places.upperBound) / 2
      let row = RestrictedSpline.row(Elementary.normalQuantile(middle / Double(factor.count)))
      for place in places { rows[order[place]] = row }
    }
    return rows
  }

  /// Places of equal values in the order.
  private static func groups(_ factor: [Double], _ order: [Int]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var first = 0
    for place in order.indices {
      let isLast = place == order.count - 1 || factor[order[place + 1]] != factor[order[place]]
      guard isLast else { continue }
      groups.append(first..<place + 1)
      first = place + 1
    }
    return groups
  }
}

/// A cubic spline that is straight outside its outer knots.
///
/// With knots t_1 … t_k the columns are 1, x and, for j = 1 … k − 2, ((x − t_j)₊³ − (x − t_{k−1})₊³ (t_k − t_j)/(t_k −
/// t_{k−1}) + (x − t_k)₊³ (t_{k−1} − t_j)/(t_k − t_{k−1}))/(t_k − t_1)².
enum RestrictedSpline {
  /// Normal scores of 5, 27.5, 50, 72.5 and 95 %.
  private static let knots = [0.05, 0.275, 0.5, 0.725, 0.95].map(Elementary.normalQuantile)

  static func row(_ x: Double) -> [Double] {
    let (last, before) = (knots[knots.count - 1], knots[knots.count - 2])
    let scale = (last - knots[0]) * (last - knots[0])
    let curved = knots.dropLast(2).map { knot in
      (cube(x - knot) - cube(x - before) * (last - knot) / (last - before)
        + cube(x - last) * (before - knot) / (last - before)) / scale
    }
    return [1, x] + curved
  }

  private static func cube(_ x: Double) -> Double { x > 0 ? x * x * x : 0 }
}

/// Least squares in which each part of the runs is foretold from the others.
struct CrossFit {
  private let rows: [[Double]]
  /// By part left out.
  private let coefficients: [[Double]]

  /// Run i is in part i mod `parts`.
  init(_ rows: [[Double]], _ values: [Double], parts: Int) {
    self.rows = rows
    let width = rows.first?.count ?? 0
    var sums = (0..<parts).map { _ in NormalEquations(width: width) }
    for (run, row) in rows.enumerated() { sums[run % parts].add(row, values[run]) }
    coefficients = (0..<parts).map { left in
      var training = NormalEquations(width: width)
      for part in 0..<parts where part != left { training.add(sums[part]) }
      return training.solution
    }
  }

  func value(_ run: Int) -> Double {
    zip(rows[run], coefficients[run % coefficients.count]).reduce(0) { $0 + $1.0 * $1.1 }
  }
}

/// XᵀX b = Xᵀy.
struct NormalEquations {
  private let width: Int
  private var products: [Double]
  private var targets: [Double]

  init(width: Int) {
    self.width = width
    products = Array(repeating: 0, count: width * width)
    targets = Array(repeating: 0, count: width)
  }

  mutating func add(_ row: [Double], _ value: Double) {
    for left in 0..<width where row[left] != 0 {
      targets[left] += row[left] * value
      for right in 0...left { products[left * width + right] += row[left] * row[right] }
    }
  }

  mutating func add(_ other: NormalEquations) {
    for index in products.indices { products[index] += other.products[index] }
    for index in targets.indices { targets[index] += other.targets[index] }
  }

  /// By the Cholesky factors of XᵀX; a column that the others give, or that is 0, has the coefficient 0.
  var solution: [Double] {
    var factor = products
    var isFree = [Bool](repeating: true, count: width)
    for row in 0..<width {
      for column in 0...row {
        var sum = factor[row * width + column]
        for inner in 0..<column {
          sum -= factor[row * width + inner] * factor[column * width + inner]
        }
        if row == column {
          isFree[row] = sum > 1e-10 * products[row * width + row]
          factor[row * width + row] = isFree[row] ? sum.squareRoot() : 0
        } else {
          let pivot = factor[column * width + column]
          factor[row * width + column] = isFree[column] ? sum / pivot : 0
        }
      }
    }
    return backward(factor, isFree, forward(factor, isFree))
  }

  private func forward(_ factor: [Double], _ isFree: [Bool]) -> [Double] {
    var result = targets
    for row in 0..<width {
      for column in 0..<row { result[row] -= factor[row * width + column] * result[column] }
      result[row] = isFree[row] ? result[row] / factor[row * width + row] : 0
    }
    return result
  }

  private func backward(_ factor: [Double], _ isFree: [Bool], _ start: [Double]) -> [Double] {
    var result = start
    for row in (0..<width).reversed() {
      for later in (row + 1)..<width {
        result[row] -= factor[later * width + row] * result[later]
      }
      result[row] = isFree[row] ? result[row] / factor[row * width + row] : 0
    }
    return result
  }
}
