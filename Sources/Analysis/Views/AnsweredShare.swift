/// The share of runs in which something is true, among those that answer it.
public struct AnsweredShare: Sendable, Equatable {
  public let runs: Int
  /// Runs that answer it with true or false: its condition holds, and it is defined.
  public let answered: Int
  public let yes: Int
  /// What each run adds to the deviation of the share from the true one: (t − p·a)/(A/n) for a run that answers
  /// (a = 1, t its truth) and 0 for others, with A runs of n that answer.
  ///
  /// The linearisation of a ratio (Cochran 1977, *Sampling Techniques*, section 6.3); by it shares over
  /// different sets of runs are compared run by run.
  let influences: [Double]

  /// `numbers` by run: 1, 0, or NaN where it does not answer.
  init(_ numbers: [Double]) {
    runs = numbers.count
    answered = numbers.count { !$0.isNaN }
    yes = numbers.count { $0 == 1 }
    guard answered > 0 else {
      influences = []
      return
    }
    let (share, part) = (Double(yes) / Double(answered), Double(answered) / Double(runs))
    influences = numbers.map { $0.isNaN ? 0 : ($0 - share) / part }
  }

  /// nil where no run answers.
  public var share: Double? {
    answered == 0 ? nil : Double(yes) / Double(answered)
  }

  public var interval: WilsonInterval {
    WilsonInterval(successes: yes, trials: answered)
  }

  /// The share with half a run true and half a run false added, which is never 0 or 1 (Krichevsky and Trofimov
  /// 1981): what stands for it where a logarithm is taken.
  public var guardedShare: Double? {
    answered == 0 ? nil : (Double(yes) + 0.5) / (Double(answered) + 1)
  }

  /// This share less another of the same runs; nil where one of them has no answer.
  ///
  /// Where all runs answer both it is the mean of the differences run by run. The square of its standard error
  /// has (1.96·r/n)² added, where r = (n/A + n/A′)/2 bounds what one run can move, so that it stays honest where
  /// hardly any pair differs (`ShareContrast`).
  func minus(_ other: AnsweredShare) -> PairedDifference? {
    guard let share, let others = other.share else { return nil }
    let reach = 0.5 / Double(answered) + 0.5 / Double(other.answered)
    let least = WilsonInterval.normalQuantile(0.95) * reach
    return PairedDifference(
      zip(influences, other.influences).map { share - others + $0 - $1 },
      addingVariance: least * least, bound: 1)
  }

  /// How many times as many runs of its own each of the two would need, were they independent.
  func gain(beside other: AnsweredShare) -> Double? {
    guard runs > 1, answered > 0, other.answered > 0 else { return nil }
    let gain = PairedMeans(other.influences, influences).varianceReduction
    return gain.isFinite ? gain : nil
  }
}

extension [AnsweredShare] {
  /// A smooth function of shares of the same runs, with what it is and its slopes by share; nil where one of them
  /// has no answer.
  func function(value: Double, slopes: [Double]) -> PairedDifference? {
    guard allSatisfy({ $0.answered > 0 }), let runs = first?.runs else { return nil }
    return PairedDifference(
      (0..<runs).map { run in
        zip(self, slopes).reduce(value) { $0 + $1.1 * $1.0.influences[run] }
      })
  }
}
