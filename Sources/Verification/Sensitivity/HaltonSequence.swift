/// The low-discrepancy sequence of Halton (1960): in each dimension the digits of the point's number in a base of
/// its own, mirrored at the point.
enum HaltonSequence {
  /// The number whose digits after the point are those of `point` before it, from right to left; `base` ≥ 2.
  static func coordinate(point: Int, base: Int) -> Double {
    var (rest, scale, sum) = (point, 1.0, 0.0)
    while rest > 0 {
      scale /= Double(base)
      sum += scale * Double(rest % base)
      rest /= base
    }
    return sum
  }
}
