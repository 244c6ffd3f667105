import Testing

@testable import Analysis

@Suite("Quasi-p-values")
struct QuasiProbabilityTests {
  // Σ C(n, j) p^j (1 − p)^(n − j) from k on in exact fractions (Python, fractions and math.comb); the last
  // three by scipy.stats.binom.sf 1.17.1.
  @Test(
    "The upper tail of the binomial is right to eleven digits, however small",
    arguments: [
      (51, 60, 0.8, 0.21321478045680367), (300, 400, 0.6, 1.9779518919819319e-10),
      (9000, 9500, 0.9, 2.834100618852255e-63), (45, 1000, 0.01, 2.6234364708913706e-16),
      (8, 10, 0.5, 0.0546875), (20, 20, 0.3, 3.4867844009999975e-11),
      (3, 50_000, 1e-6, 2.006633432697755e-05),
    ])
  func tail(successes: Int, trials: Int, chance: Double, wanted: Double) {
    let got = QuasiProbability.tail(successes, trials: trials, chance: chance)
    #expect(abs(got - wanted) <= 1e-11 * wanted)
  }

  @Test("At its ends the tail is 0 or 1")
  func ends() {
    #expect(QuasiProbability.tail(0, trials: 5, chance: 0.2) == 1)
    #expect(QuasiProbability.tail(2, trials: 5, chance: 0) == 0)
    #expect(QuasiProbability.tail(5, trials: 5, chance: 1) == 1)
  }

  // 6 of 8 in the box, 8 of 20 without the bound: P(Bin(8, 0.4) ≥ 6) = 28·0.4⁶·0.6² + 8·0.4⁷·0.6 + 0.4⁸
  // = 0.04128768 + 0.00786432 + 0.00065536 = 0.04980736.
  @Test("A bound is judged by the density without it")
  func bound() {
    let table = CaseTable(
      [CaseTable.Column("x", (1...20).map(Double.init))],
      outcomes: (1...20).map { [1, 2, 13, 14, 15, 16, 17, 18].contains($0) })
    let bound = Bound(column: 0, .atLeast(12.5))
    let box = Box([bound])
    let value = QuasiProbability(
      bound, of: box.score(table), without: box.without(bound).score(table)
    ).value
    #expect(abs(value - 0.04980736) < 1e-12)
  }
}
