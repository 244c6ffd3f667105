import Scenarios
import TestSupport
import Testing

@Suite("What two scenarios have otherwise")
struct ScenarioChangeTests {
  private static let text = """
    linchpin: 1
    title: A
    calendar: {start: 2025-01-01, horizon: 2025-12-31}
    powers: {a: {}, b: {}}
    assumptions:
      pace: {value: 0.01 to 0.012 /d, assumption: Made up.}
    fronts:
      f:
        assumption: Made up.
        challenger: {power: a, force: 1 persons}
        holder: {power: b, force: 1 persons}
        pace: {speed: pace}
        places: {p: {}, q: {size: 2}}
        links: [{from: p, to: q, km: 10, capacity: 5 t/d}]
    groups: {both: [p, q]}
    claims: {C1: {formula: fall(p) <= 2025-06-01}}
    views: {other: {set: {pace: 0.02 /d}}}
    """

  private func read(_ text: String) throws -> Scenario {
    try Scenario.read(name: "s.yaml", files: .texts([(name: "s.yaml", text: text)]))
  }

  private func changes(_ old: String, _ new: String) throws -> [ScenarioChange] {
    try read(Self.text).changes(to: try read(Self.text.replacing(old, with: new)))
  }

  @Test func aScenarioIsLikeItself() throws {
    #expect(try changes("title", "title") == [])
  }

  @Test(
    "Order, spaces and the long form of a number do not count",
    arguments: [
      ("{p: {}, q: {size: 2}}", "{q: {size: 2}, p: {}}"),
      ("size: 2", "size: {value: 2}"), ("fall(p) <= ", "fall(p)   <=  "),
    ])
  func forms(old: String, new: String) throws {
    #expect(try changes(old, new) == [])
  }

  @Test(
    "Each part of a scenario is told as what it is",
    arguments: [
      ("horizon: 2025-12-31", "horizon: 2026-12-31", "calendar", "calendar.horizon"),
      ("q: {size: 2}", "q: {size: 3}", "places", "fronts.f.places.q.size"),
      ("km: 10", "km: 12", "links", "fronts.f.links.p-q.km"),
      ("speed: pace", "speed: 0.03 /d", "fronts", "fronts.f.pace.speed"),
      ("fall(p) <=", "fall(q) <=", "claims", "claims.C1.formula"),
      ("[p, q]", "[p]", "groups", "groups.both"),
      ("0.02", "0.03", "views", "views.other.set.pace"), ("title: A", "title: B", "other", "title"),
    ])
  func parts(old: String, new: String, section: String, path: String) throws {
    let changes = try changes(old, new)
    #expect(changes.map(\.section.rawValue) == [section])
    #expect(changes.map(\.path) == [path])
    #expect(changes.allSatisfy { $0.before != nil && $0.after != nil })
  }

  @Test func whatIsAddedIsOneChange() throws {
    let changes = try changes("p: {},", "p: {}, r: {size: 1, radius: 2 km},")
    #expect(
      changes == [
        ScenarioChange(
          section: .places, path: "fronts.f.places.r", before: nil,
          after: .init(text: "{size: 1, radius: 2 km}"))
      ])
  }

  @Test func aFileThatExtendsIsLikeItsBaseButForWhatItWrites() throws {
    let base = Self.text.replacing(
      "claims: {C1: {", with: "sources: {s: {title: S}}\nclaims: {C1: {source: s, ")
    let files = [
      (name: "s.yaml", text: base),
      (name: "t.yaml", text: "linchpin: 1\nextends: s.yaml\ntitle: B\nassumptions: {pace: 3 /d}"),
    ]
    let extended = try Scenario.read(name: "t.yaml", files: .texts(files))
    let changes = try read(base).changes(to: extended)
    #expect(changes.map(\.path) == ["assumptions.pace", "title"])
    #expect(try extended.changes(to: try read(base)).map(\.path) == changes.map(\.path))
  }

  @Test func namedTablesAndCorrelationsAreSectionsOfTheirOwn() throws {
    let tables = """
      correlations: [{between: [pace, fronts.f.places.q.size], rank: 0.5}]
      definitions: {admission: {lag: 5 d}}
      seasons: {thaw: {march: 0.5}}

      """
    let before = Self.text.replacing("size: 2", with: "size: 2 to 3")
    let after = before.replacing("groups:", with: tables + "groups:")
    let changes = try read(before).changes(to: try read(after))
    #expect(changes.map(\.section) == [.correlations, .definitions, .seasons])
  }

  @Test func theReasonOfANumberCountsWithoutItsValue() throws {
    let changes = try changes("Made up.}", "Guessed.}")
    #expect(changes.map(\.path) == ["assumptions.pace"])
    #expect(changes[0].before?.origin == .assumption("Made up."))
    #expect(changes[0].after?.origin == .assumption("Guessed."))
  }

  @Test func theReasonOfASectionIsToldOnce() throws {
    let changes = try changes(
      "    assumption: Made up.\n    challenger", "    assumption: Guessed.\n    challenger")
    #expect(changes.map(\.path) == ["fronts.f.assumption"])
  }

  @Test func twoViewsOfOneScenarioDifferByWhatTheySet() throws {
    let scenario = try read(Self.text)
    let changes = try scenario.changes(to: scenario, view: "other")
    #expect(changes.map(\.path) == ["assumptions.pace"])
    #expect(changes[0].after?.text == "0.02 /d")
  }
}
