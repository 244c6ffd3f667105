/// A deterministic law of two forces that wear each other down: x loses by b, y by a.
enum AttritionLaw: Equatable {
  /// x' = −b·y, y' = −a·x (Lanchester 1916; Osipov 1915).
  case square
  /// x' = −b·x·y, y' = −a·x·y.
  case linear
  /// x' = −b·x·y, y' = −a·x: area fire on x, aimed fire on y (Deitchman 1962).
  case mixed
  /// x' = −b·x, y' = −a·y (Peterson 1953).
  case logarithmic
  /// x' = −b·x^q·y^p, y' = −a·y^q·x^p (Bracken 1995).
  case general(p: Double, q: Double)
  /// x' = P − b·y, y' = Q − a·x.
  case reinforced(x: Double, y: Double)

  /// Exponents of the firing and of the suffering side in the losses of y and of x.
  var exponents: (onY: (p: Double, q: Double), onX: (p: Double, q: Double)) {
    switch self {
    case .square, .reinforced: ((1, 0), (1, 0))
    case .linear: ((1, 1), (1, 1))
    case .mixed: ((1, 0), (1, 1))
    case .logarithmic: ((0, 1), (0, 1))
    case .general(let p, let q): ((p, q), (p, q))
    }
  }
}

/// Who is left at the end.
enum AttritionWinner: String {
  case x
  case y
  case draw
}

/// A law with its starting forces and coefficients.
struct AttritionCase {
  let law: AttritionLaw
  let x: Double
  let y: Double
  let a: Double
  let b: Double

  init(_ law: AttritionLaw, _ parameters: CaseParameters) throws(CaseProblem) {
    self.law = law
    x = try parameters.number("x0")
    y = try parameters.number("y0")
    a = try parameters.number("a")
    b = try parameters.number("b")
    guard x >= 0, y >= 0, a >= 0, b >= 0, [x, y, a, b].allSatisfy(\.isFinite) else {
      throw .unsound("x0, y0, a and b must be finite and not negative")
    }
  }

  private init(_ other: AttritionCase, _ x: Double, _ y: Double) {
    law = other.law
    a = other.a
    b = other.b
    self.x = x
    self.y = y
  }

  /// The same law and coefficients from other forces.
  func starting(at x: Double, _ y: Double) -> AttritionCase { AttritionCase(self, x, y) }

  /// √(ab) for the laws of aimed fire.
  var rate: Double { (a * b).squareRoot() }

  /// The greater of the two shares lost per unit of time at the start.
  var fastest: Double {
    let (onY, onX) = law.exponents
    func loss(_ coefficient: Double, _ own: Double, _ other: Double, _ p: Double, _ q: Double)
      -> Double
    {
      other > 0
        ? coefficient * PositivePower.of(own, p) * PositivePower.of(other, q) / other : 0
    }
    return max(loss(a, x, y, onY.p, onY.q), loss(b, y, x, onX.p, onX.q), rate)
  }
}
