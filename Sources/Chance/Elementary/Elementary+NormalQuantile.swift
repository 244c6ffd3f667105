extension Elementary {
  /// The standard normal quantile: the z with Φ(z) = p, relative error at most 1e-15 for
  /// 1e-308 ≤ p ≤ 1 − 2⁻⁵³.
  ///
  /// −∞ at 0, ∞ at 1, 0 at ½, NaN outside [0, 1] and for NaN. Near 1 the answer is that of the
  /// rounded p; who knows 1 − p should ask for −normalQuantile(1 − p).
  /// Source: Wichura (1988), algorithm AS 241, routine PPND16.
  public static func normalQuantile(_ p: Double) -> Double {
    let centred = p - 0.5
    guard abs(centred) > centralHalfWidth else { return centralQuantile(centred) }
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    let radius = (-log(centred < 0 ? p : 1 - p)).squareRoot()
    let size = radius <= 5 ? nearTailQuantile(radius - 1.6) : farTailQuantile(radius - 5)
    return centred < 0 ? -size : size
  }

  /// Up to this distance from ½ the quantile is `centralQuantile`.
  static let centralHalfWidth = 0.425

  /// The quantile of ½ + `centred`; odd.
  @inline(__always)
  static func centralQuantile<Lanes: ElementaryLanes>(_ centred: Lanes) -> Lanes {
    let x = 0.180625 - centred * centred
    let numerator = polynomial(
      x, 3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427,
      13731.693765509461125, 45921.953931549871457, 67265.770927008700853,
      33430.575583588128105, 2509.0809287301226727)
    let denominator = polynomial(
      x, 1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
      21213.794301586595867, 39307.895800092710610, 28729.085735721942674,
      5226.4952788528545610)
    return centred * numerator / denominator
  }

  private static func nearTailQuantile(_ x: Double) -> Double {
    let numerator = polynomial(
      x, 1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
      3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
      0.0227238449892691845833, 7.74545014278341407640e-4)
    let denominator = polynomial(
      x, 1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
      0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4,
      1.05075007164441684324e-9)
    return numerator / denominator
  }

  private static func farTailQuantile(_ x: Double) -> Double {
    let numerator = polynomial(
      x, 6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
      0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860,
      2.71155556874348757815e-5, 2.01033439929228813265e-7)
    let denominator = polynomial(
      x, 1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15)
    return numerator / denominator
  }
}
