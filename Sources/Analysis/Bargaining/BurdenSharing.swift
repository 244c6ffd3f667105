/// Allies who each pay for a common good: q_i = max(0, a·m_i − (1 − a)·Q_{−i}), all at once.
///
/// Each has an income m_i and values own use y and the common total Q by y^{1−a}·Q^a; what another pays is as
/// good as own money, so that the small lean on the large. Source: Olson and Zeckhauser (1966), "An economic
/// theory of alliances".
public struct BurdenSharing: Sendable, Equatable {
  /// What each pays, in the order of the incomes.
  public let contributions: [Double]

  /// `share` is a, inside (0, 1); incomes are not negative.
  ///
  /// Those who pay are the k richest, with Q = a·Σm/(a + k·(1 − a)): the poorest payer is left out until all
  /// pay above 0.
  public init(incomes: [Double], share: Double) {
    var payers = incomes.indices.sorted { incomes[$0] > incomes[$1] }
    var total = 0.0
    while let poorest = payers.last {
      let wealth = payers.reduce(0) { $0 + incomes[$1] }
      let count = Double(payers.count)
      total = share * wealth / (share + count * (1 - share))
      if Self.contribution(incomes[poorest], total, share) > 0 { break }
      payers.removeLast()
    }
    var paid = [Double](repeating: 0, count: incomes.count)
    for payer in payers { paid[payer] = Self.contribution(incomes[payer], total, share) }
    contributions = paid
  }

  /// q = a·m − (1 − a)·(Q − q), so q = m − ((1 − a)/a)·Q.
  private static func contribution(_ income: Double, _ total: Double, _ share: Double) -> Double {
    income - (1 - share) / share * total
  }
}
