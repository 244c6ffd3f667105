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
      north: {patience: 180 d, decisive: [one], stake: 0.7, escalation cost: -0.2, sharpness: 3}
    claims:
      E: {formula: escalated(north) <= horizon or conceded(north) <= horizon}
      F: {formula: end(north) <= horizon}
    """

  @Test func everyKeyIsRead() throws {
    let model = try Sample.read(Self.text).model()
    #expect(
      model.endings == [
        Ending(
          power: 0, patience: 180, decisive: [.pressure(0)], stake: 0.7, cost: -0.2, sharpness: 3)
      ])
    #expect(
      model.claims[0].formula.events
        == [.end(power: 0, .conceded), .end(power: 0, .escalated)])
    #expect(model.claims[1].formula.events == EndState.allCases.map { .end(power: 0, $0) })
  }

  @Test func anEndWithoutReasonOrWithUnknownNamesIsRefused() {
    let cases: [(from: String, to: String, kind: ScenarioProblem.Kind)] = [
      ("patience: 180 d, decisive: [one], ", "", .endWithoutReason),
      ("decisive: [one]", "decisive: [two]", .unknownName("two", .contest)),
      ("  north: {patience", "  nord: {patience", .unknownName("nord", .power)),
    ]
    for (from, to, kind) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text)
      #expect(Sample.problems(text).contains { $0.kind == kind }, "\(to)")
    }
  }
}
