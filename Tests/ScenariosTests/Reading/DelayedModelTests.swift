import Testing

@testable import Scenarios

@Suite("A plan postponed")
struct DelayedModelTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers: {north: {}, south: {}, west: {}}
    contests:
      one: {challenger: {power: north}, holder: {power: south}, speed: 0.001 /d}
      two: {challenger: {power: north}, holder: {power: west}, speed: 0.001 /d}
    sequences:
      north:
        steps:
          - contest: one
            side: challenger
            planned: 2025-01-01
            course a: {effort: 60 %}
            deadline: 2025-03-01
          - {contest: two, side: challenger, planned: 2025-06-01, course a: {effort: 50 %}, accommodate: 2026-06-01}
      west:
        steps:
          - {contest: two, side: holder, planned: 2025-07-01, course a: {effort: 50 %}}
    """

  private func model() throws -> Model { try Sample.read(Self.text).model() }

  // 30 days after 1 March is 31 March; June has 30 days.
  @Test("Dates after the start move, the one on it and those of other powers stay")
  func moved() throws {
    let model = try model()
    let steps = model.delayed(power: 0, by: 30).sequences[0].steps
    #expect(steps.map(\.planned.iso) == ["2025-01-01", "2025-07-01"])
    #expect(steps.map { $0.deadline?.iso } == ["2025-03-31", nil])
    #expect(steps.map { $0.accommodated?.iso } == [nil, "2026-07-01"])
    #expect(model.delayed(power: 0, by: 30).sequences[1] == model.sequences[1])
    #expect(
      model.postponableDates(of: 0).map(\.iso) == ["2025-03-01", "2025-06-01", "2026-06-01"])
    #expect(model.postponableDates(of: 1).isEmpty)
  }

  @Test("No day later is the same model, and nothing but the power's plan is another")
  func unmoved() throws {
    let model = try model()
    #expect(model.delayed(power: 0, by: 0) == model)
    var later = model.delayed(power: 0, by: 77)
    #expect(later != model)
    later.sequences = model.sequences
    #expect(later == model)
  }
}
