extension Elementary {
  /// The error function (2/√π) ∫₀ˣ exp(−t²) dt, error at most 2 ulp; ±1 at ±∞, NaN for NaN.
  public static func erf(_ x: Double) -> Double {
    guard abs(x) >= 1 else { return smallErf(x) }
    return x < 0 ? complementTail(-x) - 1 : 1 - complementTail(x)
  }

  /// The complement 1 − erf x, relative error at most 1e-15 wherever it is a normal number; 0 above
  /// 27.3, 2 at −∞, NaN for NaN.
  public static func erfc(_ x: Double) -> Double {
    if x < 0.5 { return 1 - erf(x) }
    return x < .infinity ? complementTail(x) : x.isNaN ? x : 0
  }

  /// exp(x²) erfc x for x ≥ 0, the scaled complement, relative error at most 6e-16.
  ///
  /// Source of the form: Shepherd and Laframboise (1981), "Chebyshev approximation of
  /// (1 + 2x) exp(x²) erfc x in 0 ≤ x < ∞"; the coefficients are computed anew.
  public static func scaledErfc(_ x: Double) -> Double {
    guard x < 1e300 else { return 0.5641895835477563 / x }
    return chebyshevSum((x - 3.75) / (x + 3.75), scaledErfcCoefficients) / (1 + 2 * x)
  }

  private static func smallErf(_ x: Double) -> Double {
    x
      * polynomial(
        x * x, 1.1283791670955126, -0.3761263890318375, 0.11283791670954879,
        -0.026866170645076792, 0.0052239776248180145, -0.000854832698083379,
        0.0001205533111164271, -1.4925595266831182e-05, 1.6461000484121368e-06,
        -1.6350312701054695e-07, 1.4659775274047436e-08, -1.1372848856791674e-09,
        5.957176147748911e-11)
  }

  private static func complementTail(_ x: Double) -> Double {
    guard x < 28 else { return x.isNaN ? x : 0 }
    let square = DoubleDouble(product: x, x)
    return exponential(-square.high, low: -square.low) * scaledErfc(x)
  }

  private static let scaledErfcCoefficients: [Double] = [
    2.3551578691348034, -0.004590054580646478, -0.08424913336651792, 0.05920993999819189,
    -0.026658668435305753, 0.009074997670705265, -0.002413163540417608, 0.0004907758365258086,
    -6.916973302501207e-05, 4.13902798607301e-06, 7.74038306619849e-07, -2.1886401049234397e-07,
    1.076499946567091e-08, 4.521959811218287e-09, -7.754400208831351e-10,
    -6.318088340886684e-11, 2.86879501093067e-11, 1.9455868545777347e-13,
    -9.65469674843344e-13, 3.25254814814874e-14, 3.3478119482868056e-14,
    -1.864562880419313e-15, -1.2507950530688648e-15, 7.418235256624044e-17,
    5.068148904796111e-17,
  ]
}
