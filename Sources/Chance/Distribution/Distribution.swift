/// A distribution of an uncertain number, as a value: what a scenario file states.
///
/// A case may be written with unsound parameters; `validated()` finds them, and nothing else here
/// may be asked of a distribution that does not pass. For many draws from one distribution make a
/// `PreparedDistribution` once.
public indirect enum Distribution: Sendable, Equatable {
  /// Always the same number.
  case constant(Double)
  /// Equal density from low to high.
  case uniform(low: Double, high: Double)
  /// The normal of a mean and a standard deviation above 0.
  case normal(mean: Double, standardDeviation: Double)
  /// exp of a normal whose mean and standard deviation are given (natural logarithms).
  case lognormal(logMean: Double, logStandardDeviation: Double)
  /// exp of a uniform between ln low and ln high; 0 < low < high.
  case logUniform(low: Double, high: Double)
  /// Beta on [minimum, maximum] with shapes 1 + weight · (mode − minimum)/(maximum − minimum) and
  /// 1 + weight · (maximum − mode)/(maximum − minimum). Source: Malcolm et al. (1959), Vose (2008).
  case pert(minimum: Double, mode: Double, maximum: Double, weight: Double = 4)
  /// Density rising in a straight line from minimum to mode and falling to maximum.
  case triangular(minimum: Double, mode: Double, maximum: Double)
  /// Beta of two shapes above 0, stretched to [low, high].
  case beta(alpha: Double, beta: Double, low: Double = 0, high: Double = 1)
  /// Gamma of mean shape · scale.
  case gamma(shape: Double, scale: Double)
  /// Waiting time at a constant rate: mean 1 / rate.
  case exponential(rate: Double)
  /// P(X > x) = exp(−(x / scale)^shape).
  case weibull(shape: Double, scale: Double)
  /// location + scale · t, t of Student's distribution.
  case studentT(degrees: Double, location: Double = 0, scale: Double = 1)
  /// The distribution given that its value lies in [low, high]; an end may be infinite.
  case truncated(Distribution, low: Double, high: Double)
  /// One of several distributions; the weights need not sum to 1.
  case mixture([WeightedDistribution])
  /// One of several numbers; the weights need not sum to 1.
  case choice([WeightedValue])
  /// Interpolated order statistics of a sample (Hyndman and Fan 1996, definition 7).
  case empirical([Double])
  /// offset + factor · the distribution; factor not 0.
  case affine(Distribution, factor: Double, offset: Double)
}

/// A part of a mixture.
public struct WeightedDistribution: Sendable, Equatable {
  public let weight: Double
  public let distribution: Distribution

  public init(weight: Double, _ distribution: Distribution) {
    self.weight = weight
    self.distribution = distribution
  }
}

/// A value of a choice.
public struct WeightedValue: Sendable, Equatable {
  public let weight: Double
  public let value: Double

  public init(weight: Double, value: Double) {
    self.weight = weight
    self.value = value
  }
}
