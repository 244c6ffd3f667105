extension Distribution {
  /// The distribution of factor · X, for a change of unit: 3 "million" scaled by 1e6.
  ///
  /// The factor is finite and not 0.
  public func scaled(by factor: Double) -> Distribution {
    precondition(factor != 0 && factor.isFinite, "factor \(factor) must be finite and not 0")
    guard factor > 0 else { return .affine(self, factor: factor, offset: 0) }
    switch self {
    case .lognormal(let mean, let deviation):
      return .lognormal(
        logMean: mean + Elementary.log(factor), logStandardDeviation: deviation)
    case .logUniform(let low, let high):
      return .logUniform(low: low * factor, high: high * factor)
    case .gamma(let shape, let scale): return .gamma(shape: shape, scale: scale * factor)
    case .exponential(let rate): return .exponential(rate: rate / factor)
    case .weibull(let shape, let scale): return .weibull(shape: shape, scale: scale * factor)
    default: return mapped(factor: factor, offset: 0)
    }
  }

  /// The distribution of X + offset; the offset is finite.
  public func shifted(by offset: Double) -> Distribution {
    precondition(offset.isFinite, "offset \(offset) must be finite")
    return mapped(factor: 1, offset: offset)
  }

  /// offset + factor · X for a factor above 0, in the same family where it is closed under both.
  private func mapped(factor: Double, offset: Double) -> Distribution {
    func map(_ x: Double) -> Double { x * factor + offset }
    switch self {
    case .constant(let value): return .constant(map(value))
    case .uniform(let low, let high): return .uniform(low: map(low), high: map(high))
    case .normal(let mean, let deviation):
      return .normal(mean: map(mean), standardDeviation: deviation * factor)
    case .pert(let low, let mode, let high, let weight):
      return .pert(minimum: map(low), mode: map(mode), maximum: map(high), weight: weight)
    case .triangular(let low, let mode, let high):
      return .triangular(minimum: map(low), mode: map(mode), maximum: map(high))
    case .beta(let alpha, let beta, let low, let high):
      return .beta(alpha: alpha, beta: beta, low: map(low), high: map(high))
    case .studentT(let degrees, let location, let scale):
      return .studentT(degrees: degrees, location: map(location), scale: scale * factor)
    case .empirical(let sample): return .empirical(sample.map(map))
    case .affine(let inner, let own, let ownOffset):
      return .affine(inner, factor: own * factor, offset: map(ownOffset))
    default: return .affine(self, factor: factor, offset: offset)
    }
  }
}
