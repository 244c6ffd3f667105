public import Scenarios

/// What two results say otherwise, and what of it is beyond chance.
///
/// Both are treated as independent samples, because a result file holds counts only. Where both are of
/// the same seed the true difference is known better than that.
public struct ResultDifference: Sendable, Equatable {
  public struct Claim: Sendable, Equatable {
    public var id: String
    public var text: String
    /// Probabilities; nil where nothing answers it, or it is not there.
    public var before: Double?
    public var after: Double?
    /// 95 % of after − before; nil for facts, and where a side has no answer.
    public var interval: NewcombeInterval?
    public var isBeyondChance: Bool
  }

  public struct Event: Sendable, Equatable {
    public var id: String
    /// Median days; nil = not up to the horizon.
    public var before: Day?
    public var after: Day?
    /// Shares of the runs without it.
    public var neverBefore: Double
    public var neverAfter: Double
    public var isBeyondChance: Bool

    /// Days by which the median moved; nil where one of them is not known.
    public var days: Int? {
      guard let before, let after else { return nil }
      return after - before
    }

    public var differs: Bool { before != after || neverBefore != neverAfter }
  }

  public struct Series: Sendable, Equatable {
    public var id: String
    /// Means on the last evening that each has.
    public var before: Double
    public var after: Double
    /// Half of the 95 % interval of the difference, taking the spread from 5 to 95 % for that of a
    /// normal law.
    public var halfWidth: Double
    public var isBeyondChance: Bool
  }

  public let before: RunResult
  public let after: RunResult
  public let claims: [Claim]
  public let events: [Event]
  public let series: [Series]
  /// Ids of claims and events, and names of series, that only one of them has.
  public let removed: [String]
  public let added: [String]

  public init(_ before: RunResult, _ after: RunResult) {
    self.before = before
    self.after = after
    claims = Self.claims(before, after)
    events = Self.events(before, after)
    series = Self.series(before, after)
    let (old, new) = (Self.names(before), Self.names(after))
    removed = old.filter { !new.contains($0) }
    added = new.filter { !old.contains($0) }
  }

  /// Whether they say anything otherwise, beyond chance or not.
  public var isEmpty: Bool {
    claims.allSatisfy { $0.before == $0.after } && events.allSatisfy { !$0.differs }
      && series.allSatisfy { $0.before == $0.after } && removed.isEmpty && added.isEmpty
  }

  private static func names(_ result: RunResult) -> [String] {
    result.claims.map(\.id) + result.events.map(\.id) + result.series.keys.sorted()
  }

  private static func claims(_ before: RunResult, _ after: RunResult) -> [Claim] {
    before.claims.compactMap { old in
      guard old.kind != "effect", let new = after.claims.first(where: { $0.id == old.id }) else {
        return nil
      }
      var interval: NewcombeInterval?
      if let first = new.proportion, let second = old.proportion {
        interval = NewcombeInterval(first, minus: second)
      }
      return Claim(
        id: old.id, text: new.text, before: old.probability, after: new.probability,
        interval: interval,
        isBeyondChance: interval.map { !$0.includesZero } ?? (old.probability != new.probability))
    }
  }

  private static func events(_ before: RunResult, _ after: RunResult) -> [Event] {
    before.events.compactMap { old in
      guard let new = after.events.first(where: { $0.id == old.id }) else { return nil }
      let shares = zip([new, old], [after, before]).map { event, result in
        Proportion(Int((event.never * Double(result.runs)).rounded()), of: max(1, result.runs))
      }
      let medians = [EventMedian(old, runs: before.runs), EventMedian(new, runs: after.runs)]
      let isMoved = medians[0].isBeyondChance(medians[1])
      return Event(
        id: old.id, before: medians[0].day, after: medians[1].day, neverBefore: old.never,
        neverAfter: new.never,
        isBeyondChance: isMoved || !NewcombeInterval(shares[0], minus: shares[1]).includesZero)
    }
  }

  private static func series(_ before: RunResult, _ after: RunResult) -> [Series] {
    before.series.keys.sorted().compactMap { id in
      guard let old = before.series[id].flatMap({ HorizonMean($0, runs: before.runs) }),
        let new = after.series[id].flatMap({ HorizonMean($0, runs: after.runs) })
      else { return nil }
      let half =
        (old.halfWidth * old.halfWidth + new.halfWidth * new.halfWidth).squareRoot()
      return Series(
        id: id, before: old.mean, after: new.mean, halfWidth: half,
        isBeyondChance: (new.mean - old.mean).magnitude > half)
    }
  }
}

/// The median day of an event and how well the runs know it.
private struct EventMedian {
  var day: Day?
  /// Half of its 95 % interval in days; nil where the horizon hides an end of it.
  var halfWidth: Double?

  /// The interval reaches over the ranks ½ ± 0.98/√n, between which days are interpolated.
  init(_ event: RunResult.EventResult, runs: Int) {
    let levels = ["0.05", "0.25", "0.5", "0.75", "0.95"]
    let days = levels.map { level in event.quantiles[level].flatMap { $0 }.flatMap { Day(iso: $0) }
    }
    day = days[2]
    guard let early = days[1], let median = days[2], let late = days[3], runs > 0 else { return }
    let rank = min(0.25, 0.98 / Double(runs).squareRoot()) / 0.25
    halfWidth = rank * Double((median - early) + (late - median)) / 2
  }

  func isBeyondChance(_ other: EventMedian) -> Bool {
    guard let day, let theirs = other.day, let half = halfWidth, let otherHalf = other.halfWidth
    else { return false }
    let moved = Double(day - theirs).magnitude
    return moved > (half * half + otherHalf * otherHalf).squareRoot()
  }
}

/// The mean of a series on its last evening.
private struct HorizonMean {
  var mean: Double
  var halfWidth: Double

  init?(_ series: RunResult.SeriesResult, runs: Int) {
    guard let mean = series.mean.last.flatMap({ $0 }), runs > 0 else { return nil }
    self.mean = mean
    let low = series.p05.last.flatMap { $0 } ?? mean
    let high = series.p95.last.flatMap { $0 } ?? mean
    halfWidth = 1.96 * (high - low) / 3.29 / Double(runs).squareRoot()
  }
}
