import Chance
import Engine
import Scenarios

/// A distribution as the uncertain input of a plan: each run draws it by inversion.
struct InputSampling {
  private let distribution: Distribution
  private let moments: Moments
  /// Numbers that the draws are held against: expected quantiles, then the places of `cdf_at`.
  private let places: [Double]
  private let levels: [Double]

  init(_ distribution: Distribution, _ item: VerificationCase) {
    self.distribution = distribution
    moments = distribution.moments
    let quantiles = item["quantiles"]?.numbers ?? []
    let stated = item["p"]?.numbers ?? []
    levels = quantiles.count == stated.count ? stated : []
    places = (levels.isEmpty ? [] : quantiles) + (item["cdf_at"]?.list?.first?.numbers ?? [])
  }

  func answers(_ settings: PairCheck.EngineRuns) -> [String: Answer] {
    let draws = Runner(Plan(model), seed: settings.seed, threads: settings.threads)
      .measure(settings.runs, InputDraws(places: places, moments: moments))
    let shares = draws.atMost.map { Double($0) / Double(draws.runs) }
    var answers: [String: Answer] = [:]
    if !levels.isEmpty { answers["quantiles"] = quantileAnswer(shares, draws.runs) }
    if places.count > levels.count { answers["cdf_at"] = cumulativeAnswer(shares, draws.runs) }
    let deviation = moments.standardDeviation
    guard deviation > 0, deviation.isFinite else { return answers }
    let root = Double(draws.runs).squareRoot()
    answers["mean"] = .sampled(
      [Estimate(value: moments.mean + deviation * draws.mean, standardError: deviation / root)],
      asList: false, runs: draws.runs)
    guard moments.excessKurtosis.isFinite else { return answers }
    let error = ((moments.excessKurtosis + 2) / 4).squareRoot() / root
    answers["sd"] = .sampled(
      [Estimate(value: deviation * draws.deviation, standardError: deviation * error)],
      asList: false, runs: draws.runs)
    return answers
  }

  /// The share of runs at or below each expected quantile, against the level it stands for.
  private func quantileAnswer(_ shares: [Double], _ runs: Int) -> Answer {
    let own = Array(shares.prefix(levels.count))
    let estimates = zip(own, levels).map { Estimate.share($0, expected: $1, runs: runs) }
    return Answer { [levels] _ in
      Judgement.sampled(estimates, against: levels, got: .numbers(own), runs: runs)
    }
  }

  private func cumulativeAnswer(_ shares: [Double], _ runs: Int) -> Answer {
    let own = Array(shares.dropFirst(levels.count))
    return Answer { expected in
      let wanted = expected.list?.last?.numbers ?? []
      let estimates = zip(own, wanted).map { Estimate.share($0, expected: $1, runs: runs) }
      let got = CaseValue.list([expected.list?.first ?? .null, .numbers(own)])
      return Judgement.sampled(estimates, against: wanted, got: got, runs: runs)
    }
  }

  private var model: Model {
    let start = Day(rawValue: 0)
    return Model(
      name: "input", calendar: Timeline(start: start, horizon: start + 1),
      inputs: [Input(id: "x", distribution: distribution)], powers: [Power(id: "one")], fronts: [])
  }
}

/// Counts and sums of the first input over many runs, in whole numbers.
private struct InputDraws: RunMeasure {
  let evenings: [Int] = []
  private let places: [Double]
  private let moments: Moments
  private(set) var runs = 0
  /// Runs in which the input is at most each place.
  private(set) var atMost: [Int]
  /// Of (x − mean)/sd and of its square, in parts of 2⁻²⁴.
  private var sum: Int128 = 0
  private var squares: Int128 = 0

  private static let parts = 0x1p24

  init(places: [Double], moments: Moments) {
    self.places = places
    self.moments = moments
    atMost = places.map { _ in 0 }
  }

  var mean: Double { Double(sum) / Self.parts / Double(runs) }
  var deviation: Double { (Double(squares) / Self.parts / Double(runs) - mean * mean).squareRoot() }

  mutating func look(at run: RunState) {}

  mutating func finish(_ run: RunState) {
    let value = run.input(0)
    runs += 1
    for index in places.indices where value <= places[index] { atMost[index] += 1 }
    let standard = (value - moments.mean) / moments.standardDeviation
    guard standard.isFinite else { return }
    let held = max(-1e9, min(1e9, standard))
    sum += Int128((held * Self.parts).rounded())
    squares += Int128((held * held * Self.parts).rounded())
  }

  mutating func merge(_ other: InputDraws) {
    runs += other.runs
    sum += other.sum
    squares += other.squares
    for index in atMost.indices { atMost[index] += other.atMost[index] }
  }
}

extension Estimate {
  /// A share of runs with the binomial standard error of the expected one.
  ///
  /// At least half a run's worth, so that 0 and 1 can be expected too.
  static func share(_ value: Double, expected: Double, runs: Int) -> Estimate {
    let variance = max(0, expected * (1 - expected)) / Double(runs)
    return Estimate(
      value: value, standardError: max(variance.squareRoot(), 0.5 / Double(runs)))
  }
}
