import Chance

/// The central interval for a proportion by Wilson (1927).
///
/// With z the normal quantile of (1 + level)/2 and p = k/n, the ends are
/// (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). Without trials it is 0…1; where nothing or
/// everything succeeded the end is exactly 0 or 1.
public struct WilsonInterval: Sendable, Equatable {
  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// `successes` of `trials`; `level` in (0, 1).
  public init(successes: Int, trials: Int, level: Double = 0.95) {
    precondition(successes >= 0 && successes <= trials, "\(successes) successes of \(trials)")
    guard trials > 0 else {
      self.init(low: 0, high: 1)
      return
    }
    let z = Self.normalQuantile(level)
    let n = Double(trials)
    let share = Double(successes) / n
    let spread = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let centre = share + z * z / (2 * n)
    let scale = 1 + z * z / n
    self.init(
      low: successes == 0 ? 0 : max(0, (centre - spread) / scale),
      high: successes == trials ? 1 : min(1, (centre + spread) / scale))
  }

  public var halfWidth: Double { (high - low) / 2 }

  /// z of a central interval: 1.96 for 0.95.
  static func normalQuantile(_ level: Double) -> Double {
    Elementary.normalQuantile((1 + level) / 2)
  }

  /// About the least number of trials at which the half-width is about
  /// `halfWidth` or less where the share is `share`.
  ///
  /// By z²·p(1 − p)/h², and z²/2h near 0 and 1, where Wilson's interval is wider than that.
  public static func trials(
    forHalfWidth halfWidth: Double, share: Double, level: Double = 0.95
  ) -> Double {
    let z = normalQuantile(level)
    let byVariance = z * z * share * (1 - share) / (halfWidth * halfWidth)
    return max(byVariance, z * z / (2 * halfWidth))
  }
}
