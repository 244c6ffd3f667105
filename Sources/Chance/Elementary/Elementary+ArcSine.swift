extension Elementary {
  /// The arc sine, in [−π/2, π/2], error at most 1e-15; NaN outside [−1, 1].
  ///
  /// Three Newton steps on the sine from x + x³/6; where |x| > ½ by
  /// arcsin x = π/2 − 2 arcsin √((1 − x)/2).
  public static func arcSine(_ x: Double) -> Double {
    guard abs(x) <= 1 else { return .nan }
    guard abs(x) <= 0.5 else {
      let half = ((1 - abs(x)) / 2).squareRoot()
      let angle = Double.pi / 2 - 2 * arcSine(half)
      return x < 0 ? -angle : angle
    }
    var angle = x + x * x * x / 6
    for _ in 0..<3 { angle -= (sin(angle) - x) / cos(angle) }
    return angle
  }
}
