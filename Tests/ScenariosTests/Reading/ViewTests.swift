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
