import Chance

/// The product-limit estimate of how long things last where some were still lasting when last seen.
///
/// S(t) = Π_{tᵢ ≤ t} (1 − dᵢ/nᵢ), with nᵢ still under observation just before tᵢ and dᵢ ending at it (Kaplan and
/// Meier 1958). One that is last seen at tᵢ counts among the nᵢ. Its cumulative hazard Σ dᵢ/nᵢ is Nelson's
/// (1972) and Aalen's (1978).
public struct KaplanMeier: Sendable {
  /// 0 and every time of a subject, ascending, each once.
  public let times: [Double]
  /// S at each time.
  public let survival: [Double]
  /// H at each time.
  public let hazard: [Double]
  /// Σ dᵢ/(nᵢ(nᵢ − dᵢ)) at each time (Greenwood 1926); ∞ from where S is 0.
  private let greenwood: [Double]

  /// Durations, at least 0, and whether each was seen to end.
  public init(_ durations: [Double], ended: [Bool]) {
    precondition(
      durations.count == ended.count, "\(durations.count) durations, \(ended.count) ends")
    let all = Set(durations).union([0]).sorted()
    var (survival, hazard, greenwood) = ([Double](), [Double](), [Double]())
    var state = (survival: 1.0, hazard: 0.0, greenwood: 0.0)
    for time in all {
      let atRisk = Double(durations.count { $0 >= time })
      let ends = Double(zip(durations, ended).count { $0 == time && $1 })
      if ends > 0 {
        state.survival *= 1 - ends / atRisk
        state.hazard += ends / atRisk
        state.greenwood += ends / (atRisk * (atRisk - ends))
      }
      survival.append(state.survival)
      hazard.append(state.hazard)
      greenwood.append(state.greenwood)
    }
    (times, self.survival, self.hazard, self.greenwood) = (all, survival, hazard, greenwood)
  }

  /// S(t).
  public func survival(at time: Double) -> Double {
    times.lastIndex { $0 <= time }.map { survival[$0] } ?? 1
  }

  /// The first time at which S ≤ 1 − q; ∞ where it stays above.
  public func quantile(_ level: Double) -> Double {
    Self.firstTime(times, survival, at: 1 - level)
  }

  /// The central interval of S at each time, by the normal law of ln(−ln S) (Kalbfleisch and Prentice 1980):
  /// S^exp(± z·√v), v = greenwood/(ln S)²; 1 to 1 where nothing has ended.
  public func interval(level: Double = 0.95) -> [(low: Double, high: Double)] {
    let z = WilsonInterval.normalQuantile(level)
    return zip(survival, greenwood).map { survival, greenwood in
      guard survival < 1 else { return (1, 1) }
      guard survival > 0 else { return (0, 0) }
      let logarithm = Elementary.log(survival)
      let spread = z * (greenwood / (logarithm * logarithm)).squareRoot()
      return (
        Elementary.exp(logarithm * Elementary.exp(spread)),
        Elementary.exp(logarithm * Elementary.exp(-spread))
      )
    }
  }

  /// Interval of a quantile: where the interval of S passes 1 − q (Brookmeyer and Crowley 1982).
  public func quantileInterval(_ level: Double, confidence: Double = 0.95) -> (
    low: Double, high: Double
  ) {
    let bounds = interval(level: confidence)
    return (
      Self.firstTime(times, bounds.map(\.low), at: 1 - level),
      Self.firstTime(times, bounds.map(\.high), at: 1 - level)
    )
  }

  /// ∫₀ᵗ S: mean duration up to t.
  public func restrictedMean(to end: Double) -> Double {
    var mean = 0.0
    for (index, time) in times.enumerated() where time < end {
      let next = index + 1 < times.count ? times[index + 1] : .infinity
      mean += survival[index] * (min(end, next) - time)
    }
    return mean
  }

  private static func firstTime(_ times: [Double], _ curve: [Double], at level: Double) -> Double {
    zip(times, curve).first { $0.1 <= level }?.0 ?? .infinity
  }
}

/// Whether two groups last equally long: Σ(d₁ − n₁d/n)² over its variance Σ n₁n₂d(n − d)/(n²(n − 1)) (Mantel 1966).
public struct LogRankTest: Sendable, Equatable {
  /// χ² with one degree of freedom.
  public let statistic: Double
  /// P(χ² above it) where they do.
  public let probability: Double

  /// Durations and whether they were seen to end, of each group.
  public init(_ first: ([Double], [Bool]), _ second: ([Double], [Bool])) {
    let times = Set(first.0 + second.0).sorted()
    var (excess, variance) = (0.0, 0.0)
    for time in times {
      func count(_ group: ([Double], [Bool])) -> (atRisk: Double, ends: Double) {
        (
          Double(group.0.count { $0 >= time }),
          Double(zip(group.0, group.1).count { $0 == time && $1 })
        )
      }
      let (one, two) = (count(first), count(second))
      let (atRisk, ends) = (one.atRisk + two.atRisk, one.ends + two.ends)
      guard ends > 0 else { continue }
      excess += one.ends - one.atRisk * ends / atRisk
      if atRisk > 1 {
        variance +=
          one.atRisk * two.atRisk * ends * (atRisk - ends) / (atRisk * atRisk * (atRisk - 1))
      }
    }
    statistic = variance > 0 ? excess * excess / variance : 0
    probability = 2 * Elementary.normalCumulative(-statistic.squareRoot())
  }
}
