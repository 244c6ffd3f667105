import Chance

// The exact law of a leg watched once a day: x ← |x + v + σZ|, done on the first evening with x at
// the barrier. Survival is iterated with K(x,y) = [φ((y−x−v)/σ) + φ((−y−x−v)/σ)]/σ on [0, barrier)
// by Gauss–Legendre quadrature (model §3, Oracles).
struct DailyLaw {
  let drift: Double
  let noise: Double
  let barrier: Double
  private let nodes: [Double]
  private let weights: [Double]

  init(drift: Double, noise: Double, barrier: Double, nodes count: Int = 96) {
    self.drift = drift
    self.noise = noise
    self.barrier = barrier
    let rule = Self.gaussLegendre(count)
    nodes = rule.map { barrier * (1 + $0.node) / 2 }
    weights = rule.map { barrier * $0.weight / 2 }
  }

  /// The engine's barrier 1 − 0.5826·σ for a leg of size z.
  init(size: Double = 1, speed: Double, noise: Double) {
    let spread = noise / size.squareRoot()
    self.init(drift: speed / size, noise: spread, barrier: 1 - 0.5826 * spread)
  }

  /// P(T > t) for t = 0 … `days`, from x = `start`.
  func survival(days: Int, from start: Double = 0) -> [Double] {
    let first = row(start)
    let rows = nodes.map(row)
    var alive = [Double](repeating: 1, count: nodes.count)
    var result = [1.0]
    for _ in 0..<days {
      result.append(Self.dot(first, alive))
      alive = rows.map { Self.dot($0, alive) }
    }
    return result
  }

  /// P(T = t) for t = 0 … `days`.
  func density(days: Int, from start: Double = 0) -> [Double] {
    let survival = survival(days: days, from: start)
    return [0] + zip(survival, survival.dropFirst()).map { $0 - $1 }
  }

  /// Mean and standard deviation of T from 0, by the solution of m = 1 + K m and of its second
  /// moment s = 1 + 2 K m + K s.
  var moments: (mean: Double, deviation: Double) {
    let rows = nodes.map(row)
    let mean = solve(rows, [Double](repeating: 1, count: nodes.count))
    let second = solve(rows, rows.map { 1 + 2 * Self.dot($0, mean) })
    let first = row(0)
    let m = 1 + Self.dot(first, mean)
    let s = 1 + 2 * Self.dot(first, mean) + Self.dot(first, second)
    return (m, (s - m * m).squareRoot())
  }

  /// K(x, ·) at the nodes, times the weights.
  private func row(_ x: Double) -> [Double] {
    zip(nodes, weights).map { y, weight in
      weight * (normal((y - x - drift) / noise) + normal((-y - x - drift) / noise)) / noise
    }
  }

  private func normal(_ z: Double) -> Double {
    Elementary.exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  }

  /// u of u = right + K u.
  private func solve(_ rows: [[Double]], _ right: [Double]) -> [Double] {
    var matrix = rows.indices.map { row in
      rows[row].enumerated().map { ($0.offset == row ? 1 : 0) - $0.element } + [right[row]]
    }
    for pivot in matrix.indices {
      let best = (pivot..<matrix.count).max { abs(matrix[$0][pivot]) < abs(matrix[$1][pivot]) }
      matrix.swapAt(pivot, best ?? pivot)
      for other in matrix.indices where other != pivot {
        let factor = matrix[other][pivot] / matrix[pivot][pivot]
        for column in pivot...matrix.count {
          matrix[other][column] -= factor * matrix[pivot][column]
        }
      }
    }
    return matrix.indices.map { matrix[$0][matrix.count] / matrix[$0][$0] }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }

  /// Nodes are the roots of the Legendre polynomial, by Newton's method from Chebyshev's points.
  static func gaussLegendre(_ count: Int) -> [(node: Double, weight: Double)] {
    (0..<count).map { index in
      var x = -Elementary.cos(Double.pi * (Double(index) + 0.75) / (Double(count) + 0.5))
      var slope = 1.0
      for _ in 0..<50 {
        var (before, value) = (1.0, x)
        for k in 2...count {
          (before, value) = (
            value, (Double(2 * k - 1) * x * value - Double(k - 1) * before) / Double(k)
          )
        }
        slope = Double(count) * (x * value - before) / (x * x - 1)
        x -= value / slope
      }
      return (x, 2 / ((1 - x * x) * slope * slope))
    }
  }
}

/// The law of the sum of two independent waiting times in whole days.
func convolved(_ a: [Double], _ b: [Double]) -> [Double] {
  a.indices.map { day in (0...day).reduce(0.0) { $0 + a[$1] * b[day - $1] } }
}
