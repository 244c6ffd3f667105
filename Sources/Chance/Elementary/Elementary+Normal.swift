extension Elementary {
  /// The standard normal density exp(−x²/2) / √(2π), relative error at most 1e-15.
  public static func normalDensity(_ x: Double) -> Double {
    halfSquareExponential(x) * 0.3989422804014327
  }

  /// The standard normal distribution Φ(x), relative error at most 1e-15 wherever it is a normal
  /// number (x > −37.5); 0 at −∞, 1 at ∞, NaN for NaN.
  public static func normalCumulative(_ x: Double) -> Double {
    if x > 0 { return 1 - normalTail(x) }
    return x.isNaN ? x : normalTail(-x)
  }

  /// ln Φ(x), relative error at most 2e-15, for any finite x: about −x²/2 − ln(−x√(2π)) far below
  /// 0.
  ///
  /// −∞ at −∞, 0 at ∞, NaN for NaN.
  public static func logNormalCumulative(_ x: Double) -> Double {
    if x > -1 { return logOnePlus(-normalCumulative(-x)) }
    guard x > -1e150 else { return x.isNaN ? x : -x * x / 2 }
    return log(scaledErfc(-x * 0x1.6a09e667f3bcdp-1) / 2) - x * x / 2
  }

  /// Φ(−x) for x ≥ 0.
  private static func normalTail(_ x: Double) -> Double {
    guard x < 39 else { return 0 }
    return halfSquareExponential(x) * scaledErfc(x * 0x1.6a09e667f3bcdp-1) / 2
  }

  private static func halfSquareExponential(_ x: Double) -> Double {
    guard abs(x) < 40 else { return x.isNaN ? x : 0 }
    let square = DoubleDouble(product: x, x)
    return exponential(-square.high / 2, low: -square.low / 2)
  }
}
