public import Scenarios

/// What a ranking says of a claim that something has a rank, or a better one.
public enum RankVerdict: String, Sendable {
  case holds = "true"
  case fails = "false"
  /// The runs leave it open.
  case open
  /// Things of its kind were not ranked, or it is not among them.
  case notRanked = "not_ranked"

  /// `ranks` are those that the thing may have.
  init(_ ranks: ClosedRange<Int>, atMost rank: Int) {
    self = ranks.upperBound <= rank ? .holds : ranks.lowerBound > rank ? .fails : .open
  }
}

extension LinchpinAnswer {
  /// Of the claim itself; nil where it does not ask for a rank.
  ///
  /// Kinds are ranked apart, so a rank among all of them is not answered.
  public var verdict: (claim: EffectRank, ranks: ClosedRange<Int>?, verdict: RankVerdict)? {
    guard case .rank(let claim) = subject.claim.effect else { return nil }
    guard let ranks = ranks(of: claim) else { return (claim, nil, .notRanked) }
    return (claim, ranks, RankVerdict(ranks, atMost: claim.rank))
  }

  private func ranks(of claim: EffectRank) -> ClosedRange<Int>? {
    guard claim.among != .all, let lever = model.lever(of: claim.subject),
      lever.kind.rawValue == claim.among.rawValue
    else { return nil }
    return rankings.first { $0.kind == lever.kind }?.effects.first { $0.lever == lever }?.rank
  }
}

extension Model {
  fileprivate func lever(of subject: EffectRank.Subject) -> Lever? {
    switch subject {
    case .place(let place): .place(place)
    case .link(let front, let link): .link(front: front, link: link)
    case .assumption(let name): inputs.firstIndex { $0.id == name }.map { .assumption($0) }
    }
  }
}
