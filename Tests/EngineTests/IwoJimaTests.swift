import Scenarios
import TestSupport
import Testing

@testable import Engine

/// The shipped scenario `iwo-jima` against Engel's equations, solved elsewhere day by day.
@Suite("The shipped scenario iwo-jima")
struct IwoJimaTests {
  @Test("Both forces follow Engel's equations to 0.01 % on every day")
  func reference() throws {
    guard let cases = try SharedFolder.cases("lanchester.json") else { return }
    let engel = try #require(cases.first(where: isEngel))
    let unitedStates = try #require(engel["US"] as? [Double])
    let japan = try #require(engel["JP"] as? [Double])
    let course = try Course("reference")
    #expect(course.unitedStates.count == 37)
    for day in 0...36 {
      #expect(abs(course.unitedStates[day] - unitedStates[day]) <= 1e-4 * unitedStates[day])
      #expect(abs(course.japan[day] - japan[day]) <= 1e-4 * japan[day])
    }
  }

  // Engel's model ends at 51,985.2 and 216.83. The coefficients of the mixed law solve
  // U(36) = 51,985.2461, J(36) = 216.8317 (README); days 10 and 28 are of the same solution, by the
  // classical four stages with 40 steps a day.
  @Test("Under area fire both forces end where Engel's do and take another way")
  func areaFire() throws {
    let course = try Course("area_fire")
    #expect(abs(course.unitedStates[36] / 51_985.2461 - 1) < 1e-4)
    #expect(abs(course.japan[36] / 216.8317 - 1) < 1e-3)
    #expect(abs(course.unitedStates[10] / 57_394.2 - 1) < 1e-4)
    #expect(abs(course.japan[10] / 6_121.0 - 1) < 1e-3)
    #expect(abs(course.unitedStates[28] / 52_345.1 - 1) < 1e-4)
    #expect(abs(course.japan[28] / 591.4 - 1) < 1e-3)
  }

  private func isEngel(_ verification: [String: Any]) -> Bool {
    verification["id"] as? String == "IWO"
  }

  /// Strength on every evening from the start.
  private struct Course {
    let unitedStates: [Double]
    let japan: [Double]

    init(_ view: String) throws {
      let plan = Plan(try Shipped.model("iwo-jima", view: view), detail: .everything)
      let replay = Replay(plan, run: 0)
      unitedStates = replay.evenings(.force(front: 0, .challenger), in: plan)
      japan = replay.evenings(.force(front: 0, .holder), in: plan)
    }
  }
}
