import Chance

/// E f(p) where p is Beta(a, b), for f given by the log odds ln(p/(1 − p)).
///
/// In x = ln(a/b) + s·sinh t with s = √(1/a + 1/b), the density p^a·(1 − p)^b dx dies off like a double
/// exponential on both sides for any shapes above 0, so that the trapezoid rule in t converges faster than
/// any power of its step. Weights are used as they are and divided by their own sum. Source: Takahasi and
/// Mori (1974), "Double exponential formulas for numerical integration".
struct BetaExpectation {
  private let alpha: Double
  private let beta: Double
  private let centre: Double
  private let scale: Double
  private let peak: Double

  /// Both shapes are above 0 and finite.
  init(alpha: Double, beta: Double) {
    precondition(alpha > 0 && beta > 0 && (alpha + beta).isFinite, "Beta(\(alpha), \(beta))")
    self.alpha = alpha
    self.beta = beta
    centre = Elementary.log(alpha / beta)
    scale = (1 / alpha + 1 / beta).squareRoot()
    peak = Self.logDensity(centre, alpha, beta)
  }

  /// Halves the step until two answers agree to 1e-14 of the greater of the answer and 1e-2, at most to
  /// 2⁻¹⁵.
  func of(_ value: (_ logOdds: Double) -> Double) -> Double {
    var step = 1.0 / 16
    var sums = sums(from: 0, step, value)
    while step > 0x1p-15 {
      let before = sums.value / sums.weight
      let middles = self.sums(from: step / 2, step, value)
      sums = (sums.value + middles.value, sums.weight + middles.weight)
      step /= 2
      let now = sums.value / sums.weight
      if step < 0x1p-6, abs(now - before) <= 1e-14 * max(abs(now), 1e-2) { break }
    }
    return sums.value / sums.weight
  }

  /// Sums over t = first, first ± step, … until nothing is left on either side.
  private func sums(
    from first: Double, _ step: Double, _ value: (Double) -> Double
  ) -> (value: Double, weight: Double) {
    var sums = (value: 0.0, weight: 0.0)
    for direction in [1.0, -1.0] {
      var t = direction > 0 ? first : first - step
      while abs(t) < 40 {
        let x = centre + scale * Self.sinh(t)
        let logWeight = Self.logDensity(x, alpha, beta) - peak + abs(t)
        guard logWeight > -60 else { break }
        let weight = Elementary.exp(logWeight) * (1 + Elementary.exp(-2 * abs(t)))
        sums.value += weight * value(x)
        sums.weight += weight
        t += direction * step
      }
    }
    return sums
  }

  /// a·ln p + b·ln(1 − p) at the log odds x.
  private static func logDensity(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tail = Elementary.logOnePlus(Elementary.exp(-abs(x)))
    return x > 0 ? -a * tail - b * (x + tail) : a * (x - tail) - b * tail
  }

  private static func sinh(_ t: Double) -> Double {
    let grown = Elementary.expMinusOne(abs(t))
    let value = (grown + grown / (grown + 1)) / 2
    return t < 0 ? -value : value
  }
}
