import Analysis

/// Chances in words that say no more than their interval supports.
struct ChanceWords {
  let language: Language

  private var numerals: Numerals { Numerals(language: language) }

  /// "about 3 in 10"; of a rare claim an upper bound, of a nearly sure one a lower bound, of one that is hardly known
  /// its ends.
  func text(_ chance: Double, _ interval: WilsonInterval) -> String {
    Language.$spoken.withValue(language) { words(chance, interval) }
  }

  private func words(_ chance: Double, _ interval: WilsonInterval) -> String {
    if Self.isRare(chance, interval) {
      return say("below \(numerals.percent(Self.above(interval.high)))")
    }
    if chance == 1 || interval.low >= 0.99 {
      return say("above \(numerals.percent(1 - Self.above(1 - interval.low)))")
    }
    if interval.halfWidth > 0.1 {
      let (low, high) = (numerals.percent(interval.low), numerals.percent(interval.high))
      return say("between \(low) and \(high)")
    }
    let (count, of) = Self.fraction(chance, within: max(0.012, interval.halfWidth))
    return say("about \(count) in \(of)")
  }

  /// The coarsest of tenths, twentieths and hundredths that lies near enough.
  static func fraction(_ chance: Double, within: Double) -> (count: Int, of: Int) {
    for of in [10, 20] {
      let count = (chance * Double(of)).rounded()
      let share = count / Double(of)
      guard share > 0, share < 1, (share - chance).magnitude <= within else { continue }
      return of == 20 && Int(count).isMultiple(of: 5) ? (Int(count) / 5, 4) : (Int(count), of)
    }
    return (Int(max(1, min(99, (chance * 100).rounded()))), 100)
  }

  /// Whether only an upper bound is known: seen in no run, or in too few to count.
  static func isRare(_ chance: Double, _ interval: WilsonInterval) -> Bool {
    chance == 0 || interval.high <= 0.01
  }

  /// The least of 0.1, 0.2, 0.5, 1 … per cent that is not below a share.
  static func above(_ share: Double) -> Double {
    [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5].first { share <= $0 * (1 + 1e-9) }
      ?? share
  }
}
