import Testing

@testable import Analysis

@Suite("Durations of which some have not ended")
struct KaplanMeierTests {
  // 4 under observation, one ends at 1: 3/4; at 2 one is lost from sight; at 3 one of 2 ends: 3/8; ∫ to 5 =
  // 1 + 2·3/4 + 2·3/8.
  @Test("Four subjects by hand")
  func byHand() {
    let estimate = KaplanMeier([3, 1, 2, 7], ended: [true, true, false, false])
    #expect(estimate.times == [0, 1, 2, 3, 7])
    #expect(estimate.survival == [1, 0.75, 0.75, 0.375, 0.375])
    #expect(estimate.hazard == [0, 0.25, 0.25, 0.75, 0.75])
    #expect(estimate.restrictedMean(to: 5) == 3.25)
    #expect(estimate.quantile(0.5) == 3)
    #expect(estimate.quantile(0.9) == .infinity)
    #expect(estimate.survival(at: 2.5) == 0.75)
  }

  @Test("Where all are seen to end it is the share that lasts")
  func complete() {
    let durations = (1...50).map { Double($0 * 7 % 51) }
    let estimate = KaplanMeier(durations, ended: durations.map { _ in true })
    for time in 0...51 {
      let share = Double(durations.count { $0 > Double(time) }) / 50
      #expect(abs(estimate.survival(at: Double(time)) - share) < 1e-12)
    }
  }

  @Test("Two groups alike do not differ, and which is first makes no difference")
  func alike() {
    let (a, b) = ([1.0, 4, 9, 16], [2.0, 3, 30, 40])
    let all = [true, true, true, false]
    #expect(LogRankTest((a, all), (a, all)).statistic == 0)
    let test = LogRankTest((a, all), (b, all))
    let turned = LogRankTest((b, all), (a, all))
    #expect(abs(test.statistic - turned.statistic) < 1e-12)
    #expect(test.probability > 0 && test.probability < 1)
  }
}
