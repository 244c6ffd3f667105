import Chance
import Scenarios
import Testing

@testable import Analysis

@Suite("Estimates of sensitivity")
struct SensitivityEstimateTests {
  private static let uniforms = (0..<3).map {
    Input(id: "x\($0)", distribution: .uniform(low: -.pi, high: .pi))
  }

  private static func ishigami(rows: Int) throws -> SobolAnswer {
    let found = FunctionSensitivity(inputs: uniforms, rows: rows, seed: 3) { x in
      let (one, two) = (Elementary.sin(x[0]), Elementary.sin(x[1]))
      return one + 7 * two * two + 0.1 * x[2] * x[2] * x[2] * x[2] * one
    }
    return try #require(found.sobol)
  }

  // Ishigami and Homma (1990) with a = 7, b = 0.1: S = 0.3139, 0.4424, 0; T = 0.5576, 0.4424, 0.2437.
  @Test("Intervals of Ishigami's function hold its shares and shrink as rows are doubled")
  func ishigami() throws {
    var before = Double.infinity
    for rows in [256, 1024, 4096] {
      let sobol = try Self.ishigami(rows: rows)
      let first = [0.313905, 0.442411, 0]
      let total = [0.557589, 0.442411, 0.243684]
      for (shares, known) in zip(sobol.shares, zip(first, total)) {
        #expect(shares.first.low <= known.0 && known.0 <= shares.first.high)
        #expect(shares.total.low <= known.1 && known.1 <= shares.total.high)
      }
      #expect(sobol.halfWidth < 0.7 * before)
      before = sobol.halfWidth
      let strongest = try #require(sobol.pairs.first)
      #expect(strongest.one == .input(0) && strongest.other == .input(2))
      #expect(abs(strongest.share.value - 0.243684) <= 4.5 * strongest.share.standardError)
      #expect(!sobol.isTold(first: sobol.shares[2].first))
    }
  }

  // Two rows: y(A) = 0, 2, y(B) = 2, 0 of one input, so f(AB) = f(B): V = 1, T = ½·(4 + 4)/2/1 = 2.
  @Test("Two rows by hand")
  func byHand() throws {
    let answers = ExchangedAnswers(first: [0, 2], second: [2, 0], exchanged: [[2, 0]])
    let estimate = try #require(SobolEstimate(answers, seed: 1))
    #expect(estimate.variance == 1)
    #expect(estimate.total(0).value == 2)
    // y(B)·(y(AB) − y(A)) with the center 1: (1·2 + (−1)·(−2))/2 = 2.
    #expect(estimate.first(0).value == 2)
    #expect(estimate.firstByJansen(0) == 1)
  }

  // The standard error of a mean of n numbers with deviation s is s/√n: of 0, 1, …, 999 it is 9.13.
  @Test("Resamples show the standard error of a mean")
  func resampling() {
    let numbers = (0..<1000).map(Double.init)
    let resampling = Resampling(rows: 1000, seed: 5)
    let means = resampling.means(numbers)
    #expect(abs(means.mean - 499.5) < 3)
    #expect(abs(means.variance.squareRoot() - 9.13) < 1.5)
    #expect((0..<200).allSatisfy { resampling.weights($0).reduce(0) { $0 + Int($1) } == 1000 })
  }

  // An answer that is its input: within the lowest tenth all lie below nine tenths of all, so the distance is
  // 0.9 at the ends, and for slice s of ten max(s, 9 − s)/10; the middle of 0.9, 0.8, 0.7, 0.6, 0.5 twice is 0.7.
  @Test("The distance of an answer that is its input is known")
  func pawn() {
    let values = (0...1000).map(Double.init)
    let estimate = PawnEstimate(input: values, answers: values)
    #expect(abs(estimate.median - 0.7) < 0.002)
    #expect(abs(estimate.greatest - 0.9) < 0.002)
    #expect(PawnEstimate(input: values, answers: values.map { _ in 1 }).greatest == 0)
  }

  @Test("Steps of trajectories that move two inputs, or one twice, are refused")
  func trajectories() {
    let sound = ElementaryEffects.effects(
      points: [[0, 0], [0.5, 0], [0.5, 0.5]], answers: [1, 2, 0], inputs: 2)
    #expect(sound == [[2], [-4]])
    let both = ElementaryEffects.effects(
      points: [[0, 0], [0.5, 0.5], [0, 0.5]], answers: [1, 2, 0], inputs: 2)
    #expect(both == nil)
    let twice = ElementaryEffects.effects(
      points: [[0, 0], [0.5, 0], [0, 0]], answers: [1, 2, 0], inputs: 2)
    #expect(twice == nil)
  }

  // Spearman of 1, 2, 2, 3 with 1, 3, 2, 4: ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4; 4.5/√(4.5·5) = 0.9487.
  @Test("Equal values share their ranks")
  func ranks() {
    #expect(SampleCorrelation.ranks([1, 2, 2, 3]) == [1, 2.5, 2.5, 4])
    #expect(abs(SampleCorrelation.spearman([1, 2, 2, 3], [1, 3, 2, 4]) - 0.948683) < 1e-6)
  }
}

extension [Double] {
  fileprivate var mean: Double { reduce(0, +) / Double(count) }

  fileprivate var variance: Double {
    let center = mean
    return reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(count)
  }
}
