import Chance
import Foundation

/// The p-value of one test, two-sided.
struct Verdict: Encodable {
  let name: String
  let statistic: Double
  let p: Double

  /// A statistic that is standard normal for a sound generator.
  init(_ name: String, normal: Double) {
    self.name = name
    statistic = normal
    p = 2 * Elementary.normalCumulative(-abs(normal))
  }

  /// χ² with many degrees of freedom, as a normal by Wilson and Hilferty (1931).
  init(_ name: String, square: Double, degrees: Int) {
    let spread = 2 / (9 * Double(degrees))
    let root = Elementary.pow(square / Double(degrees), 1.0 / 3)
    self.init(name, normal: (root - (1 - spread)) / spread.squareRoot())
  }

  /// A count that is Poisson.
  init(_ name: String, count: Int, _ expected: Double) {
    self.name = name
    statistic = (Double(count) - expected) / expected.squareRoot()
    guard expected < 1000, let law = try? Poisson(rate: expected) else {
      p = 2 * Elementary.normalCumulative(-abs(statistic))
      return
    }
    let below = law.cumulative(count)
    let above = count > 0 ? 1 - law.cumulative(count - 1) : 1
    p = min(1, 2 * min(below, above))
  }
}

/// All tests of one sample.
struct Report: Encodable {
  let draws: Int
  let seed: UInt64
  let verdicts: [Verdict]

  /// p-values below this count as failures.
  var limit: Double { 0.001 / Double(verdicts.count) }

  var failures: [Verdict] { verdicts.filter { !($0.p >= limit) } }

  var text: String {
    let width = verdicts.map(\.name.count).max() ?? 0
    let lines = verdicts.map { verdict in
      let name = verdict.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let numbers = String(format: "%8.3f  %9.6f", verdict.statistic, verdict.p)
      return "\(name)  \(numbers)" + (verdict.p >= limit ? "" : "  FAILED")
    }
    let title =
      "test".padding(toLength: width, withPad: " ", startingAt: 0) + "         z          p"
    let rule = String(format: "a p below %.6f fails", limit)
    return ([title] + lines + ["\(draws) draws, seed \(seed); \(rule)"]).joined(separator: "\n")
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
