/// The first time at which a Brownian motion with drift v and noise σ has gone a way b > 0.
///
/// For v > 0 the inverse Gaussian of mean b/v and shape b²/σ². Sources: Schrödinger (1915);
/// Chhikara and Folks (1989), "The inverse Gaussian distribution"; for v < 0 the way is never gone
/// with probability 1 − e^{2vb/σ²}.
public struct DriftingPassage: Sendable {
  public let way: Double
  public let drift: Double
  public let noise: Double

  public init(way: Double, drift: Double, noise: Double) {
    self.way = way
    self.drift = drift
    self.noise = noise
  }

  /// The inverse Gaussian of a mean and a shape, as a way of 1.
  public init(mean: Double, shape: Double) {
    self.init(way: 1, drift: 1 / mean, noise: 1 / shape.squareRoot())
  }

  /// The probability that the way is ever gone.
  public var chance: Double {
    drift >= 0 ? 1 : Elementary.exp(2 * drift * way / (noise * noise))
  }

  /// b/v; infinite without drift, NaN where the way may never be gone.
  public var mean: Double { drift > 0 ? way / drift : drift == 0 ? .infinity : .nan }
  public var shape: Double { way * way / (noise * noise) }
  public var deviation: Double { (mean * mean * mean / shape).squareRoot() }

  /// Where the density is greatest: 2b²/(3σ² + √(9σ⁴ + 4v²b²)), for any drift.
  public var mode: Double {
    let variance = noise * noise
    let root = (9 * variance * variance + 4 * drift * drift * way * way).squareRoot()
    return 2 * way * way / (3 * variance + root)
  }

  /// Φ((vt − b)/σ√t) + e^{2vb/σ²} Φ(−(b + vt)/σ√t).
  public func cumulative(_ t: Double) -> Double {
    guard t > 0 else { return 0 }
    guard t < .infinity else { return chance }
    let spread = noise * t.squareRoot()
    let mirrored = Elementary.logNormalCumulative(-(way + drift * t) / spread)
    return Elementary.normalCumulative((drift * t - way) / spread)
      + Elementary.exp(2 * drift * way / (noise * noise) + mirrored)
  }

  /// P(T ≤ t) and E[min(T, t)], also without a way, without noise and for a drift of any sign.
  ///
  /// With s = σ√t: E[min(T, t)] = t·(1 − P) + (b/v)·(Φ((vt − b)/s) − e^{2vb/σ²} Φ(−(b + vt)/s)), and for v → 0
  /// t·(1 − P) + b·(2tφ(b/s)/s − (2b/σ²)Φ(−b/s)), which |v| < 10⁻⁹ takes.
  public func stopped(by t: Double) -> (chance: Double, meanTime: Double) {
    guard way > 0 else { return (1, 0) }
    guard noise > 0 else {
      let arrival = drift > 0 ? way / drift : .infinity
      return (arrival <= t ? 1 : 0, min(arrival, t))
    }
    let spread = noise * t.squareRoot()
    let direct = Elementary.normalCumulative((drift * t - way) / spread)
    let mirrored = Elementary.exp(
      2 * drift * way / (noise * noise)
        + Elementary.logNormalCumulative(-(way + drift * t) / spread))
    let chance = direct + mirrored
    guard abs(drift) < 1e-9 else {
      return (chance, t * (1 - chance) + way / drift * (direct - mirrored))
    }
    let density = 2 * t * Elementary.normalDensity(way / spread) / spread
    let tail = 2 * way / (noise * noise) * Elementary.normalCumulative(-way / spread)
    return (chance, t * (1 - chance) + way * (density - tail))
  }

  /// P(T > t), precise in the far tail.
  public func survival(_ t: Double) -> Double {
    guard t > 0 else { return 1 }
    guard t < .infinity else { return 1 - chance }
    let spread = noise * t.squareRoot()
    let mirrored = Elementary.logNormalCumulative(-(way + drift * t) / spread)
    let lost = Elementary.exp(2 * drift * way / (noise * noise) + mirrored)
    return max(0, Elementary.normalCumulative((way - drift * t) / spread) - lost)
  }

  /// b/(σ√(2πt³)) · e^{−(b − vt)²/(2σ²t)}.
  public func density(_ t: Double) -> Double {
    guard t > 0, t < .infinity else { return 0 }
    let spread = noise * t.squareRoot()
    return way / (t * spread) * Elementary.normalDensity((way - drift * t) / spread)
  }

  /// The t with P(T ≤ t) = p; infinite where p is not reached.
  ///
  /// By halving in ln t, then Newton steps on the better of both sides.
  public func quantile(_ p: Double) -> Double {
    guard p > 0 else { return 0 }
    guard p < chance else { return .infinity }
    var (low, high) = (mode, mode)
    while low > 0, cumulative(low) >= p { low /= 2 }
    while cumulative(high) < p {
      guard high < 1e300 else { return .infinity }
      high *= 2
    }
    for _ in 0..<60 where high - low > 1e-9 * high {
      let middle = (low * high).squareRoot()
      if cumulative(middle) < p { low = middle } else { high = middle }
    }
    var t = (low * high).squareRoot()
    for _ in 0..<3 {
      let error = p <= 0.5 || chance < 1 ? cumulative(t) - p : (1 - p) - survival(t)
      let step = error / density(t)
      if step.isFinite, t - step >= low, t - step <= high { t -= step }
    }
    return t
  }

  /// P(T < other), both independent: ∫ f(t) P(other > t) dt.
  ///
  /// In s = ln t the integrand dies off like a double exponential to the left and an exponential of
  /// t to the right, so the trapezoid rule converges faster than any power of its step.
  public func chanceBefore(_ other: DriftingPassage) -> Double {
    let low = Elementary.log(min(mode, other.mode)) - 12
    let high = Elementary.log(max(quantile(1 - 1e-14), mode)) + 2
    let steps = 20_000
    let step = (high - low) / Double(steps)
    return step
      * (0...steps).reduce(0) { sum, index in
        let t = Elementary.exp(low + Double(index) * step)
        return sum + t * density(t) * other.survival(t)
      }
  }
}
