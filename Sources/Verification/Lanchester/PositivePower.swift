import Chance

/// Powers of forces: 0 to any power above 0 is 0, to the power 0 it is 1.
enum PositivePower {
  static func of(_ base: Double, _ exponent: Double) -> Double {
    exponent == 1 ? base : Elementary.pow(max(base, 0), exponent)
  }
}

/// Functions that follow from those of Chance.
enum Derived {
  /// The inverse hyperbolic tangent for |x| < 1; ±∞ at ±1.
  static func arcTanh(_ x: Double) -> Double {
    (Elementary.logOnePlus(x) - Elementary.logOnePlus(-x)) / 2
  }

  static func tan(_ x: Double) -> Double { Elementary.sin(x) / Elementary.cos(x) }

  /// For x ≥ 0; above 1 by the complement, where the arc sine loses digits.
  static func arcTan(_ x: Double) -> Double {
    x > 1
      ? Double.pi / 2 - arcTan(1 / x) : Elementary.arcSine(x / (1 + x * x).squareRoot())
  }

  static func cosh(_ x: Double) -> Double { (Elementary.exp(x) + Elementary.exp(-x)) / 2 }

  /// By eˣ − 1, which keeps its digits near 0.
  static func sinh(_ x: Double) -> Double {
    (Elementary.expMinusOne(x) - Elementary.expMinusOne(-x)) / 2
  }
}
