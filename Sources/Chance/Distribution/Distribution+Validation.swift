extension Distribution {
  /// The distribution itself when its parameters are sound; throws the first problem otherwise.
  @discardableResult
  public func validated() throws(DistributionProblem) -> Distribution {
    switch self {
    case .constant(let value): try Check.finite(.value, value)
    case .uniform(let low, let high): try Check.ascending(low, high)
    case .normal(let mean, let deviation):
      try Check.finite(.mean, mean)
      try Check.positive(.standardDeviation, deviation)
    case .lognormal(let mean, let deviation):
      try Check.finite(.logMean, mean)
      try Check.positive(.logStandardDeviation, deviation)
    case .logUniform(let low, let high):
      try Check.positive(.low, low)
      try Check.ascending(low, high)
    case .pert(let minimum, let mode, let maximum, let weight):
      try Check.mode(minimum, mode, maximum)
      try Check.positive(.weight, weight)
    case .triangular(let minimum, let mode, let maximum):
      try Check.mode(minimum, mode, maximum)
    default: try checkShapes()
    }
    return self
  }

  private func checkShapes() throws(DistributionProblem) {
    switch self {
    case .beta(let alpha, let beta, let low, let high):
      try Check.positive(.alpha, alpha)
      try Check.positive(.beta, beta)
      try Check.ascending(low, high)
    case .gamma(let shape, let scale), .weibull(let shape, let scale):
      try Check.positive(.shape, shape)
      try Check.positive(.scale, scale)
    case .exponential(let rate): try Check.positive(.rate, rate)
    case .studentT(let degrees, let location, let scale):
      try Check.positive(.degrees, degrees)
      try Check.finite(.location, location)
      try Check.positive(.scale, scale)
    default: try checkParts()
    }
  }

  private func checkParts() throws(DistributionProblem) {
    switch self {
    case .truncated(let whole, let low, let high): try whole.checkTruncation(low, high)
    case .mixture(let parts):
      try Check.weights(parts.map(\.weight))
      for part in parts { try part.distribution.validated() }
    case .choice(let options):
      try Check.weights(options.map(\.weight))
      for option in options { try Check.finite(.value, option.value) }
    case .empirical(let sample):
      guard !sample.isEmpty else { throw .empty }
      for value in sample { try Check.finite(.value, value) }
    case .affine(let inner, let factor, let offset):
      try inner.validated()
      try Check.finite(.factor, factor)
      try Check.finite(.offset, offset)
      guard factor != 0 else { throw .zero(.factor) }
    default: break
    }
  }

  private func checkTruncation(_ low: Double, _ high: Double) throws(DistributionProblem) {
    try validated()
    guard low < high else { throw .notAscending(low: low, high: high) }
    guard !shape.hasAtoms else { throw .truncatedAtoms }
    guard TruncatedShape(whole: shape, low: low, high: high).mass > 0 else {
      throw .nothingLeft(low: low, high: high)
    }
  }
}
