import Chance

extension AttritionCase {
  /// What the law keeps constant.
  ///
  /// Square a·x² − b·y², linear a·x − b·y, mixed a·x − b·y²/2, logarithmic a·ln x − b·ln y, general
  /// a·x^(1+p−q) − b·y^(1+p−q), reinforced a(x − Q/a)² − b(y − P/b)².
  var invariant: Double { invariant(x, y) }

  func invariant(_ x: Double, _ y: Double) -> Double {
    let terms = invariantTerms(x, y)
    return terms.x - terms.y
  }

  func invariantTerms(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
    switch law {
    case .square: return (a * x * x, b * y * y)
    case .linear: return (a * x, b * y)
    case .mixed: return (a * x, b * y * y / 2)
    case .logarithmic: return (a * Elementary.log(x), b * Elementary.log(y))
    case .general(let p, let q):
      let power = 1 + p - q
      guard power != 0 else { return (a * Elementary.log(x), b * Elementary.log(y)) }
      return (a * PositivePower.of(x, power), b * PositivePower.of(y, power))
    case .reinforced:
      let (dx, dy) = (x - equilibrium.x, y - equilibrium.y)
      return (a * dx * dx, b * dy * dy)
    }
  }

  /// The size against which the invariant is known to full precision.
  var invariantScale: Double {
    let terms = invariantTerms(x, y)
    return max(abs(terms.x), abs(terms.y))
  }

  /// Neither side is left, or both together.
  var isBalanced: Bool { abs(invariant) <= 1e-13 * invariantScale }

  var winner: AttritionWinner { isBalanced ? .draw : invariant > 0 ? .x : .y }

  /// The winner's force when the loser is gone, or that it tends to.
  var survivors: Double {
    guard !isBalanced else { return 0 }
    return switch law {
    case .square, .reinforced:
      (abs(invariant) / (winner == .x ? a : b)).squareRoot()
    case .linear: abs(invariant) / (winner == .x ? a : b)
    case .mixed: winner == .x ? invariant / a : (-2 * invariant / b).squareRoot()
    case .logarithmic: 0
    case .general(let p, let q):
      1 + p - q > 0
        ? Elementary.pow(abs(invariant) / (winner == .x ? a : b), 1 / (1 + p - q)) : .nan
    }
  }

  /// When the loser's force is 0; infinite where it only tends to 0.
  var annihilationTime: Double {
    guard !isBalanced else { return .infinity }
    switch law {
    case .square:
      guard rate > 0 else { return a > 0 ? y / (a * x) : x / (b * y) }
      let (mine, other) = (a.squareRoot() * x, b.squareRoot() * y)
      return Derived.arcTanh(min(mine, other) / max(mine, other)) / rate
    case .mixed:
      guard invariant > 0 else { return .infinity }
      guard b > 0 else { return y / (a * x) }
      let k = (2 * invariant / b).squareRoot()
      return 2 * Derived.arcTan(y / k) / (b * k)
    case .linear, .logarithmic, .general, .reinforced: return .infinity
    }
  }

  /// Both forces once the loser is gone.
  var remnants: (x: Double, y: Double) {
    switch winner {
    case .x: (survivors, 0)
    case .y: (0, survivors)
    case .draw: (0, 0)
    }
  }
}
