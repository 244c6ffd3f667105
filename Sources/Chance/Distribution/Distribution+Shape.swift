extension Distribution {
  /// The family that does the work.
  ///
  /// Parameters must be sound.
  var shape: any DistributionShape {
    switch self {
    case .constant(let value): ConstantShape(value: value)
    case .uniform(let low, let high): UniformShape(low: low, high: high)
    case .normal(let mean, let deviation):
      NormalShape(mean: mean, standardDeviation: deviation)
    case .lognormal(let mean, let deviation):
      LognormalShape(logMean: mean, logStandardDeviation: deviation)
    case .logUniform(let low, let high): LogUniformShape(low: low, high: high)
    case .pert(let minimum, let mode, let maximum, let weight):
      Distribution.pertShape(minimum, mode, maximum, weight)
    case .triangular(let minimum, let mode, let maximum):
      TriangularShape(minimum: minimum, mode: mode, maximum: maximum)
    case .beta(let alpha, let beta, let low, let high):
      BetaShape(alpha: alpha, beta: beta, low: low, high: high)
    case .gamma(let shape, let scale): GammaShape(shape: shape, scale: scale)
    case .exponential(let rate): WeibullShape(shape: 1, scale: 1 / rate)
    case .weibull(let shape, let scale): WeibullShape(shape: shape, scale: scale)
    case .studentT(let degrees, let location, let scale):
      StudentShape(degrees: degrees, location: location, scale: scale)
    case .truncated(let whole, let low, let high):
      TruncatedShape(whole: whole.shape, low: low, high: high)
    case .mixture(let parts): MixtureShape(parts.map { ($0.weight, $0.distribution.shape) })
    case .choice(let options): ChoiceShape(options.map { ($0.weight, $0.value) })
    case .empirical(let sample): EmpiricalShape(sample)
    case .affine(let inner, let factor, let offset):
      AffineShape(inner: inner.shape, factor: factor, offset: offset)
    }
  }

  /// The beta shapes of a PERT distribution: 1 + weight · (mode − minimum)/(maximum − minimum) and
  /// 1 + weight · (maximum − mode)/(maximum − minimum).
  public static func pertShapes(
    minimum: Double, mode: Double, maximum: Double, weight: Double = 4
  ) -> (alpha: Double, beta: Double) {
    let width = maximum - minimum
    return (1 + weight * (mode - minimum) / width, 1 + weight * (maximum - mode) / width)
  }

  private static func pertShape(
    _ minimum: Double, _ mode: Double, _ maximum: Double, _ weight: Double
  ) -> BetaShape {
    let shapes = pertShapes(minimum: minimum, mode: mode, maximum: maximum, weight: weight)
    return BetaShape(alpha: shapes.alpha, beta: shapes.beta, low: minimum, high: maximum)
  }
}
