extension Elementary {
  /// ln(1 + x), error at most 2 ulp, also where x is tiny.
  ///
  /// −∞ at −1, NaN below.
  public static func logOnePlus(_ x: Double) -> Double {
    let sum = 1 + x
    guard sum > 0, sum < .infinity else { return log(sum) }
    return log(sum) + (x - (sum - 1)) / sum
  }

  /// eˣ − 1, error at most 3 ulp, also where x is tiny.
  public static func expMinusOne(_ x: Double) -> Double {
    guard abs(x) <= 0.3465 else {
      let exponential = exp(x)
      return exponential - 1
    }
    return x + x * x * exponentialSeries(x)
  }
}
