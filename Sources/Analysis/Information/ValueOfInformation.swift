import Chance

/// What it would be worth to know more before choosing among options, from runs that are the same for all of
/// them but for the option (Raiffa and Schlaifer 1961).
///
/// With v the value of an option in a run and the mean over n runs:
/// EVPI = mean(max_o v_o) − max_o mean(v_o), the worth of knowing the whole run in advance, chance included.
/// EVPPI of a factor x = E_x[max_o E(v_o | x)] − max_o E(v_o), the worth of knowing that one alone, is estimated in
/// a single loop: `ConditionalValue` regresses the differences of the options on x (Strong, Oakley and Brennan 2014)
/// and says which option is best at each x. What that rule gains in runs that took no part in the regression
/// (tenths of the runs, run i in part i mod 10) is the estimate: the noise of the regression can lower it a
/// little, but never feigns a worth. Intervals are percentiles of `resamples` bootstrap samples of the runs.
public struct ValueOfInformation: Sendable {
  /// Something that could be known.
  public struct Factor: Sendable {
    public let name: String
    /// By run.
    public let values: [Double]

    public init(_ name: String, _ values: [Double]) {
      (self.name, self.values) = (name, values)
    }
  }

  /// A worth in the unit of the values, with its 95 % interval.
  public struct Worth: Sendable, Equatable {
    public let value: Double
    public let low: Double
    public let high: Double
    /// Of the value, by the differences of the runs.
    public let standardError: Double
    /// Share of the runs in which knowing changes the choice.
    public let changes: Double

    /// Whether the interval lies above 0.
    public var isFound: Bool { low > 0 }
  }

  /// One option beside the best.
  public struct Option: Sendable, Equatable {
    public let mean: Double
    /// Of the mean.
    public let standardError: Double
    /// Its value less that of the best option, run by run; 0 for the best itself.
    public let difference: PairedDifference
  }

  static let parts = 10
  static let resamples = 1000

  public let runs: Int
  public let options: [Option]
  /// Index of the option of the greatest mean, the first of equal ones.
  public let best: Int
  /// Runs in which another option is better than the best one.
  public let wrong: Int
  public let perfect: Worth
  /// By factor.
  public let partial: [Worth]

  /// `values` by option, then run: all finite.
  public init(_ values: [[Double]], factors: [Factor], seed: UInt64 = 1) {
    let runs = values.first?.count ?? 0
    precondition(values.count > 1 && runs > 1, "\(values.count) options, \(runs) runs")
    self.runs = runs
    let means = values.map { PairedDifference($0) }
    let best = means.indices.max { means[$0].mean < means[$1].mean } ?? 0
    self.best = best
    let differences = values.map { option in zip(option, values[best]).map { $0 - $1 } }
    options = values.indices.map { index in
      Option(
        mean: means[index].mean, standardError: means[index].standardError,
        difference: PairedDifference(differences[index]))
    }
    let gains = (0..<runs).map { run in differences.reduce(0) { max($0, $1[run]) } }
    wrong = gains.count { $0 > 0 }
    let rules = factors.map { ConditionalValue($0.values, differences, best: best).choices }
    let found = [SparseGains(gains)] + rules.map { SparseGains($0, differences, best: best) }
    let intervals = Bootstrap(differences, found, seed: seed).intervals
    let worths = zip(found, intervals).map { Worth($0, $1, runs: runs) }
    perfect = worths[0]
    partial = Array(worths.dropFirst())
  }

  /// Share of the runs in which the best option is the wrong one, 95 %.
  public var wrongInterval: WilsonInterval { WilsonInterval(successes: wrong, trials: runs) }
}

extension ValueOfInformation.Worth {
  fileprivate init(_ gains: SparseGains, _ interval: (low: Double, high: Double), runs: Int) {
    let n = Double(runs)
    value = gains.values.reduce(0, +) / n
    let squares = gains.values.reduce(0) { $0 + $1 * $1 }
    standardError = (max(0, squares / n - value * value) / (n - 1)).squareRoot()
    (low, high) = interval
    changes = Double(gains.runs.count) / n
  }
}

/// What knowing gains over the best option, in the runs where it changes the choice.
struct SparseGains {
  private(set) var runs: [Int] = []
  private(set) var values: [Double] = []

  /// Gains of all runs, none below 0.
  init(_ gains: [Double]) {
    for (run, gain) in gains.enumerated() where gain > 0 { append(run, gain) }
  }

  /// Those of the options that are chosen.
  init(_ choices: [Int], _ differences: [[Double]], best: Int) {
    for (run, choice) in choices.enumerated() where choice != best {
      append(run, differences[choice][run])
    }
  }

  private mutating func append(_ run: Int, _ gain: Double) {
    runs.append(run)
    values.append(gain)
  }
}

/// The spread of worths over samples of the runs with replacement (Efron 1979).
///
/// In a sample the best option without knowledge may be another; the rules stay as they are.
struct Bootstrap {
  /// 2.5 and 97.5 % points of each worth.
  let intervals: [(low: Double, high: Double)]

  init(_ differences: [[Double]], _ gains: [SparseGains], seed: UInt64) {
    let runs = differences[0].count
    let draws = Draws(seed: seed)
    let stream = Stream.identifier("bootstrap/information")
    var samples = gains.map { _ in [Double]() }
    var counts = [Double](repeating: 0, count: runs)
    for sample in 0..<ValueOfInformation.resamples {
      for run in counts.indices { counts[run] = 0 }
      for draw in 0..<runs {
        let unit = draws.unit(block: UInt32(draw), run: UInt64(sample), stream: stream)
        counts[min(runs - 1, Int(unit * Double(runs)))] += 1
      }
      let without = differences.map { Self.sum($0, counts) }.max() ?? 0
      for (index, gain) in gains.enumerated() {
        let total = zip(gain.runs, gain.values).reduce(0) { $0 + counts[$1.0] * $1.1 }
        samples[index].append((total - without) / Double(runs))
      }
    }
    intervals = samples.map { sample in
      let sorted = sample.sorted()
      let edge = sorted.count / 40
      return (sorted[edge], sorted[sorted.count - 1 - edge])
    }
  }

  private static func sum(_ values: [Double], _ counts: [Double]) -> Double {
    zip(values, counts).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
