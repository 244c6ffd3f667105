import Testing

@testable import Analysis

@Suite("Shares of runs, compared run by run")
struct AnsweredShareTests {
  @Test("Where all runs answer, the difference is that of the runs pair by pair")
  func paired() throws {
    let (first, second): ([Double], [Double]) = (
      [1, 0, 1, 1, 0, 0, 1, 1], [1, 1, 1, 1, 0, 1, 0, 1]
    )
    let difference = try #require(AnsweredShare(second).minus(AnsweredShare(first)))
    let plain = PairedDifference(zip(second, first).map { $0 - $1 })
    #expect(abs(difference.mean - plain.mean) < 1e-15)
    let least = Self.z / 8
    let error = (plain.standardError * plain.standardError + least * least).squareRoot()
    #expect(abs(difference.standardError - error) < 1e-15)
  }

  private static let z = WilsonInterval.normalQuantile(0.95)

  /// Without a floor any single pair that differs is at the edge of a finding, and two are one.
  @Test("A few pairs that differ are no finding", arguments: [0, 1, 2, 3])
  func few(differing: Int) throws {
    let first = [Double](repeating: 0, count: 4000)
    let second = (0..<4000).map { $0 < differing ? 1.0 : 0 }
    let difference = try #require(AnsweredShare(second).minus(AnsweredShare(first)))
    #expect(difference.includesZero())
    #expect(difference.high >= 3.0 / 4000)
  }

  @Test("A score of pairs that differ is a finding, and no interval goes beyond 1")
  func many() throws {
    let first = [Double](repeating: 0, count: 4000)
    let second = (0..<4000).map { $0 < 20 ? 1.0 : 0 }
    let difference = try #require(AnsweredShare(second).minus(AnsweredShare(first)))
    #expect(difference.low > 0)
    let whole = try #require(
      AnsweredShare([1, 1, 1, 1]).minus(AnsweredShare([0, 0, 0, 0])))
    #expect(whole.high == 1 && whole.low < 1)
  }

  /// Of eight runs six answer the first and five the second: shares 4/6 and 2/5.
  ///
  /// The ratio's linearisation has
  /// ψ = (t − p·a)/(A/n), here 8/6·(±) and 8/5·(±); its standard error is worked out by hand below.
  @Test("Where some runs do not answer, it is the difference of the shares")
  func conditional() throws {
    let none = Double.nan
    let first = AnsweredShare([1, 1, 0, none, 1, none, 0, 1])
    let second = AnsweredShare([none, 1, 0, none, 0, 1, none, 0])
    #expect(first.share == 4.0 / 6)
    #expect(second.share == 2.0 / 5)
    let difference = try #require(second.minus(first))
    #expect(abs(difference.mean - (0.4 - 4.0 / 6)) < 1e-15)
    // ψ₁ = ⁴⁄₉ for a true run, −⁸⁄₉ for a false one; ψ₂ = 0.96 and −0.64.
    let (t, f) = (4.0 / 9, -8.0 / 9)
    let parts = [-t, 0.96 - t, -0.64 - f, 0, -0.64 - t, 0.96, -f, -0.64 - t]
    let least = Self.z * (0.5 / 6 + 0.5 / 5)
    let error = (parts.reduce(0) { $0 + $1 * $1 } / 8 / 7 + least * least).squareRoot()
    #expect(abs(difference.standardError - error) < 1e-14)
  }

  @Test("Without an answer there is no share and no difference")
  func nothing() {
    let none = AnsweredShare([.nan, .nan])
    #expect(none.share == nil && none.guardedShare == nil)
    #expect(none.minus(AnsweredShare([1, 0])) == nil)
    #expect(none.interval == WilsonInterval(low: 0, high: 1))
    #expect(AnsweredShare([0, 0, 0]).guardedShare == 0.125)
  }

  @Test(
    "A function of shares has its slopes' interval: half and half of two is the mean of the pairs")
  func function() throws {
    let shares = [AnsweredShare([1, 0, 1, 1]), AnsweredShare([0, 0, 1, 0])]
    let mean = try #require(shares.function(value: 0.5, slopes: [0.5, 0.5]))
    let plain = PairedDifference([0.5, 0, 1, 0.5])
    #expect(mean.mean == plain.mean)
    #expect(abs(mean.standardError - plain.standardError) < 1e-15)
  }

  /// Var(Y − X) of these pairs is 5/6, Var X + Var Y = 1/4 + 1/3 … by hand.
  @Test("Pairs that are alike are worth many independent ones")
  func gain() {
    let first: [Double] = [1, 2, 3, 4]
    let means = PairedMeans(first, [2, 3, 4, 6])
    #expect(means.difference == 1.25)
    #expect(abs(means.standardDeviation - 0.5) < 1e-15)
    // Variances 5/3 and 35/12; their sum 55/12 over 1/4.
    #expect(abs(means.varianceReduction - 55.0 / 3) < 1e-12)
    #expect(abs(means.correlation - (55.0 / 12 - 0.25) / 2 / (175.0 / 36).squareRoot()) < 1e-12)
  }
}
