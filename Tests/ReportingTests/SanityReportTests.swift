import Scenarios
import TestSupport
import Testing

@testable import Analysis
@testable import Reporting

@Suite("What a small number of runs says, in words")
struct SanityReportTests {
  /// One of each kind, about the two forts.
  private static func all(_ start: Day) -> [SanityFinding] {
    [
      .everyRunAlike, .noClaims, .claimsSettled(["T1"], isTrue: false),
      .claimUndefined("T3", share: 0.25),
      .conditionsNever(["T3"]), .conditionRare("T3", runs: 4), .nothingFalls(front: 0),
      .frontStands(front: 0, share: 0.3),
      .everythingFalls(front: 0, by: start + 9), .neverAttacked(front: 0, places: [1]),
      .axesCapped(front: 0, asked: 4, places: 2, share: 1), .horizonCuts(front: 0, share: 0.7),
      .paceClipped(front: 0, isHighest: true, share: 0.5), .tempoExtreme(front: 0, share: 0.2),
      .noiseOverDrift(front: 0, share: 1),
      .stepTooCoarse(.force(front: 0, .holder), whole: 900, half: 850),
      .forceVanishes(front: 0, side: .holder, share: 0.4),
      .forceMultiplies(front: 0, side: .challenger, factor: 3.5),
      .fireNeverShort(front: 0, side: .holder), .supplyNeverBinds(front: 0),
      .supplyShort(front: 0, places: [0], share: 1),
      .willExhausted(power: 1, share: 0.2, median: start + 3), .willFull(power: 0),
      .noInfluence(["noise"], runs: 32),
    ]
  }

  @Test func everyFindingHasASentenceAnAdviceAndANameOfItsOwn() throws {
    let model = try TwoForts.model()
    let words = SanityWords(model)
    let findings = Self.all(model.calendar.start)
    let sentences = findings.map(words.sentence)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") && !$0.contains("(front:") })
    #expect(Set(sentences).count == findings.count)
    #expect(Set(findings.map(\.kind)).count == findings.count)
    #expect(findings.allSatisfy { $0.advice.hasSuffix(".") })
  }

  @Test func aFindingNamesItsThingItsNumberAndItsDay() throws {
    let model = try TwoForts.model()
    let words = SanityWords(model)
    #expect(
      words.sentence(.willExhausted(power: 1, share: 0.2, median: model.calendar.start + 3))
        == "The will of South reaches 0 in 20.0 % of the runs; in half of these by 2025-01-04 "
        + "(day 3).")
    #expect(
      words.sentence(.neverAttacked(front: 0, places: [1])) == "No axis ever works on: Beta.")
  }

  @Test func nothingOddIsOneLine() throws {
    var model = try TwoForts.model()
    model.calendar.horizon = model.calendar.start + 250
    let check = try #require(SanityCheck(model, seed: 1, runs: 64, threads: 1))
    let text = SanityReport(check).text()
    #expect(
      check.findings.isEmpty == (text == "Nothing odd in 64 runs of seed 1, view reference.\n"))
    #expect(
      text.split(separator: "\n").count
        == (check.findings.isEmpty ? 1 : 1 + 2 * check.findings.count))
  }
}
