import Engine
import Scenarios
import TestSupport
import Testing

@testable import Analysis

/// The search against every run replayed one by one.
@Suite("Finding a run")
struct RunSearchTests {
  private static let runs = 300

  private static func search(
    _ plan: Plan, _ claim: Claim?, isTypical: Bool = false, threads: Int = 2
  ) -> RunChoice {
    Runner(plan, seed: 5, threads: threads).measure(
      runs, RunSearch(plan, claim: claim, isTypical: isTypical)
    ).choice
  }

  @Test("The first run and the count are those of all replays", arguments: [0, 1, 2])
  func first(claim index: Int) throws {
    let plan = Plan(try TwoForts.model())
    let answers = (0..<Self.runs).map { Replay(plan, seed: 5, run: $0).answers[index] }
    let choice = Self.search(plan, plan.model.claims[index])
    #expect(choice.run == answers.firstIndex(of: true))
    #expect(choice.searched == Self.runs)
    #expect(choice.condition?.holds == answers.count { $0 == true })
    #expect(choice.condition?.open == answers.count { $0 == nil })
    #expect(choice == Self.search(plan, plan.model.claims[index], threads: 1))
  }

  @Test("The typical run is the medoid of all replays, by comparing every pair")
  func typical() throws {
    let plan = Plan(try TwoForts.model())
    let replays = (0..<Self.runs).map { Replay(plan, seed: 5, run: $0) }
    #expect(Self.search(plan, nil, isTypical: true).run == Self.medoid(replays, plan))
    let fallen = replays.filter { $0.answers[0] == true }
    let choice = Self.search(plan, plan.model.claims[0], isTypical: true)
    #expect(choice.run == Self.medoid(fallen, plan, without: 0))
  }

  /// Straight from the definition, n² pairs.
  private static func medoid(_ replays: [Replay], _ plan: Plan, without claim: Int? = nil) -> Int? {
    let rows = replays.map { replay in
      replay.eventSteps.map { $0.isFinite ? $0 : Double(plan.days + 1) }
        + plan.model.claims.indices.filter { plan.model.claims[$0].kind == .event && $0 != claim }
        .map { replay.answers[$0].map { $0 ? 2.0 : 0.0 } ?? 1.0 }
    }
    let scales = (rows.first ?? []).indices.map { feature in
      let pairs = rows.flatMap { a in rows.map { b in (a[feature] - b[feature]).magnitude } }
      return pairs.reduce(0, +) / Double(pairs.count)
    }
    let totals = rows.map { a in
      rows.reduce(0.0) { sum, b in
        sum
          + scales.indices.reduce(0.0) {
            scales[$1] == 0 ? $0 : $0 + (a[$1] - b[$1]).magnitude / scales[$1]
          }
      }
    }
    return totals.indices.min { totals[$0] < totals[$1] }.map { replays[$0].run }
  }

  @Test("Where no run has it, none is chosen")
  func nothing() throws {
    let plan = Plan(try TwoForts.model())
    let never = Claim(id: "never", formula: .compare(.less, .number(2), .number(1)))
    let choice = Self.search(plan, never)
    #expect(choice.run == nil)
    #expect(choice.condition == RunChoice.Condition(text: "", holds: 0))
    #expect(Self.search(plan, never, isTypical: true).run == nil)
  }

  /// |1−3| + |1−3| + |1−7| = 10; 3: 2 + 0 + 4 = 6 each; 7: 6 + 4 + 4 = 14.
  @Test("Sums of differences are those counted by hand")
  func sums() {
    #expect(Medoid.sumsOfDifferences([3, 1, 7, 3]) == [6, 10, 14, 6])
    #expect(Medoid.sumsOfDifferences([5]) == [0])
  }

  @Test("Among equals the lowest number is the medoid, in whatever order they come")
  func ties() {
    let courses = [7, 4, 9].map { RunCourse(run: $0, features: [1, 2]) }
    #expect(Medoid.run(of: courses) == 4)
    #expect(Medoid.run(of: []) == nil)
  }
}
