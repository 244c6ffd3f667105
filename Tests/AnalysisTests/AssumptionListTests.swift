import Scenarios
import Testing

@testable import Analysis

@Suite("Assumptions of a view")
struct AssumptionListTests {
  private static let users = NameUsers([
    NameUse(user: .assumption("b"), names: ["a"]), NameUse(user: .assumption("c"), names: ["b"]),
    NameUse(user: .number(path: "x"), names: ["c"]),
    NameUse(user: .number(path: "w"), names: ["a"]),
    NameUse(user: .claim("C"), names: ["b", "d"]),
  ])

  /// a ← b ← c ← x, a ← w, b and d ← C.
  @Test func usersAreFoundThroughOthers() {
    #expect(Self.users.numbers(using: "a") == ["w", "x"])
    #expect(Self.users.numbers(using: "c") == ["x"])
    #expect(Self.users.claims(using: "a") == ["C"])
    #expect(Self.users.claims(using: "c") == [])
    #expect(Self.users.names(usedByClaim: "C") == ["a", "b", "d"])
    #expect(Self.users.namesUsedByNumbers == ["a", "b", "c"])
  }

  private func list() throws -> AssumptionList {
    let text = """
      linchpin: 1
      calendar: {start: 2025-01-01, horizon: 2025-12-31}
      powers: {a: {}, b: {}}
      assumptions:
        assumption: Made up.
        one: "uniform(0, 1)"
        two: "uniform(0, 1)"
        both: one + two
        limit: 3
        unused: "uniform(0, 1)"
      fronts:
        f:
          challenger: {power: a, force: 1 persons}
          holder: {power: b, force: 1 persons}
          pace: {speed: 0.01 /d}
          places: {p: {size: 1 + both}}
      claims:
        C: {formula: fall(p) <= 2025-06-01}
        F: {kind: fact, formula: limit < 4}
      """
    let scenario = try Scenario.read(name: "s.yaml", files: .texts([(name: "s.yaml", text: text)]))
    return AssumptionList(try scenario.model(), try scenario.provenance(), try scenario.uses())
  }

  /// The sum of two uniform numbers has P(sum ≤ s) = s²/2 up to 1: 5 % at √0.1 = 0.3162.
  ///
  /// The standard error of that quantile of 4,096 runs is √(0.05·0.95/4096)/0.3162 = 0.0108.
  @Test func spreadsAreThoseOfTheDistributions() throws {
    let answers = try list().answers
    let one = try #require(answers.first { $0.record.path == "one" })
    #expect(abs((one.low ?? 0) - 0.05) < 1e-12)
    #expect(abs((one.high ?? 0) - 0.95) < 1e-12)
    let both = try #require(answers.first { $0.record.path == "both" })
    #expect(abs((both.low ?? 0) - 0.1.squareRoot()) < 4.5 * 0.0108)
    #expect(abs((both.median ?? 0) - 1) < 4.5 * 0.0078)
    #expect(abs((both.high ?? 0) - (2 - 0.1.squareRoot())) < 4.5 * 0.0108)
    let unused = try #require(answers.first { $0.record.path == "unused" })
    #expect(unused.median == nil)
    #expect(answers.first { $0.record.path == "limit" }?.low == nil)
  }

  @Test func aClaimRestsOnItsNamesAndOnTheModel() throws {
    let list = try list()
    let claims = list.model.claims
    func named(_ claim: Claim) -> [String] {
      list.answers(toClaim: claim).filter(\.record.isNamed).map(\.record.path)
    }
    #expect(named(claims[0]) == ["one", "two", "both"])
    #expect(list.answers(toClaim: claims[1]).map(\.record.path) == ["limit"])
  }
}
