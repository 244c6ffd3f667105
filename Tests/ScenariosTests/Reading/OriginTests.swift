import Testing

@testable import Scenarios

@Suite struct OriginTests {
  private func origins(_ text: String) throws -> [String: Attribution] {
    let records = try Sample.read(text).provenance()
    return Dictionary(uniqueKeysWithValues: records.map { ($0.path, $0.origin) })
  }

  @Test func `A number takes the nearest source or assumption around it`() throws {
    let text = Sample.small(
      top: "sources: {s: {title: S}}",
      front: "source: s\n    tempo: {assumption: why, spread: 0.1, memory: {value: 1 d, source: s}}"
    )
    let origins = try origins(text)
    #expect(origins["fronts.f.pace.speed"] == .source("s"))
    #expect(origins["fronts.f.tempo.spread"] == .assumption("why"))
    #expect(origins["fronts.f.tempo.memory"] == .source("s"))
  }

  @Test func `Numbers are counted by origin, those that only describe too`() throws {
    let text = Sample.small(places: "a: {lat: 1, lon: 2, population: 5 persons, assumption: map}")
    let counts = OriginCounts(try Sample.read(text).provenance())
    #expect((counts.sourced, counts.assumed, counts.bare) == (0, 3, 3))
  }

  @Test func `A place default is one number, however many places take it`() throws {
    let text = Sample.small(
      front: "place defaults: {size: 1 to 2, assumption: guess}", places: "a: {}\n      b: {}")
    let scenario = try Sample.read(text)
    #expect(
      try scenario.model().inputs.map(\.id) == ["fronts.f.places.a.size", "fronts.f.places.b.size"])
    let sizes = try scenario.provenance().filter { $0.text == "1 to 2" }
    #expect(sizes.map(\.path) == ["fronts.f.place defaults.size"])
    #expect(sizes.map(\.origin) == [.assumption("guess")])
  }

  @Test func `A view's own origin covers what it sets`() throws {
    let scenario = try Sample.read(Sample.full)
    let third = try scenario.provenance(view: "third")
    #expect(third.first { $0.path == "axes" }?.origin == .source("atlas"))
    #expect(third.first { $0.text == "170 thousand persons" }?.origin == .assumption("mine"))
  }

  @Test func `A number has its unit, note and place`() throws {
    let record = try #require(
      try Sample.read(Sample.full).provenance().first { $0.path == "fronts.border.holder.force" })
    #expect(record.unit == .persons)
    #expect(record.note == "rough")
    #expect(record.origin == .assumption("a guess"))
    #expect((record.at.line, record.at.column, record.at.length) == (49, 22, 20))
  }

  @Test func `Only used inputs are inputs, and a number by name needs no origin of its own`() throws
  {
    let text = Sample.small(
      top: "assumptions: {used: 1 to 2, by_other: 3 to 4, sum: used + by_other, idle: 1 to 9}",
      front: "axes: {count: sum}")
    let model = try Sample.read(text).model()
    #expect(model.inputs.map(\.id) == ["by_other", "used"])
    #expect(model.fronts[0].axes.count == .sum(.input(1), .input(0)))
    #expect(Sample.problems(text).map(\.kind) == [.unusedAssumption("idle")])
  }
}
