import TestSupport
import Testing

@testable import Analysis

@Suite("Chance, inputs and views")
struct VarianceSharesTests {
  /// A claim that is true with probability a + b·x, x uniform, under each view (a, b); pairs share x.
  private static func pairs(
    _ views: [(Double, Double)], runs: Int, _ random: inout SplitMix, common: Bool = true
  ) -> ([[Double]], [[Double]]) {
    func unit() -> Double { Double(random.next() >> 11) * 0x1p-53 }
    var (first, second) = (views.map { _ in [Double]() }, views.map { _ in [Double]() })
    for _ in 0..<runs {
      var (x, u, other) = (unit(), unit(), unit())
      for (index, view) in views.enumerated() {
        if !common { (x, u, other) = (unit(), unit(), unit()) }
        let chance = view.0 + view.1 * x
        first[index].append(u < chance ? 1 : 0)
        second[index].append(other < chance ? 1 : 0)
      }
    }
    return (first, second)
  }

  /// Views 0.2 + 0.2x and 0.4 + 0.6x with weights ¼ and ¾: p = 0.3 and 0.7, so between them
  /// ¼·¾·0.16 = 0.03; inputs ¼·0.04/12 + ¾·0.36/12 = 0.0233…; all of it p̄(1 − p̄) = 0.6·0.4 = 0.24.
  @Test("Each part is found within its interval, and together they are all", arguments: [1, 2, 3])
  func parts(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let (first, second) = Self.pairs([(0.2, 0.2), (0.4, 0.6)], runs: 40_000, &random)
    let shares = try #require(VarianceShares(first, second, weights: [1, 3]))
    let inputs = (0.25 * 0.04 + 0.75 * 0.36) / 12
    let truths = [
      (shares.views, 0.03 / 0.24), (shares.inputs, inputs / 0.24),
      (shares.chance, (0.24 - 0.03 - inputs) / 0.24),
    ]
    for (share, truth) in truths {
      #expect(abs(share.mean - truth) < 4.5 * share.standardError, "seed \(seed): \(truth)")
      #expect(share.standardError > 0 && share.standardError < 0.02)
    }
    #expect(abs(shares.total - 0.24) < 0.005)
    #expect(abs(truths.reduce(0) { $0 + $1.0.mean } - 1) < 1e-12)
  }

  /// What sampling adds to Σ w(p̂ − p̄)² is taken away.
  ///
  /// Over many small samples of equal views the part is 0 in the mean, where the plain one would be
  /// 0.25/12 = 0.02. The same holds of inputs that do not matter.
  @Test("Views that are alike, and inputs that do not matter, have no part in the mean")
  func unbiased() {
    var random = SplitMix(seed: 8)
    var (views, inputs): ([Double], [Double]) = ([], [])
    for _ in 0..<4_000 {
      let (first, second) = Self.pairs(
        [(0.5, 0), (0.5, 0)], runs: 6, &random, common: false)
      guard let shares = VarianceShares(first, second, weights: [1, 1]) else { continue }
      views.append(shares.views.mean * shares.total)
      inputs.append(shares.inputs.mean * shares.total)
    }
    for values in [PairedDifference(views), PairedDifference(inputs)] {
      #expect(abs(values.mean) < 4.5 * values.standardError)
      #expect(values.standardError < 0.002)
    }
  }

  /// By 600 samples of 400 runs: the share of intervals that hold the truth.
  @Test("About 95 of 100 intervals hold the true share")
  func coverage() {
    var random = SplitMix(seed: 5)
    var held = [0, 0, 0]
    let truths = [0.03 / 0.24, (0.25 * 0.04 + 0.75 * 0.36) / 12 / 0.24]
    for _ in 0..<600 {
      let (first, second) = Self.pairs([(0.2, 0.2), (0.4, 0.6)], runs: 400, &random)
      guard let shares = VarianceShares(first, second, weights: [1, 3]) else { continue }
      let all = [shares.views, shares.inputs, shares.chance]
      for (index, truth) in (truths + [1 - truths[0] - truths[1]]).enumerated()
      where all[index].low <= truth && truth <= all[index].high { held[index] += 1 }
    }
    #expect(held.allSatisfy { (550...595).contains($0) }, "\(held) of 600")
  }

  @Test("What is the same in all runs has no parts, and neither has what a run leaves open")
  func nothing() {
    #expect(VarianceShares([[1, 1]], [[1, 1]], weights: [1]) == nil)
    #expect(VarianceShares([[1, .nan]], [[1, 0]], weights: [1]) == nil)
  }
}
