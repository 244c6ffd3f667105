import Chance
import Testing

@testable import Scenarios

@Suite struct SeasonTableTests {
  private func small(_ season: String, top: String = "") -> String {
    Sample.small(top: top, front: "season: \(season)")
  }

  private static let mud = "seasons: {mud: {march: 0.7, april: k}}\nassumptions: {k: 0.5 to 0.9}"

  @Test func `A named table is the inline table`() throws {
    let named = try Sample.read(small("mud", top: Self.mud)).model()
    let inline = try Sample.read(
      small("{march: 0.7, april: k}", top: "assumptions: {k: 0.5 to 0.9}")
    ).model()
    #expect(named == inline)
    #expect(named.fronts[0].season?[2] == 0.7)
  }

  @Test func `A view sets one month, or another table`() throws {
    let views = "views: {wet: {set: {seasons.mud.march: 0.4}}, dry: {set: {fronts.f.season: ~}}}"
    let scenario = try Sample.read(small("mud", top: Self.mud + "\n" + views))
    #expect(try scenario.model(view: "wet").fronts[0].season?[2] == 0.4)
    #expect(try scenario.model(view: "dry").fronts[0].season == nil)
  }

  @Test func `A number of a table has its origin, and draws only where the table is used`() throws {
    let top = "seasons: {assumption: a, mud: {march: 0.5 to 1}, ice: {may: 1 to 2}}"
    let scenario = try Sample.read(small("mud", top: top))
    #expect(try scenario.model().inputs.map(\.id) == ["seasons.mud.march"])
    let record = try scenario.provenance().first { $0.path == "seasons.mud.march" }
    #expect(record?.origin == .assumption("a"))
  }

  @Test func `Unknown tables and months are located, with the nearest`() {
    let table = Sample.problems(small("mudd", top: Self.mud))
    #expect(table.map(\.kind) == [.unknownName("mudd", .season)])
    #expect(table.map(\.nearest) == [["mud"]])
    let month = Sample.problems(small("mud", top: "seasons: {mud: {mach: 0.7}}"))
    #expect(month.map(\.nearest) == [["march"]])
    let path = Sample.problems(
      small("mud", top: Self.mud + "\nviews: {v: {set: {seasons.mdu.march: 1}}}"))
    #expect(
      path.map(\.kind) == [.unknownPath(path: "seasons.mdu.march", part: "mdu")])
  }
}

@Suite struct DefinitionTests {
  private func small(_ lag: String, _ formula: String, more: String = "") -> String {
    Sample.small(
      top: """
        definitions: {half: {lag: \(lag), title: Half, assumption: a}, full: {lag: 5 d}}
        groups: {ab: [a, b]}
        claims: {C: {formula: "\(formula)"}}
        \(more)
        """, places: "a: {front: 9 km}\n      b: {front: 9 km}")
  }

  @Test func `A lag is a named input in days, which may be negative`() throws {
    let scenario = try Sample.read(small("-20 to -2 d", "fall(a, half) <= 2025-06-30"))
    let input = try #require(try scenario.model().inputs.first)
    #expect(input.id == "definitions.half.lag")
    #expect(input.unit == .days)
    #expect(input.distribution == (try .centralInterval(low: -20, high: -2)))
    let record = try scenario.provenance().first { $0.path == "definitions.half.lag" }
    #expect(record?.origin == .assumption("a"))
    let fall = Expression.defined(.fall(front: 0, place: 0), lag: .input(0))
    #expect(try scenario.model().claims[0].formula == .compare(.lessOrEqual, fall, .number(180)))
  }

  @Test func `Over a group each place has its fall, with one lag`() throws {
    let model = try Sample.read(small("-3 d", "last(fall(ab, half)) <= 2025-06-30")).model()
    let falls = (0...1).map { Expression.defined(.fall(front: 0, place: $0), lag: -3) }
    #expect(model.claims[0].formula == .compare(.lessOrEqual, .greatest(falls), .number(180)))
  }

  @Test func `A definition that no claim uses draws nothing`() throws {
    let model = try Sample.read(small("-20 to -2 d", "fall(a, full) <= 2025-06-30")).model()
    #expect(model.inputs == [])
  }

  @Test func `A view sets a lag`() throws {
    let text = small(
      "3 d", "fall(a, half) <= 2025-06-30",
      more: "views: {v: {set: {definitions.half.lag: 1 to 9 d}}}")
    #expect(try Sample.read(text).model(view: "v").inputs.map(\.id) == ["definitions.half.lag"])
  }

  @Test func `Unknown definitions, and definitions of other events, are mistakes`() {
    let unknown = Sample.problems(small("3 d", "fall(a, haf) <= 2025-06-30"))
    #expect(
      unknown.map(\.kind) == [.formula(.unknown(.definition, "haf", nearest: ["half"]))])
    let contact = Sample.problems(small("3 d", "contact(a, half) <= 2025-06-30"))
    #expect(
      contact.map(\.kind) == [.formula(.argumentCount(.contact, expected: 1, found: 2))])
    let value = Sample.problems(small("3 d", "fall(a, 2025-06-30) <= 2025-06-30"))
    #expect(value.map(\.kind) == [.formula(.nameExpected(.definition))])
    let unit = Sample.problems(small("3 km", "fall(a) <= 2025-06-30"))
    #expect(
      unit.map(\.kind) == [
        .number(.unitMismatch(expected: .days, found: .kilometres), key: "lag")
      ])
  }
}
