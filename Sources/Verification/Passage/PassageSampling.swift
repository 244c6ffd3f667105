import Chance
/// Answers about one passage from many runs of the engine.
struct PassageSampling {
  private let passage: DriftingPassage
  private let times: [Double]
  private let engine: PassageEngine

  init(_ passage: DriftingPassage, _ item: VerificationCase, _ engine: PassageEngine) {
    self.passage = passage
    times = item["t"]?.numbers ?? []
    self.engine = engine
  }

  /// With a drift forwards all of them where a horizon holds next to every fall, else what the
  /// horizon of the times can show.
  func answers() -> [String: Answer] {
    // A little more than the last time, so that the days round it are there.
    let asked = 1.05 * (times.max() ?? 0)
    if passage.drift > 0 {
      let whole = max(asked, passage.quantile(1 - 1e-6))
      if let (falls, day) = engine.times(
        of: passage, horizon: whole, deviation: passage.deviation)
      {
        return probabilities(falls, day).merging(moments(falls, day)) { $1 }
      }
    }
    guard asked > 0,
      let (falls, day) = engine.times(of: passage, horizon: asked, deviation: asked / 4)
    else { return ever() }
    return probabilities(falls, day).merging(ever()) { $1 }
  }

  private func moments(_ falls: FallDistribution, _ day: Double) -> [String: Answer] {
    let root = Double(falls.runs).squareRoot()
    let mean = Estimate(value: falls.mean * day, standardError: passage.deviation / root)
    // Excess kurtosis of the inverse Gaussian: 15·mean/shape.
    let kurtosis = 15 * passage.mean / passage.shape
    let deviation = Estimate(
      value: falls.deviation * day,
      standardError: passage.deviation * ((kurtosis + 2) / 4).squareRoot() / root)
    return [
      "p_ever": chance(falls.share(by: .infinity), falls.runs),
      "mean": .sampled([mean], asList: false, runs: falls.runs),
      "sd": .sampled([deviation], asList: false, runs: falls.runs),
      "quantiles": shares(falls, day),
    ]
  }

  private func probabilities(_ falls: FallDistribution, _ day: Double) -> [String: Answer] {
    guard !times.isEmpty else { return [:] }
    let counted = times.map { falls.share(by: $0 / day) }
    // The density is that of two days round the time.
    let width = 2 * day
    let dense = times.map { time in
      falls.share(by: (time + day) / day) - falls.share(by: (time - day) / day)
    }
    return [
      "cdf": Answer { expected in
        let wanted = expected.numbers ?? []
        let estimates = zip(counted, wanted).map {
          Estimate.share($0, expected: $1, runs: falls.runs)
        }
        return Judgement.sampled(
          estimates, against: wanted, got: .numbers(counted), runs: falls.runs)
      },
      "pdf": Answer { expected in
        let wanted = expected.numbers ?? []
        let estimates = zip(dense, wanted).map { share, density in
          let estimate = Estimate.share(share, expected: density * width, runs: falls.runs)
          return Estimate(
            value: estimate.value / width, standardError: estimate.standardError / width)
        }
        return Judgement.sampled(
          estimates, against: wanted, got: .numbers(dense.map { $0 / width }), runs: falls.runs)
      },
    ]
  }

  /// The share of runs by each expected quantile, against its level.
  private func shares(_ falls: FallDistribution, _ day: Double) -> Answer {
    Answer { expected in
      let lists = expected.list?.map { $0.numbers ?? [] } ?? []
      guard lists.count == 2, lists[0].count == lists[1].count else {
        return Judgement(passes: false, got: .null, tolerance: "[levels, times]")
      }
      let counted = lists[1].map { falls.share(by: $0 / day) }
      let estimates = zip(counted, lists[0]).map {
        Estimate.share($0, expected: $1, runs: falls.runs)
      }
      return Judgement.sampled(
        estimates, against: lists[0], got: .list([.numbers(counted), .numbers(lists[1])]),
        runs: falls.runs)
    }
  }

  /// With a drift backwards: by a time after which so few arrive that no standard error shows it.
  private func ever() -> [String: Answer] {
    guard passage.drift < 0 else { return [:] }
    var horizon = passage.mode
    while passage.chance - passage.cumulative(horizon) > 2e-4 { horizon *= 1.25 }
    guard
      let (falls, _) = engine.times(of: passage, horizon: horizon, deviation: horizon / 4)
    else { return [:] }
    return ["p_ever": chance(falls.share(by: .infinity), falls.runs)]
  }

  private func chance(_ share: Double, _ runs: Int) -> Answer {
    Answer { expected in
      let wanted = expected.number ?? .nan
      return Judgement.sampled(
        [.share(share, expected: wanted, runs: runs)], against: [wanted], got: .number(share),
        runs: runs)
    }
  }

  /// The mean time of a town that folds at its start; none of it done, or up to 0.95.
  static func reflected(_ passage: ReflectedPassage, _ engine: PassageEngine) -> [String: Answer] {
    let done = passage.start / passage.barrier
    guard done <= 0.95 else { return [:] }
    let mean = passage.meanTime
    let free = DriftingPassage(
      way: passage.barrier - passage.start, drift: passage.drift, noise: passage.noise)
    let horizon =
      passage.drift > 0 ? min(12 * mean, free.quantile(1 - 1e-6)) : 12 * mean
    let deviation = passage.drift > 0 ? min(mean, free.deviation) : mean
    guard
      let days = engine.days(
        horizon: horizon, deviation: deviation, noisePerWay: passage.noise / passage.barrier)
    else { return [:] }
    let falls = FallDistribution(
      engine.falls(
        of: [PassageEngine.Town(left: 1 - done)], drift: passage.drift / passage.barrier,
        noise: passage.noise / passage.barrier, horizon: horizon, days: days))
    let day = horizon / Double(days)
    let error = falls.deviation * day / Double(falls.runs).squareRoot()
    return [
      "mean": .sampled(
        [Estimate(value: falls.mean * day, standardError: error)], asList: false, runs: falls.runs)
    ]
  }
}
