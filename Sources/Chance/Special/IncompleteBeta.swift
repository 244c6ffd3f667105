/// The regularised incomplete beta function Iₓ(a, b) and its complement.
///
/// Relative error at most 2e-13 on the smaller side for a, b ≤ 50, 1e-12 up to 1e4 (measured).
/// Source: DLMF 8.17.22 (continued fraction) and 8.17.4 (symmetry); the factor before them as in
/// Loader (2000).
struct IncompleteBeta: Sendable {
  let alpha: Double
  let beta: Double
  let logConstant: Double

  init(alpha: Double, beta: Double) {
    self.alpha = alpha
    self.beta = beta
    let total = alpha + beta
    logConstant =
      Elementary.stirlingError(total) - Elementary.stirlingError(alpha)
      - Elementary.stirlingError(beta)
      + 0.5 * Elementary.log(alpha / total * beta / (2 * Double.pi))
  }

  /// Iₓ(a, b) as the lower, 1 − Iₓ(a, b) as the upper side; x and 1 − x both in [0, 1].
  func sides(_ x: Double, complement: Double) -> Sides {
    guard x > 0 else { return Sides(lower: 0) }
    guard complement > 0 else { return Sides(upper: 0) }
    return sides(x, complement: complement, factor: factor(x, complement: complement))
  }

  /// The sides where neither x nor 1 − x is 0 and the factor is known.
  func sides(_ x: Double, complement: Double, factor: Double) -> Sides {
    if x * (alpha + beta + 2) < alpha + 1 {
      return Sides(lower: min(1, factor / fraction(alpha, beta, x) / alpha))
    }
    return Sides(upper: min(1, factor / fraction(beta, alpha, complement) / beta))
  }

  /// xᵃ (1 − x)ᵇ / B(a, b).
  func factor(_ x: Double, complement: Double) -> Double {
    let total = alpha + beta
    let exponent =
      logConstant - deviance(alpha, from: total * x) - deviance(beta, from: total * complement)
    return Elementary.exp(exponent)
  }

  private func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    var lentz = LentzFraction(first: 1)
    var index = 0.0
    while !lentz.hasConverged, index < 100_000 {
      let odd = a + 2 * index
      lentz.advance(
        numerator: -(a + index) * (a + b + index) * x / (odd * (odd + 1)), denominator: 1)
      index += 1
      let even = a + 2 * index
      lentz.advance(
        numerator: index * (b - index) * x / ((even - 1) * even), denominator: 1)
    }
    return lentz.value
  }
}
