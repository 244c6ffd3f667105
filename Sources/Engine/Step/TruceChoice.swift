import Scenarios

/// What one party weighs at a review (model §9, Truce; the commitment problem of Fearon 1995 and Powell 2006).
///
/// fight = P·V − c·E[min(T, H)];  freeze = n·V − V·max(0, P − P′)·(1 − G) − b.
struct TruceChoice {
  /// V, c, b and G.
  var stake: Double
  var cost: Double
  var audience: Double
  var guarantor: Double
  /// n: its share of what is at stake as the line stands, with the concession.
  var share: Double
  /// P and P′, and E[min(T, H)].
  var chance: Double
  var chanceAfterPause: Double
  var days: Double
  /// Whether the concession is what it insists on.
  var hasTerms = true

  private var rearming: Double { stake * max(0, chance - chanceAfterPause) * (1 - guarantor) }
  var fight: Double { chance * stake - cost * days }
  var freeze: Double { share * stake - rearming - audience }
  var accepts: Bool { hasTerms && freeze >= fight }

  /// The term of a refusal that, were it 0, would turn it; the largest of several.
  ///
  /// The chance counts by what fighting promises beyond the line, V·max(0, P − n): all of P·V would outweigh
  /// the fear of rearming always. Line and cost speak for a freeze and cannot turn a refusal.
  var decidingTerm: TruceTerm {
    guard hasTerms else { return .terms }
    let gap = fight - freeze
    var (term, most) = (TruceTerm.several, -Double.infinity)
    func consider(_ other: TruceTerm, _ weight: Double) {
      if weight >= gap, weight > most || term == .several { (term, most) = (other, weight) }
    }
    consider(.chance, max(0, chance * stake - share * stake))
    consider(.rearming, rearming)
    consider(.audience, audience)
    return term
  }
}
