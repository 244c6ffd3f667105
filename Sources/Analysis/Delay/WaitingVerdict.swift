/// What waiting does to one measure.
public enum WaitingEffect: String, Sendable, Equatable {
  case better
  case worse
  /// No change beyond the negligible, with 95 % confidence.
  case same
  /// The runs are too few to tell.
  case open

  /// `slope` a month; a change within ±`negligible` counts as none, which fewer than `leastPairs` pairs
  /// cannot show (rule of three).
  init(
    _ slope: PairedDifference, isLowerBetter: Bool, negligible: Double, leastPairs: Double
  ) {
    let isSame = slope.low >= -negligible && slope.high <= negligible
    if isSame {
      self = Double(slope.count) >= leastPairs ? .same : .open
    } else if slope.low > 0 {
      self = isLowerBetter ? .worse : .better
    } else if slope.high < 0 {
      self = isLowerBetter ? .better : .worse
    } else {
      self = .open
    }
  }
}

/// What waiting does to a power, over all its measures: none is weighed against another.
public enum WaitingVerdict: String, Sendable, Equatable {
  /// At least one measure is better, none worse.
  case gains
  /// At least one measure is worse, none better.
  case loses
  /// Every measure is the same.
  case neither
  /// Some better, some worse.
  case mixed
  /// None is better or worse, and not every one is known to be the same.
  case open

  init(_ effects: [WaitingEffect]) {
    switch (effects.contains(.better), effects.contains(.worse)) {
    case (true, true): self = .mixed
    case (true, false): self = .gains
    case (false, true): self = .loses
    case (false, false):
      self = !effects.isEmpty && effects.allSatisfy { $0 == .same } ? .neither : .open
    }
  }

  /// Nil where it is not known whether waiting hurts.
  fileprivate var isHurt: Bool? {
    switch self {
    case .loses: true
    case .gains, .neither: false
    case .mixed, .open: nil
    }
  }
}

/// Who holds the clock between a power and a rival of its.
public enum ClockConclusion: String, Sendable, Equatable {
  /// Waiting hurts the rival and does not hurt the power.
  case powerHolds = "power_holds"
  /// Waiting hurts the power and does not hurt the rival.
  case rivalHolds = "rival_holds"
  case bothLose = "both_lose"
  case neitherHurt = "neither_hurt"
  /// Better in one measure and worse in another, for one of them at least.
  case mixed
  case open

  init(_ power: WaitingVerdict, against rival: WaitingVerdict) {
    switch (power.isHurt, rival.isHurt) {
    case (true?, true?): self = .bothLose
    case (false?, true?): self = .powerHolds
    case (true?, false?): self = .rivalHolds
    case (false?, false?): self = .neitherHurt
    default: self = power == .open || rival == .open ? .open : .mixed
    }
  }
}
