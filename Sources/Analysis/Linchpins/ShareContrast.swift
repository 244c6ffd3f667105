import Chance

/// A sum of signed probabilities of one claim under several variants of a model, from paired runs.
///
/// Each probability is p = Σt/Σc with c = 1 in runs that answer and t = 1 where it is true. The sum Σ w·p has,
/// run by run, the influence e = Σ w·c·(t − p)/c̄, so that its variance is Var(e)/n, with everything that the
/// variants share taken out (delta method; with all runs answered e is Σ w·t less its mean). An interval is
/// the sum ± z·√((Var(e) + z²·r²/n)/n), where r = Σ|w|/2 bounds what one run can add. The second term keeps it
/// honest where hardly any run differs, as in Wilson's interval (1927): without any it is ± z²·r/n.
public struct ShareContrast: Sendable, Equatable {
  /// Runs of each variant.
  public let runs: Int
  /// NaN where a variant has no run that answers.
  public let value: Double
  /// Of the influence.
  let variance: Double
  let reach: Double

  init(runs: Int, value: Double, variance: Double, reach: Double) {
    (self.runs, self.value, self.variance, self.reach) = (runs, value, variance, reach)
  }

  /// Terms over the first `runs` runs of their columns.
  init(_ terms: [(column: TruthColumn, weight: Double)], runs: Int) {
    let effect = EffectSample(terms, runs: runs)
    self.init(
      runs: runs, value: effect.value, variance: effect.product(effect), reach: effect.reach)
  }

  public func halfWidth(level: Double = 0.95) -> Double {
    halfWidth(z: WilsonInterval.normalQuantile(level))
  }

  func halfWidth(z: Double) -> Double {
    guard !value.isNaN, runs > 1 else { return .infinity }
    let n = Double(runs)
    return z * ((variance + z * z * reach * reach / n) / n).squareRoot()
  }

  /// About so many runs make the 95 % half-width that, if the variance stays: whole batches of 256.
  func runs(forHalfWidth target: Double) -> Int {
    let z = WilsonInterval.normalQuantile(0.95)
    let (part, rest) = (z * z * variance, 2 * target * z * z * reach)
    let wanted = (part + (part * part + rest * rest).squareRoot()) / (2 * target * target)
    guard wanted < 1e12 else { return Int.max }
    return Int((wanted / 256).rounded(.up)) * 256
  }

  /// Ends of the 95 % interval.
  public var low: Double { value - halfWidth() }
  public var high: Double { value + halfWidth() }

  /// Whether the 95 % interval leaves out 0.
  public var isFinding: Bool { low > 0 || high < 0 }
}

/// A contrast with its influence in every run, so that it can be held against others.
struct EffectSample {
  let value: Double
  let reach: Double
  /// By run; sums to 0.
  private let influence: [Double]

  var runs: Int { influence.count }

  init(_ terms: [(column: TruthColumn, weight: Double)], runs: Int) {
    var (value, reach) = (0.0, 0.0)
    var influence = [Double](repeating: 0, count: runs)
    for (column, weight) in terms {
      let counts = column.counts(in: runs)
      let share = Double(counts.isTrue) / Double(counts.answered)
      let scale = weight * Double(runs) / Double(counts.answered)
      value += weight * share
      reach += scale.magnitude / 2
      for run in 0..<runs {
        switch column.answers[run] {
        case .yes: influence[run] += scale * (1 - share)
        case .no: influence[run] -= scale * share
        case .none: break
        }
      }
    }
    (self.value, self.reach, self.influence) = (value, reach, influence)
  }

  /// A sample of plain numbers of one arm, each at most `reach` from the others in size.
  init(_ numbers: [Double], reach: Double) {
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    (value, self.reach, influence) = (mean, reach, numbers.map { $0 - mean })
  }

  /// Σ of the products of two influences, over n − 1.
  func product(_ other: EffectSample) -> Double {
    precondition(runs == other.runs, "\(runs) runs beside \(other.runs)")
    var sum = 0.0
    for run in influence.indices { sum += influence[run] * other.influence[run] }
    return sum / Double(max(1, runs - 1))
  }
}
