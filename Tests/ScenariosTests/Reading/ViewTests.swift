import Chance
import Testing

@testable import Scenarios

@Suite struct ViewTests {
  @Test func `Views are listed with reference first, then in the order of the file`() throws {
    let scenario = try Sample.read(Sample.full)
    #expect(
      scenario.views == [
        ViewDescription(id: "reference", title: "Two forts"),
        ViewDescription(id: "other", title: "Another reading", about: "A"),
        ViewDescription(id: "third", title: "third", extends: "other"),
      ])
  }

  @Test func `A view changes an assumption and keeps its stream`() throws {
    let scenario = try Sample.read(Sample.full)
    let (reference, other) = (try scenario.model(), try scenario.model(view: "other"))
    #expect(other.view == "other")
    #expect(other.inputs[0].distribution == (try .centralInterval(low: 1, high: 2)))
    #expect(other.inputs.map(\.stream) == reference.inputs.map(\.stream))
    #expect(other.fronts == reference.fronts)
  }

  @Test func `A view that extends another starts from it`() throws {
    let third = try Sample.read(Sample.full).model(view: "third")
    #expect(third.inputs[0].distribution == (try .centralInterval(low: 1, high: 2)))
    #expect(third.fronts[0].places[0].size == 3)
    #expect(third.fronts[0].holder.force == 170_000)
    #expect(third.fronts[0].links[1].capacity == 5)
    guard case .power(_, let stall, _, _, _) = third.fronts[0].pace.response else {
      Issue.record("no power response")
      return
    }
    #expect(stall == 0.1)
    #expect(!third.inputs.map(\.id).contains("fronts.border.places.alpha.size"))
  }

  @Test func `A named stream outlives a view's new value`() throws {
    let text = Sample.small(
      top: "assumptions: {x: {value: 1 to 2, stream: old}}\nviews: {v: {set: {x: 3 to 4}}}",
      front: "axes: {count: x}")
    let scenario = try Sample.read(text)
    let stream = Stream.identifier("input/old")
    #expect(try scenario.model().inputs[0].stream == stream)
    #expect(try scenario.model(view: "v").inputs[0].stream == stream)
  }

  @Test func `A view may set a key that the file leaves to its default`() throws {
    let text = Sample.small(top: "views: {v: {set: {fronts.f.tempo.spread: 0.3}}}")
    let scenario = try Sample.read(text)
    #expect(try scenario.model().fronts[0].tempo.spread == 0)
    #expect(try scenario.model(view: "v").fronts[0].tempo.spread == 0.3)
  }

  @Test func `A view reaches contests, coercion, steps by their number, and ends`() throws {
    let text = """
      linchpin: 1
      assumption: A test.
      calendar: {start: 2025-01-01, horizon: 2026-12-31}
      powers: {north: {}, south: {}, west: {}}
      contests:
        one: {challenger: {power: north}, holder: {power: south}, speed: 0.001 /d}
        two: {challenger: {power: north}, holder: {power: west}, speed: 0.001 /d}
      coercion: {measures: {target: south, packages: [{date: 2025-06-01, strength: 0.1}]}}
      sequences:
        north:
          steps:
            - {contest: one, side: challenger, planned: 2025-01-01, course a: {effort: 0.5}}
            - {contest: two, side: challenger, planned: 2025-06-01, course a: {effort: 0.5}}
      ends: {north: {decisive: [two], stake: 1, escalation cost: 2}}
      claims: {C: {formula: "pivot(north, two) <= 2026-01-01"}}
      views:
        v:
          set:
            contests.one.speed: 0.002 /d
            coercion.measures.packages.1.strength: 0.2
            sequences.north.steps.1.pivot when: [won, deadline]
            sequences.north.steps.1.deadline: 2025-09-01
            ends.north.decisive: [one, two]
      """
    let scenario = try Sample.read(text)
    let model = try scenario.model(view: "v")
    #expect(model.contests[0].speed == 0.002)
    #expect(model.coercion[0].packages.map(\.strength.constantValue) == [0.2])
    let step = model.sequences[0].steps[0]
    #expect(step.pivots == [.won, .deadline])
    #expect(step.deadline?.iso == "2025-09-01")
    #expect(model.endings[0].decisive == [.pressure(0), .pressure(1)])
    #expect(try scenario.model().endings[0].decisive == [.pressure(1)])
  }

  @Test func `A change of dimension is the view's mistake`() {
    let text = Sample.small(
      top: "assumptions: {x: 5 km}\nviews: {v: {set: {x: 5 d}}}", front: "axes: {reach: x}")
    let problems = Sample.problems(text)
    #expect(
      problems.map(\.kind) == [
        .number(.unitMismatch(expected: .kilometres, found: .days), key: "value")
      ])
    #expect(problems.map(\.at.line) == [5])
  }

  @Test func `An unknown view is named with its neighbours`() throws {
    let scenario = try Sample.read(Sample.full)
    let error = #expect(throws: ScenarioProblems.self) { try scenario.model(view: "othr") }
    #expect(error?.problems.first?.kind == .unknownName("othr", .view))
    #expect(error?.problems.first?.nearest == ["other"])
  }
}
