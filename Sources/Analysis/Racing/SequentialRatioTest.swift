import Chance

/// Wald's sequential probability ratio test of two shares (Wald 1945, "Sequential tests of statistical
/// hypotheses"), with his approximations that take no account of overshoot.
public struct SequentialRatioTest: Sendable {
  private let null: Double
  private let alternative: Double
  private let alpha: Double
  private let beta: Double

  /// Shares p0 and p1, and the chances of taking either for the other, all in (0, 1).
  public init(null: Double, alternative: Double, alpha: Double, beta: Double) {
    (self.null, self.alternative, self.alpha, self.beta) = (null, alternative, alpha, beta)
  }

  /// The sum at which p1 is taken, and at which p0 is.
  public var upper: Double { Elementary.log((1 - beta) / alpha) }
  public var lower: Double { Elementary.log(beta / (1 - alpha)) }

  /// What a success and a failure add to the sum.
  public var success: Double { Elementary.log(alternative / null) }
  public var failure: Double { Elementary.log((1 - alternative) / (1 - null)) }

  /// The mean number of tries where p1 holds, and where p0 does.
  public var meanTriesUnderAlternative: Double {
    meanTries(alternative, ending: (1 - beta) * upper + beta * lower)
  }

  public var meanTriesUnderNull: Double {
    meanTries(null, ending: alpha * upper + (1 - alpha) * lower)
  }

  private func meanTries(_ share: Double, ending sum: Double) -> Double {
    sum / (share * success + (1 - share) * failure)
  }
}
