import Testing

@testable import Scenarios

/// `ends:` as it is written and as it is read.
@Suite struct EndReadingTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers: {north: {}, south: {}}
    contests:
      one: {challenger: {power: north}, holder: {power: south}, speed: 0.001 /d}
    ends:
      north: {patience: 180 d, decisive: [one], stake: 0.7, escalation cost: 0.2, sharpness: 3}
    claims:
      E: {formula: escalated(north) <= horizon or conceded(north) <= horizon}
      F: {formula: end(north) <= horizon}
    """

  @Test func everyKeyIsRead() throws {
    let model = try Sample.read(Self.text).model()
    #expect(
      model.endings == [
        Ending(
          power: 0, patience: 180, decisive: [.pressure(0)], stake: 0.7, cost: 0.2, sharpness: 3)
      ])
    #expect(
      model.claims[0].formula.events
        == [.end(power: 0, .conceded), .end(power: 0, .escalated)])
    #expect(model.claims[1].formula.events == EndState.allCases.map { .end(power: 0, $0) })
  }

  // The first of two ends that come, or none by the horizon.
  @Test func theOutcomeIsTheEndThatComesFirst() throws {
    let text = Self.text.replacing("end(north) <= horizon}", with: "outcome(north) = conceded}")
    let formula = try Sample.read(text).model().claims[1].formula
    let ends = Expression.least(EndState.allCases.map { .event(.end(power: 0, $0)) })
    #expect(
      formula
        == .and(
          .compare(.lessOrEqual, ends, .number(729)),
          .compare(.equal, .event(.end(power: 0, .conceded)), ends)))
    let open = Self.text.replacing("end(north) <= horizon}", with: "outcome(north) = open}")
    #expect(
      try Sample.read(open).model().claims[1].formula
        == .not(.compare(.lessOrEqual, ends, .number(729))))
  }

  @Test func anEndWithoutReasonOrWithUnknownNamesIsRefused() {
    let cases: [(from: String, to: String, kind: ScenarioProblem.Kind)] = [
      ("patience: 180 d, decisive: [one], ", "", .endWithoutReason),
      ("decisive: [one]", "decisive: [two]", .unknownName("two", .contest)),
      ("  north: {patience", "  nord: {patience", .unknownName("nord", .power)),
      ("stake: 0.7", "stake: -0.7", .number(.negative(-0.7), key: "stake")),
      ("end(north)", "end(south)", .formula(.notModelled(.end, power: "south"))),
      ("end(north)", "completed(north)", .formula(.notModelled(.completed, power: "north"))),
      ("end(north)", "below_floor(north)", .formula(.notModelled(.belowFloor, power: "north"))),
      (
        "F: {formula: end(north) <= horizon}", "F: {formula: outcome(north) = won}",
        .formula(.category(.outcome, words: EndState.allCases.map { "\($0)" } + ["open"]))
      ),
    ]
    for (from, to, kind) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text)
      #expect(Sample.problems(text).contains { $0.kind == kind }, "\(to)")
    }
  }
}
