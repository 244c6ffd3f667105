/// c₀ + c₁ x + c₂ x² + … by Horner's rule, the highest power first.
@inline(__always)
func polynomial<Lanes: ElementaryLanes>(_ x: Lanes, _ coefficients: Double...) -> Lanes {
  var value = Lanes(repeating: 0)
  for coefficient in coefficients.reversed() { value = value * x + coefficient }
  return value
}

/// ½ c₀ + c₁ T₁(x) + c₂ T₂(x) + … for −1 ≤ x ≤ 1.
///
/// Source: Clenshaw (1955), "A note on the summation of Chebyshev series".
func chebyshevSum(_ x: Double, _ coefficients: [Double]) -> Double {
  var next = 0.0
  var afterNext = 0.0
  for coefficient in coefficients.dropFirst().reversed() {
    (next, afterNext) = (2 * x * next - afterNext + coefficient, next)
  }
  return x * next - afterNext + coefficients[0] / 2
}
