import Chance
import Engine
import Scenarios
import TestSupport
import Testing

@testable import Analysis

@Suite("The value of information")
struct ValueOfInformationTests {
  private typealias Factor = ValueOfInformation.Factor

  @Test("Where one option is better in every run there is nothing to learn")
  func certain() {
    let x = (0..<200).map { Double($0) }
    let value = ValueOfInformation(
      [x.map { _ in 1 }, x.map { $0 }.map { _ in 3 }, x.map { _ in 2 }],
      factors: [Factor("x", x)])
    #expect(value.best == 1 && value.wrong == 0)
    #expect(value.options.map(\.mean) == [1, 3, 2])
    #expect(value.options[2].difference.mean == -1)
    for worth in [value.perfect] + value.partial {
      #expect(worth.value == 0 && worth.low == 0 && worth.high == 0 && !worth.isFound)
    }
  }

  // "go" is worth 2 where x is 1 and 0 where it is 0, half the runs each; "stay" is worth 0.9 always. So go is best
  // with 1, and wrong in half the runs; who knows x has (2 + 0.9)/2 = 1.45: 0.45 more. y is independent of it.
  @Test("A decision that hangs on one switch is answered without chance")
  func switched() {
    let runs = 0..<4000
    let x = runs.map { Double($0 / 10 % 2) }
    let y = runs.map { Double($0 / 20 % 2) }
    let value = ValueOfInformation(
      [x.map { 2 * $0 }, x.map { _ in 0.9 }], factors: [Factor("x", x), Factor("y", y)])
    #expect(value.best == 0 && value.wrong == 2000)
    #expect(abs(value.perfect.value - 0.45) < 1e-12)
    #expect(abs(value.partial[0].value - 0.45) < 1e-12)
    #expect(value.partial[0].isFound && value.partial[0].changes == 0.5)
    #expect(value.partial[0].low < 0.45 && value.partial[0].high > 0.45)
    #expect(value.partial[1].value == 0 && !value.partial[1].isFound)
  }

  // EV1 of the shared cases: D = 1 + x₁ + x₂ with deviations 3 and 4; the gain is s·φ(μ/s) − μ·Φ(−μ/s) with s = 5, 3
  // and 4 (Raiffa and Schlaifer 1961), and P(D < 0) = Φ(−0.2).
  @Test("Two normal parts give the closed form", arguments: [1, 2])
  func normal(seed: UInt64) {
    let draws = Draws(seed: seed)
    let runs = 50_000
    func part(_ stream: UInt32, _ deviation: Double) -> [Double] {
      (0..<runs).map { run in
        let unit = draws.unit(run: UInt64(run), stream: stream)
        return deviation * Elementary.normalQuantile(unit)
      }
    }
    let (x, y, z) = (part(1, 3), part(2, 4), part(3, 1))
    let gain = zip(x, y).map { 1 + $0 + $1 }
    let value = ValueOfInformation(
      [gain, gain.map { _ in 0 }], factors: [Factor("x", x), Factor("y", y), Factor("z", z)])
    func isNear(_ worth: ValueOfInformation.Worth, _ wanted: Double) -> Bool {
      abs(worth.value - wanted) < 4.5 * worth.standardError
        && worth.standardError < 0.02 && worth.low < wanted + 0.05 && worth.high > wanted - 0.05
    }
    #expect(value.best == 0)
    #expect(isNear(value.perfect, 1.5344731793))
    #expect(isNear(value.partial[0], 0.762708342897216))
    #expect(isNear(value.partial[1], 1.1453787928943209))
    #expect(!value.partial[2].isFound && abs(value.partial[2].value) < 0.02)
    #expect(abs(Double(value.wrong) / Double(runs) - 0.42074029) < 0.01)
  }

  @Test("A skewed factor is worth what its ranks are worth")
  func skewed() {
    var source = SplitMix(seed: 5)
    let units = (0..<8000).map { _ in source.unit() }
    let values = [units.map { $0 < 0.3 ? 1.0 : 0 }, units.map { _ in 0.5 }]
    let plain = ValueOfInformation(values, factors: [Factor("u", units)])
    let skewed = ValueOfInformation(
      values, factors: [Factor("exp", units.map { Elementary.exp(20 * $0) })])
    #expect(plain.partial == skewed.partial)
    // 0.3·1 + 0.7·0.5 = 0.65 against 0.5.
    #expect(abs(plain.partial[0].value - 0.15) < 0.02)
  }

  @Test("The same seed gives the same bits")
  func deterministic() {
    var source = SplitMix(seed: 9)
    let x = (0..<500).map { _ in source.unit() }
    func value() -> ValueOfInformation {
      ValueOfInformation([x, x.map { _ in 0.5 }], factors: [Factor("x", x)], seed: 4)
    }
    #expect(value().partial == value().partial && value().perfect == value().perfect)
  }

  @Test("Least squares with a column too many leave it out")
  func equations() {
    var equations = NormalEquations(width: 3)
    for x in [0.0, 1, 2, 3] { equations.add([1, x, 2 * x], 5 + 3 * x) }
    let solution = equations.solution
    #expect(abs(solution[0] - 5) < 1e-9 && abs(solution[1] - 3) < 1e-9 && solution[2] == 0)
  }

  @Test("The spline is straight outside its outer knots and bends inside them")
  func spline() {
    func second(_ x: Double) -> [Double] {
      let (left, middle, right) = (
        RestrictedSpline.row(x - 0.1), RestrictedSpline.row(x), RestrictedSpline.row(x + 0.1)
      )
      return middle.indices.map { left[$0] - 2 * middle[$0] + right[$0] }
    }
    for x in [-3.0, -2, 2, 3] { #expect(second(x).allSatisfy { abs($0) < 1e-12 }) }
    #expect(second(0.3).contains { abs($0) > 1e-4 })
  }
}
