public import Scenarios

/// What the runs say of a claim of kind effect.
public enum EffectVerdict: String, Sendable, CaseIterable {
  case holds = "true"
  case fails = "false"
  /// The interval allows both.
  case open = "cannot be told apart"

  /// Of one comparison: the whole 95 % interval lies on the side that the claim says, or on the other.
  ///
  /// That something changes is never false: no number of runs shows that a difference is 0.
  init(_ difference: PairedDifference?, _ expect: EffectComparison.Direction) {
    guard let difference, !difference.includesZero() else {
      self = .open
      return
    }
    switch expect {
    case .more: self = difference.low > 0 ? .holds : .fails
    case .less: self = difference.high < 0 ? .holds : .fails
    case .change: self = .holds
    }
  }

  /// Of several, all of which must hold.
  public init(all verdicts: [EffectVerdict]) {
    if verdicts.contains(.fails) {
      self = .fails
    } else {
      self = verdicts.contains(.open) || verdicts.isEmpty ? .open : .holds
    }
  }
}

/// A claim of kind effect under several views.
public struct EffectAnswer: Sendable {
  public let claim: Claim
  /// In the order of the claim.
  public let comparisons: [ComparedEffect]

  /// By view.
  public var verdicts: [EffectVerdict] {
    let views = comparisons.first?.views.count ?? 0
    return (0..<views).map { view in
      EffectVerdict(all: comparisons.map { $0.views[view].verdict })
    }
  }
}

/// One comparison under several views.
public struct ComparedEffect: Sendable {
  public let comparison: EffectComparison
  public let views: [EffectDifference]
}

/// One comparison under one view.
public struct EffectDifference: Sendable, Equatable {
  public let what: AnsweredShare
  public let against: AnsweredShare
  /// P(formula | what) − P(formula | against); nil where one of them has no answer.
  public let difference: PairedDifference?
  /// Pairs of runs that answer otherwise, or of which only one answers.
  public let changedRuns: Int
  public let verdict: EffectVerdict

  init(_ what: [Double], _ against: [Double], _ expect: EffectComparison.Direction) {
    self.what = AnsweredShare(what)
    self.against = AnsweredShare(against)
    difference = self.what.minus(self.against)
    changedRuns = zip(what, against).count { $0 != $1 && !($0.isNaN && $1.isNaN) }
    verdict = EffectVerdict(difference, expect)
  }
}
