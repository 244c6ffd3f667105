import Scenarios
import Testing

@testable import Analysis

@Suite("Differences of results")
struct ResultDifferenceTests {
  private func result(
    claims: [RunResult.ClaimResult] = [], events: [RunResult.EventResult] = [],
    series: [String: RunResult.SeriesResult] = [:], runs: Int = 100
  ) -> RunResult {
    RunResult(
      scenario: "s", view: "reference", seed: 1, runs: runs, resultsVersion: 1, claims: claims,
      events: events, series: series)
  }

  private func claim(
    _ id: String, _ probability: Double?, kind: String = "event", undefined: Int = 0,
    given: Int = 100
  ) -> RunResult.ClaimResult {
    .init(
      id: id, text: "", kind: kind, probability: probability, undefined: undefined,
      givenRuns: given)
  }

  /// 30 of 100 against 50 of 100 is beyond chance, 48 against 50 is not.
  @Test func claimsAreComparedByTheirCounts() {
    let before = result(claims: [claim("A", 0.5), claim("B", 0.5), claim("F", 1, kind: "fact")])
    let after = result(claims: [claim("A", 0.3), claim("B", 0.48), claim("F", 0, kind: "fact")])
    let claims = ResultDifference(before, after).claims
    #expect(claims.map(\.isBeyondChance) == [true, false, true])
    #expect(
      claims[0].interval
        == NewcombeInterval(Proportion(30, of: 100), minus: Proportion(50, of: 100)))
    #expect(claims[2].interval == nil)
  }

  @Test func onlyRunsThatAnswerCount() {
    #expect(claim("A", 0.25, undefined: 20, given: 60).proportion == Proportion(10, of: 40))
    #expect(claim("A", nil, given: 0).proportion == nil)
  }

  private func event(_ days: [String?], never: Double) -> RunResult.EventResult {
    let levels = ["0.05", "0.25", "0.5", "0.75", "0.95"]
    return .init(
      id: "fall(x)", never: never, quantiles: Dictionary(uniqueKeysWithValues: zip(levels, days)))
  }

  /// Quartiles 20 days apart, n = 100: the median is known to 0.098/0.25 · 10 = 3.9 days, the
  /// difference of two of them to 5.5.
  @Test(arguments: [("2025-03-05", 4, false), ("2025-03-11", 10, true)])
  func mediansMoveByDays(median: String, days: Int, isBeyondChance: Bool) throws {
    let before = event(
      ["2025-02-01", "2025-02-19", "2025-03-01", "2025-03-11", "2025-04-01"], never: 0)
    let start = try #require(Day(iso: median))
    let after = event(
      [nil, (start + -10).iso, median, (start + 10).iso, nil], never: 0)
    let difference = ResultDifference(result(events: [before]), result(events: [after]))
    #expect(difference.events[0].days == days)
    #expect(difference.events[0].isBeyondChance == isBeyondChance)
  }

  @Test func whatNeverHappensIsComparedByItsShare() {
    let none: [String?] = [nil, nil, nil, nil, nil]
    let difference = ResultDifference(
      result(events: [event(none, never: 0.9)]), result(events: [event(none, never: 0.6)]))
    #expect(difference.events[0].days == nil)
    #expect(difference.events[0].isBeyondChance)
  }

  /// From 5 to 95 % 3.29 wide: a standard deviation of 1, so 0.196 for 100 runs, 0.277 for the
  /// difference.
  @Test(arguments: [(1.2, false), (1.3, true)])
  func meansAreComparedAtTheEnd(mean: Double, isBeyondChance: Bool) throws {
    func series(_ mean: Double) -> RunResult.SeriesResult {
      .init(dates: ["2025-01-01"], mean: [mean], p05: [0], p95: [3.29])
    }
    let difference = ResultDifference(
      result(series: ["held(f)": series(1)]), result(series: ["held(f)": series(mean)]))
    #expect(abs(difference.series[0].halfWidth - 0.2772) < 1e-4)
    #expect(difference.series[0].isBeyondChance == isBeyondChance)
  }

  @Test func whatOnlyOneHasIsNamed() {
    let difference = ResultDifference(
      result(claims: [claim("A", 1), claim("B", 1)]),
      result(claims: [claim("B", 1), claim("C", 1)]))
    #expect(difference.removed == ["A"])
    #expect(difference.added == ["C"])
    #expect(!difference.isEmpty)
    #expect(ResultDifference(result(), result()).isEmpty)
  }
}
