import Analysis
import Foundation
import TestSupport
import Testing

@Suite("Wilson's interval for a proportion")
struct WilsonIntervalTests {
  private struct Topic: Decodable {
    struct Group: Decodable {
      var id: String
    }
    var cases: [Group]
  }

  private struct Proportions: Decodable {
    struct Case: Decodable {
      var k: Int
      var n: Int
      var level: Double
      var wilson: [Double]
    }
    var cases: [Case]
  }

  /// scipy 1.17.1, `binomtest(k, n).proportion_ci(level, method="wilson")`; relative 1e-8.
  @Test func theIntervalsOfSciPyAreMet() throws {
    guard let folder = SharedFolder.url else { return }
    let data = try Data(contentsOf: folder.appending(path: "verification/statistics.json"))
    for item in try proportions(data) {
      let interval = WilsonInterval(successes: item.k, trials: item.n, level: item.level)
      #expect(abs(interval.low - item.wilson[0]) <= 1e-8 * max(item.wilson[0], 1e-8))
      #expect(abs(interval.high - item.wilson[1]) <= 1e-8 * item.wilson[1])
    }
  }

  /// The groups of the file differ in shape; the first with the id PROP is of ours.
  private func proportions(_ data: Data) throws -> [Proportions.Case] {
    let topic = try JSONDecoder().decode(Topic.self, from: data)
    let index = try #require(topic.cases.firstIndex { $0.id.hasPrefix("PROP") })
    let all = try #require(
      try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let groups = try #require(all["cases"] as? [Any])
    let group = try JSONSerialization.data(withJSONObject: groups[index])
    return try JSONDecoder().decode(Proportions.self, from: group).cases
  }

  @Test func withoutTrialsNothingIsKnown() {
    #expect(WilsonInterval(successes: 0, trials: 0) == WilsonInterval(low: 0, high: 1))
  }

  /// z²/(n + z²) with z = 1.959964 and n = 10: 3.841459/13.841459 = 0.277533.
  @Test func noneOfTenBeginsAtZero() {
    let interval = WilsonInterval(successes: 0, trials: 10)
    #expect(interval.low == 0)
    #expect(abs(interval.high - 0.277_532_8) < 1e-7)
  }

  @Test func tenOfTenMirrorsNoneOfTen() {
    let none = WilsonInterval(successes: 0, trials: 10)
    let all = WilsonInterval(successes: 10, trials: 10)
    #expect(all.high == 1)
    #expect(abs(all.low - (1 - none.high)) < 1e-15)
  }

  /// 1.959964²·¼/0.01² = 9,603.6.
  @Test func aboutTenThousandRunsGiveOnePerCent() {
    #expect(abs(WilsonInterval.trials(forHalfWidth: 0.01, share: 0.5) - 9603.6) < 0.1)
  }
}
