import Analysis
import Testing

@Suite("Whether the runs are enough")
struct RunsVerdictTests {
  private func claim(_ id: String, yes: Int, of decided: Int, undefined: Int = 0) -> ClaimAnswer {
    ClaimAnswer(
      id: id, text: "", probability: decided == 0 ? nil : Double(yes) / Double(decided),
      interval: WilsonInterval(successes: yes, trials: decided), undefined: undefined,
      givenRuns: decided + undefined)
  }

  @Test func theConditionThatHoldsInTheFewestRunsIsNamed() {
    var claims = [
      claim("A", yes: 3, of: 29), claim("B", yes: 3, of: 12), claim("C", yes: 0, of: 0),
    ]
    #expect(RunsVerdict(runs: 100, claims: claims).scarcest == nil)
    for index in claims.indices { claims[index].hasCondition = true }
    #expect(RunsVerdict(runs: 100, claims: claims).scarcest?.id == "B")
    #expect(RunsVerdict(runs: 100, claims: [claims[0]]).scarcest?.id == "A")
  }

  @Test func theWidestClaimDecides() {
    let verdict = RunsVerdict(
      runs: 10_000, claims: [claim("A", yes: 100, of: 10_000), claim("B", yes: 50, of: 100)])
    #expect(verdict.decidingClaim == "B")
    #expect(!verdict.isEnough)
  }

  /// 9,603.6 runs that answer; one in a hundred does, so 960,360, which is 970,000 in two figures.
  @Test func aRareConditionNeedsMoreRuns() {
    #expect(RunsVerdict(runs: 10_000, claims: [claim("B", yes: 50, of: 100)]).runsNeeded == 970_000)
  }

  @Test func tenThousandRunsAreEnoughForAnyClaim() {
    #expect(RunsVerdict(runs: 10_000, claims: [claim("A", yes: 5_000, of: 10_000)]).isEnough)
  }

  @Test func anUnansweredClaimIsNamedAndDecidesNothing() {
    let verdict = RunsVerdict(runs: 100, claims: [claim("A", yes: 0, of: 0)])
    #expect(verdict.unanswered == ["A"])
    #expect(verdict.decidingClaim == nil)
  }
}
