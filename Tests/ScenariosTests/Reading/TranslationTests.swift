import Foundation
import Testing

@testable import Scenarios

@Suite("Texts in another language")
struct TranslationTests {
  private static func text(_ path: String) -> String {
    """
    linchpin: 1
    title: One road
    calendar: {start: 2025-01-01, horizon: 2026-01-01}
    powers: {north: {name: North}, south: {}}
    fronts:
      road:
        assumption: Made up.
        challenger: {power: north, force: 1000 persons}
        holder: {power: south, force: 1000 persons}
        axes: {count: 1, policy: {ordered: [alpha]}}
        pace: {speed: 0.01 /d, noise: 0, response: {power: {exponent: 0}}}
        places: {alpha: {supply source: true}}
    claims:
      C1: {text: Alpha falls, formula: fall(alpha) <= 2025-06-30}
    translations:
      fr:
        texts:
          title: Une route
          \(path): Alpha tombe
    """
  }

  private static func read(
    _ path: String, _ language: String?
  ) throws(ScenarioProblems) -> Scenario {
    try Scenario.read(
      name: "road.yaml", files: .texts([(name: "road.yaml", text: text(path))]),
      language: language)
  }

  @Test func `They stand in place of the scenario's own where they are asked for`() throws {
    let french = try Self.read("claims.C1.text", "fr")
    #expect(french.title == "Une route" && french.views[0].title == "Une route")
    #expect(try french.model().claims[0].text == "Alpha tombe")
    #expect(try french.model().powers[0].name == "North")
    for language in [nil, "de"] {
      let own = try Self.read("claims.C1.text", language)
      #expect(own.title == "One road")
      #expect(try own.model().claims[0].text == "Alpha falls")
    }
  }

  @Test func `A name that has none so far gets one`() throws {
    #expect(try Self.read("powers.south.name", "fr").model().powers[1].name == "Alpha tombe")
    #expect(try Self.read("powers.south.name", nil).model().powers[1].name == "south")
  }

  @Test(arguments: [
    ("claims.C2.text", "C2", ["C1"]), ("claims.C1.formula", "formula", []),
    ("claim.C1.text", "claim", ["claims"]), ("powers.north.nmae", "nmae", ["name"]),
    ("calendar.start", "start", []),
    ("claims.C1.assumption", "assumption", []),
  ])
  func `A path that leads to no words is a mistake, in whatever language one reads`(
    path: String, part: String, nearest: [String]
  ) throws {
    let error = try #require(throws: ScenarioProblems.self) { try Self.read(path, nil) }
    let problem = try #require(error.problems.first)
    #expect(error.problems.count == 1)
    #expect(problem.kind == .unknownPath(path: path, part: part))
    #expect(problem.at.line == 19 && problem.at.column == 7)
    #expect(nearest.isEmpty || problem.nearest == nearest)
  }

  @Test func `Only texts of paths are read`() throws {
    let text = Self.text("title2").replacing("title2: Alpha tombe", with: "about: [1]")
    let error = try #require(throws: ScenarioProblems.self) {
      try Scenario.read(name: "road.yaml", files: .texts([(name: "road.yaml", text: text)]))
    }
    #expect(error.problems.map(\.kind) == [.wrongShape(expected: .text, found: .list)])
  }

  @Test func `The whole argument has every title, claim and power in French too`() throws {
    let folder = ShippedScenarioTests.folder.appendingPathComponent("pokrovsk").path
    func read(_ language: String?) throws -> Scenario {
      try Scenario.read(name: "pokrovsk.yaml", files: .folder(folder), language: language)
    }
    let (own, french) = (try read(nil), try read("fr"))
    #expect(own.title != french.title && own.about != french.about)
    for (one, other) in zip(own.views, french.views) {
      #expect(one.title != other.title && one.about != other.about)
    }
    let (model, translated) = (try own.model(), try french.model())
    for (one, other) in zip(model.claims, translated.claims) {
      #expect(one.text != other.text, "\(one.id)")
    }
    let same = zip(model.powers, translated.powers).filter { $0.name == $1.name }.map(\.0.id)
    #expect(same.sorted() == ["iran", "ukraine"])
    #expect(model.inputs.map(\.distribution) == translated.inputs.map(\.distribution))
  }

  private static func read(texts: String) throws(ScenarioProblems) -> Scenario {
    let main = text("claims.C1.text").replacing(
      "linchpin: 1", with: "linchpin: 1\ninclude: more.yaml")
    let more = "linchpin: 1\ntranslations: {fr: {texts: {\(texts)}}, de: {texts: {title: Ein Weg}}}"
    return try Scenario.read(
      name: "road.yaml",
      files: .texts([(name: "road.yaml", text: main), (name: "more.yaml", text: more)]),
      language: "fr")
  }

  @Test func `Several files may hold texts of one language`() throws {
    let scenario = try Self.read(texts: "powers.north.name: Nord, fronts.road.assumption: Inventé.")
    #expect(try scenario.model().powers[0].name == "Nord")
    #expect(scenario.title == "Une route")
    let reasons = try scenario.provenance(view: "reference").compactMap { number -> String? in
      if case .assumption(let reason) = number.origin { return reason }
      return nil
    }
    #expect(!reasons.isEmpty && Set(reasons) == ["Inventé."])
  }

  @Test func `A text that two files give is reported where it stands the second time`() throws {
    let error = #expect(throws: ScenarioProblems.self) {
      try Self.read(texts: "title: Un chemin")
    }
    let problem = try #require(error?.problems.first)
    #expect(problem.at.file == "more.yaml")
    guard case .duplicateKey("title", let first) = problem.kind else {
      Issue.record("\(problem.kind)")
      return
    }
    #expect(first.file == "road.yaml")
  }
}
