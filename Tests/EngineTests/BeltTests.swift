import Scenarios
import TestSupport
import Testing

@testable import Engine

/// The shipped scenario `belt` against 8,000,000 runs of a C program (its README).
@Suite("The shipped scenario belt")
struct BeltTests {
  private static let runs = 65_536

  private struct Known {
    let day: Int
    let held: Double
    let deviation: Double
  }

  private static let known = [
    Known(day: 100, held: 11.28803, deviation: 0.8412),
    Known(day: 365, held: 9.52897, deviation: 2.4036),
    Known(day: 730, held: 7.77898, deviation: 3.7387),
    Known(day: 1500, held: 5.81965, deviation: 4.4426),
  ]

  @Test("Its answers are those of the kernel, each within 4.5 standard errors")
  func answers() throws {
    let plan = Plan(try Shipped.model("belt"))
    let tally = Runner(plan, seed: 1, threads: 2).run(Self.runs)
    let falls = (0..<12).map { tally.fall(of: $0, in: plan) }
    let root = Double(Self.runs).squareRoot()
    for known in Self.known {
      let fallen = falls.reduce(0) { $0 + $1.count(by: known.day) }
      let held = 12 - Double(fallen) / Double(Self.runs)
      #expect(abs(held - known.held) < 4.5 * known.deviation / root, "day \(known.day)")
    }
    for (claim, share) in zip(tally.claims, [0.114183, 0.2849]) {
      let deviation = (share * (1 - share)).squareRoot()
      let seen = Double(claim.yes) / Double(Self.runs)
      #expect(abs(seen - share) < 4.5 * deviation / root)
    }
  }
}
