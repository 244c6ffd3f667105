/// The interval for the difference of two independent proportions by Newcombe (1998), "Interval
/// estimation for the difference between independent proportions", Statistics in Medicine 17,
/// method 10: the hybrid score interval without continuity correction.
///
/// With p the shares and l, u the ends of their Wilson intervals, p₁ − p₂ lies between
/// p₁ − p₂ − √((p₁ − l₁)² + (u₂ − p₂)²) and p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²).
public struct NewcombeInterval: Sendable, Equatable {
  public var low: Double
  public var high: Double

  /// Of the first share minus the second, each of at least one trial; `level` in (0, 1).
  public init(_ first: Proportion, minus second: Proportion, level: Double = 0.95) {
    let (one, two) = (first.interval(level), second.interval(level))
    let (p, q) = (first.share, second.share)
    low = p - q - Self.length(p - one.low, two.high - q)
    high = p - q + Self.length(one.high - p, q - two.low)
  }

  /// Whether no difference is among what the interval allows.
  public var includesZero: Bool { low <= 0 && high >= 0 }

  private static func length(_ x: Double, _ y: Double) -> Double {
    (x * x + y * y).squareRoot()
  }
}

/// So many of so many.
public struct Proportion: Sendable, Equatable {
  public var successes: Int
  public var trials: Int

  public init(_ successes: Int, of trials: Int) {
    precondition(trials > 0 && (0...trials).contains(successes), "\(successes) of \(trials)")
    self.successes = successes
    self.trials = trials
  }

  public var share: Double { Double(successes) / Double(trials) }

  func interval(_ level: Double) -> WilsonInterval {
    WilsonInterval(successes: successes, trials: trials, level: level)
  }
}
