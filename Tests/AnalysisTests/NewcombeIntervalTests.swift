import Testing

@testable import Analysis

@Suite("Differences of shares")
struct NewcombeIntervalTests {
  /// Newcombe (1998), Statistics in Medicine 17, 873-890, Table II, method 10.
  @Test(
    "The published intervals are met",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
      (6, 7, 2, 7, 0.0582, 0.8062), (5, 56, 0, 29, -0.0381, 0.1926),
      (0, 10, 0, 20, -0.1611, 0.2775), (0, 10, 0, 10, -0.2775, 0.2775),
      (10, 10, 0, 20, 0.6791, 1.0000), (10, 10, 0, 10, 0.6075, 1.0000),
    ])
  func published(a: Int, m: Int, b: Int, n: Int, low: Double, high: Double) {
    let interval = NewcombeInterval(Proportion(a, of: m), minus: Proportion(b, of: n))
    #expect(abs(interval.low - low) < 5.1e-5)
    #expect(abs(interval.high - high) < 5.1e-5)
  }

  @Test("Swapping the samples turns the interval round")
  func mirror() {
    let (one, two) = (Proportion(7, of: 20), Proportion(11, of: 17))
    let forward = NewcombeInterval(one, minus: two)
    let backward = NewcombeInterval(two, minus: one)
    #expect(forward.low == -backward.high)
    #expect(forward.high == -backward.low)
    #expect(NewcombeInterval(one, minus: one).includesZero)
  }
}
