import Chance

/// A Brownian motion with drift μ and noise σ between two barriers, from a distance y above the
/// lower one; L is the distance of the barriers and θ = 2μ/σ².
///
/// Source: Karlin and Taylor (1975), "A first course in stochastic processes", chapter 7.
struct TwoBarrierExit {
  let start: Double
  let width: Double
  let drift: Double
  let noise: Double

  private var tilt: Double { 2 * drift / (noise * noise) }

  /// (1 − e^{−θy})/(1 − e^{−θL}); y/L without drift.
  var chanceOfUpper: Double {
    guard tilt != 0 else { return start / width }
    // With a strong drift down both exponentials overflow: divide by the greater one.
    if tilt * width < 0 {
      return Elementary.exp(-tilt * (start - width)) * Elementary.expMinusOne(tilt * start)
        / Elementary.expMinusOne(tilt * width)
    }
    return Elementary.expMinusOne(-tilt * start) / Elementary.expMinusOne(-tilt * width)
  }

  /// (p·L − y)/μ; y(L − y)/σ² without drift, and by its series with next to none.
  var meanTime: Double {
    guard abs(tilt * width) > 1e-5 else {
      return start * (width - start) / (noise * noise) * (1 + tilt * (width - 2 * start) / 6)
    }
    return (chanceOfUpper * width - start) / drift
  }
}

/// A Brownian motion with drift μ and noise σ, folded at 0 and stopped at b.
struct ReflectedPassage {
  let start: Double
  let barrier: Double
  let drift: Double
  let noise: Double

  /// (b − x)/μ − (σ²/2μ²)(e^{−θx} − e^{−θb}), θ = 2μ/σ²; (b² − x²)/σ² without drift.
  ///
  /// Source: Karlin and Taylor (1975), chapter 7. Written with (e^{−z} − 1 + z)/z², which keeps its
  /// digits near 0.
  var meanTime: Double {
    let tilt = 2 * drift / (noise * noise)
    return 2 / (noise * noise)
      * (barrier * barrier * Self.remainder(tilt * barrier)
        - start * start * Self.remainder(tilt * start))
  }

  private static func remainder(_ z: Double) -> Double {
    guard abs(z) < 0.5 else { return (Elementary.expMinusOne(-z) + z) / (z * z) }
    var term = 0.5
    var sum = term
    for order in 3...20 {
      term *= -z / Double(order)
      sum += term
    }
    return sum
  }
}

/// What watching a motion once per step does to the barrier that it seems to have.
///
/// Sources: Siegmund (1979); Broadie, Glasserman and Kou (1997), constant −ζ(1/2)/√(2π).
struct WatchedBarrier {
  static let shift = 0.582_597_157_939_010_6

  let barrier: Double
  let drift: Double
  let noise: Double
  let step: Double

  var effective: Double { barrier + Self.shift * noise * step.squareRoot() }
  var continuousMean: Double { barrier / drift }
  var watchedMean: Double { effective / drift }
}
