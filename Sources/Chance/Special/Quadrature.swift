/// Integrals over (0, 1) by the double-exponential rule, for integrands that are smooth inside and
/// may have algebraic or logarithmic singularities at the ends.
///
/// The integrand gets the place as `Sides`, so that it can go as near to 1 as to 0; places so near
/// an end that it is infinite there are left out.
/// Source: Takahasi and Mori (1974), "Double exponential formulas for numerical integration".
enum Quadrature {
  static func integrate(_ integrand: (Sides) -> Double) -> Double {
    let step = 0x1p-5
    var sum = 0.0
    for index in -190...190 {
      let t = Double(index) * step
      let sinh = (Elementary.exp(t) - Elementary.exp(-t)) / 2
      let cosh = (Elementary.exp(t) + Elementary.exp(-t)) / 2
      let tail = Elementary.exp(-Double.pi * abs(sinh))
      let near = tail / (1 + tail)
      let place = t < 0 ? Sides(lower: near, upper: 1 - near) : Sides(lower: 1 - near, upper: near)
      let weight = Double.pi * cosh * near / (1 + tail)
      let value = weight > 0 ? integrand(place) : 0
      if value.isFinite { sum += value * weight }
    }
    return sum * step
  }
}
