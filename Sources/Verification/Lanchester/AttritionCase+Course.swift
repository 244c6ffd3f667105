import Chance

extension AttritionCase {
  /// Both forces at a time, 0 once a side is annihilated; in the reinforced law the plain solution.
  ///
  /// Sources: Lanchester (1916) and Osipov (1915) for the square law, Deitchman (1962) for the
  /// mixed one; Taylor (1983), "Lanchester models of warfare", for all.
  func forces(at t: Double) -> (x: Double, y: Double) {
    switch law {
    case .square:
      return t >= annihilationTime ? remnants : aimed(x, y, t)
    case .reinforced:
      let (xe, ye) = equilibrium
      let (dx, dy) = aimed(x - xe, y - ye, t)
      return (xe + dx, ye + dy)
    case .linear:
      let difference = a * x - b * y
      let grown = grownShare(difference, t)
      return (
        x / (1 + b * y * grown), y * Elementary.exp(-difference * t) / (1 + b * y * grown)
      )
    case .logarithmic:
      return (x * Elementary.exp(-b * t), y * Elementary.exp(-a * t))
    case .mixed: return mixed(at: t)
    case .general: return integrated(to: t)
    }
  }

  /// The fixed point (Q/a, P/b) of the reinforced law.
  var equilibrium: (x: Double, y: Double) {
    guard case .reinforced(let reinforcedX, let reinforcedY) = law else { return (0, 0) }
    return (reinforcedY / a, reinforcedX / b)
  }

  /// (1 − e^{−dt})/d, which is t where d is 0.
  private func grownShare(_ d: Double, _ t: Double) -> Double {
    d == 0 ? t : -Elementary.expMinusOne(-d * t) / d
  }

  /// x cosh wt − √(b/a)·y sinh wt, and the other side alike; w = √(ab).
  private func aimed(_ x: Double, _ y: Double, _ t: Double) -> (x: Double, y: Double) {
    guard rate > 0 else { return (x - b * y * t, y - a * x * t) }
    let (hyperbolicCosine, hyperbolicSine) = (Derived.cosh(rate * t), Derived.sinh(rate * t))
    return (
      x * hyperbolicCosine - b / rate * y * hyperbolicSine,
      y * hyperbolicCosine - a / rate * x * hyperbolicSine
    )
  }

  /// With C = ax − by²/2: y' = −(b/2)(y² + 2C/b), a tangent, a hyperbolic cotangent or a hyperbola.
  private func mixed(at t: Double) -> (x: Double, y: Double) {
    guard t < annihilationTime else { return remnants }
    guard b > 0 else { return (x, y - a * x * t) }
    let k = (2 * abs(invariant) / b).squareRoot()
    let left: Double
    if isBalanced {
      left = y / (1 + b * y * t / 2)
    } else if invariant > 0 {
      left = k * Derived.tan(Derived.arcTan(y / k) - b * k * t / 2)
    } else {
      let ratio = (y - k) / (y + k) * Elementary.exp(-b * k * t)
      left = k * (1 + ratio) / (1 - ratio)
    }
    guard invariant <= 0 || isBalanced else {
      return ((invariant + b * left * left / 2) / a, left)
    }
    // x = (b/2a)(y² − k²) loses digits as y nears k: y − k = 2k·ratio/(1 − ratio).
    let ratio = isBalanced ? 0 : (y - k) / (y + k) * Elementary.exp(-b * k * t)
    let above = isBalanced ? left : 2 * k * ratio / (1 - ratio)
    return (b / (2 * a) * above * (isBalanced ? left : left + k), left)
  }

  private func integrated(to t: Double) -> (x: Double, y: Double) {
    let (onY, onX) = law.exponents
    let course = ExtrapolatedIntegration { x, y in
      (
        -b * PositivePower.of(y, onX.p) * PositivePower.of(x, onX.q),
        -a * PositivePower.of(x, onY.p) * PositivePower.of(y, onY.q)
      )
    }
    return course.state(from: (x, y), after: t, steps: max(16, Int(min(2000, 8 * fastest * t))))
  }
}
