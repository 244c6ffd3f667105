extension Elementary {
  /// The sine of x radians, error at most 1 ulp for |x| ≤ 1.6e6.
  ///
  /// NaN beyond 2²⁰ · π/2 in size, where the reduction would lose digits, and for NaN. Method: x
  /// less whole multiples of π/2, kept in three parts (Cody and Waite 1980), and a polynomial.
  public static func sin(_ x: Double) -> Double {
    guard let reduced = quarterTurns(x) else { return .nan }
    let value = reduced.quarter & 1 == 0 ? sineKernel(reduced.rest) : cosineKernel(reduced.rest)
    return reduced.quarter & 2 == 0 ? value : -value
  }

  /// The cosine of x radians, error and range as in `sin`.
  public static func cos(_ x: Double) -> Double {
    guard let reduced = quarterTurns(x) else { return .nan }
    let value = reduced.quarter & 1 == 0 ? cosineKernel(reduced.rest) : sineKernel(reduced.rest)
    return (reduced.quarter &+ 1) & 2 == 0 ? value : -value
  }

  static func quarterTurns(_ x: Double) -> (quarter: Int, rest: DoubleDouble<Double>)? {
    guard abs(x) <= 0x1p20 * (Double.pi / 2) else { return nil }
    let magic = 0x1.8p52
    let whole = (x * 0x1.45f306dc9c883p-1 + magic) - magic
    var rest = DoubleDouble(sum: x - whole * 0x1.921fb544p+0, -(whole * 0x1.0b4611a6p-34))
    rest.low -= whole * 0x1.3198a2e037073p-69
    return (Int(whole), DoubleDouble(sum: rest.high, rest.low))
  }

  static func sineKernel(_ angle: DoubleDouble<Double>) -> Double {
    let x = angle.high
    let square = x * x
    let series = polynomial(
      square, -0.16666666666666666, 0.008333333333330936, -0.00019841269836740532,
      2.7557316093198404e-06, -2.5051129896450185e-08, 1.5917988979397435e-10)
    return x + (x * square * series + angle.low * (1 - square / 2))
  }

  static func cosineKernel(_ angle: DoubleDouble<Double>) -> Double {
    let square = angle.high * angle.high
    let half = square / 2
    let head = 1 - half
    let series = polynomial(
      square, 0.041666666666666664, -0.0013888888888887389, 2.48015872987544e-05,
      -2.755731726587808e-07, 2.087614504941318e-09, -1.138254464534925e-11)
    return head + (((1 - head) - half) + (square * square * series - angle.high * angle.low))
  }
}
