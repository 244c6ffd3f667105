import Chance

/// The means of two samples that were drawn in pairs, beside what they would say as independent samples.
///
/// With common random numbers the variance of a difference is Var X + Var Y − 2·Cov(X, Y) (Law 2015, *Simulation
/// Modeling and Analysis*, section 11.2): the more alike pairs are, the fewer of them show a difference. Intervals
/// are Student's for pairs and Welch's (1947) for independent samples.
public struct PairedMeans: Sendable {
  public let count: Int
  /// Mean of the second less the first.
  public let difference: Double
  /// Of the differences pair by pair.
  public let standardDeviation: Double
  private let variances: (first: Double, second: Double)

  /// At least two pairs of numbers.
  public init(_ first: [Double], _ second: [Double]) {
    precondition(first.count == second.count && first.count > 1, "\(first.count) pairs")
    count = first.count
    let differences = zip(second, first).map { $0 - $1 }
    let moments = SampleMoments(differences)
    difference = moments.mean
    standardDeviation = moments.variance.squareRoot()
    variances = (SampleMoments(first).variance, SampleMoments(second).variance)
  }

  private var degrees: Double { Double(count - 1) }
  private var standardError: Double { standardDeviation / Double(count).squareRoot() }

  /// d̄ ± t·s/√n with n − 1 degrees of freedom; `level` in (0, 1).
  public func interval(_ level: Double = 0.95) -> (low: Double, high: Double) {
    around(Self.quantile(level, degrees) * standardError)
  }

  /// d̄/(s/√n); ∞ where all pairs differ alike, NaN where none differs.
  public var statistic: Double { difference / standardError }

  /// Of a difference as great on either side, if there were none.
  public var pValue: Double {
    2 * Distribution.studentT(degrees: degrees).survival(abs(statistic))
  }

  /// That of independent samples, with the degrees of freedom of Welch and Satterthwaite.
  public func welchInterval(_ level: Double = 0.95) -> (low: Double, high: Double) {
    let n = Double(count)
    let (one, two) = (variances.first / n, variances.second / n)
    let degrees = (one + two) * (one + two) / ((one * one + two * two) / (n - 1))
    return around(Self.quantile(level, degrees) * (one + two).squareRoot())
  }

  /// Pearson's, by Var(Y − X) = Var X + Var Y − 2·Cov; NaN where one of them is constant.
  public var correlation: Double {
    let square = standardDeviation * standardDeviation
    let covariance = (variances.first + variances.second - square) / 2
    return covariance / (variances.first * variances.second).squareRoot()
  }

  /// So many times as many independent pairs tell the difference as well: (Var X + Var Y)/Var(Y − X).
  public var varianceReduction: Double {
    (variances.first + variances.second) / (standardDeviation * standardDeviation)
  }

  private func around(_ half: Double) -> (low: Double, high: Double) {
    (difference - half, difference + half)
  }

  private static func quantile(_ level: Double, _ degrees: Double) -> Double {
    Distribution.studentT(degrees: degrees).upperQuantile((1 - level) / 2)
  }
}
