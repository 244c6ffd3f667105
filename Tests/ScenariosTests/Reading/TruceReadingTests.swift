import Testing

@testable import Scenarios

/// `truce:` as it is written and as it is read.
@Suite struct TruceReadingTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers: {north: {}, south: {}, west: {}}
    fronts:
      f:
        challenger: {power: north, force: 10 persons}
        holder: {power: south, force: 10 persons}
        pace: {speed: 0.01 /d}
        places: {a: {}}
    truce:
      f:
        first review: 2025-03-01
        every: 60 d
        horizon: 365 d
        pause: 120 d
        guarantor: 40 %
        breaking: 0.001 /d
        frozen effort: 0.3
        concession: {by: holder, share: 0.1}
        parties:
          north: {stake: 1, cost: 0.001 /d, audience: 0.1, least concession: 0.05, belief: 0.8}
          south: {stake: 2}
          west: {side: holder, stake: 3}
    claims:
      F: {formula: freeze(f) <= horizon and broken(f) > horizon or settlement(f) <= horizon}
      R: {formula: "refused(north, f, rearming) <= horizon and refused(north, f) <= horizon"}
      O: {formula: "offered(west, f) <= horizon or declare(north) <= horizon"}
    """

  @Test func everyKeyIsRead() throws {
    let model = try Sample.read(Self.text).model()
    let truce = try #require(model.truces.first)
    #expect(
      truce
        == Truce(
          front: 0, firstReview: try #require(Day(iso: "2025-03-01")), every: 60, horizon: 365,
          pause: 120, guarantor: 0.4, breaking: 0.001, frozenEffort: 0.3,
          concession: .init(by: .holder, share: 0.1),
          parties: [
            TruceParty(
              power: 0, side: .challenger, stake: 1, cost: 0.001, audience: 0.1,
              leastConcession: 0.05, belief: 0.8),
            TruceParty(power: 1, side: .holder, stake: 2),
            TruceParty(power: 2, side: .holder, stake: 3),
          ]))
    #expect(
      model.claims[0].formula.events
        == [.freeze(front: 0), .settlement(front: 0), .broken(front: 0)])
    #expect(
      model.claims[1].formula.events
        == [.refused(power: 0, front: 0, nil), .refused(power: 0, front: 0, .rearming)])
    #expect(
      model.claims[2].formula.events == [.offered(power: 2, front: 0), .declared(power: 0)])
  }

  @Test func whatCannotBeIsRefusedInItsPlace() {
    let words = TruceTerm.allCases.map { "\($0)" }
    let cases: [(from: String, to: String, kind: ScenarioProblem.Kind)] = [
      ("stake: 2", "stake: -2", .number(.negative(-2), key: "stake")),
      ("south: {stake: 2}", "east: {stake: 2}", .unknownName("east", .power)),
      ("      south: {stake: 2}\n", "", .partyMissing(power: "south")),
      ("{side: holder, stake: 3}", "{stake: 3}", .sideMissing(power: "west")),
      ("south: {stake", "south: {side: challenger, stake", .ownOpponent(power: "south")),
      ("truce:\n  f:", "truce:\n  g:", .unknownName("g", .front)),
      ("freeze(f)", "freeze(g)", .formula(.unknown(.front, "g", nearest: []))),
      ("f, rearming)", "f, fear)", .formula(.category(.refused, words: words))),
    ]
    for (from, to, kind) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text, "\(from)")
      #expect(Sample.problems(text).contains { $0.kind == kind }, "\(to)")
    }
    let stranger = Self.text.replacing("      west: {side: holder, stake: 3}\n", with: "")
    #expect(
      Sample.problems(stranger).contains { $0.kind == .formula(.noParty(power: "west")) })
    let without = Sample.small(top: "claims: {F: {formula: freeze(f) <= horizon}}")
    #expect(Sample.problems(without).map(\.kind) == [.formula(.noTruce(front: "f"))])
  }
}
