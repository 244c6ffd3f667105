import Chance
import Testing

@testable import Scenarios

@Suite struct ExtendsTests {
  private static let full: (name: String, text: String) = ("base.yaml", Sample.full)

  private func read(_ changes: String, of base: String = Sample.full) throws -> Scenario {
    try Sample.read([Self.main(changes), ("base.yaml", base)])
  }

  private static func main(_ changes: String) -> (name: String, text: String) {
    ("test.yaml", "linchpin: 1\nextends: base.yaml\n" + changes)
  }

  private func unnamed(_ model: Model) -> Model {
    var model = model
    model.name = ""
    return model
  }

  // MARK: - What stays

  @Test(arguments: ["reference", "other", "third"])
  func `A file that changes nothing gives the model of its base`(view: String) throws {
    let (base, own) = (try Sample.read(Sample.full), try read(""))
    #expect(own.name == "test")
    #expect(own.title == base.title)
    #expect(own.views == base.views)
    #expect(try unnamed(own.model(view: view)) == unnamed(base.model(view: view)))
    let (origins, others) = (try own.provenance(view: view), try base.provenance(view: view))
    #expect(origins.map(\.origin) == others.map(\.origin))
    #expect(origins.map(\.at.line) == others.map(\.at.line))
    #expect(origins.allSatisfy { $0.at.file == "base.yaml" })
  }

  /// By the same words as the view: paths of the view as nested keys of the file.
  @Test(arguments: [
    ("axes: 1 to 3", "assumptions: {axes: 1 to 3}"),
    ("speed: 0.01 /d", "assumptions: {speed: {value: 0.01 /d, note: Faster.}}"),
    (
      "fronts.border.places.alpha.size: 3", "fronts: {border: {places: {alpha: {size: 3}}}}"
    ),
    (
      "fronts.border.links.main.capacity: 5 t/d",
      "fronts: {border: {links: [{id: main, capacity: 5 t/d}]}}"
    ),
    (
      "fronts.border.links.beta-alpha.capacity: 5 t/d",
      "fronts: {border: {links: [{from: alpha, to: beta, capacity: 5 t/d}]}}"
    ),
    (
      "fronts.border.links.beta-alpha.capacity: 5 t/d",
      "fronts: {border: {links: {beta-alpha: {capacity: 5 t/d}}}}"
    ),
    (
      "fronts.border.pace.response.power.stall: ~",
      "fronts: {border: {pace: {response: {power: {stall: ~}}}}}"
    ),
    (
      "fronts.border.axes.policy: {ordered: [beta, alpha]}",
      "fronts: {border: {axes: {policy: {ordered: [beta, alpha]}}}}"
    ),
    (
      "fronts.border.pace.response: {linear: {limit: 0.1 /d}}",
      "views: {third: ~}\nfronts: {border: {pace: {response: {linear: {limit: 0.1 /d}}}}}"
    ),
    ("fronts.border.challenger.aims: [beta]", "fronts: {border: {challenger: {aims: [beta]}}}"),
    (
      "fronts.border.holder.force: {value: 1 to 2 thousand persons}",
      "fronts: {border: {holder: {force: 1 to 2 thousand persons}}}"
    ),
    (
      "fronts.border.supply.bands: [{within: 1 km, factor: 2}]",
      "fronts: {border: {supply: {bands: [{within: 1 km, factor: 2}]}}}"
    ),
    ("calendar.horizon: 2026-02-01", "calendar: {horizon: 2026-02-01}"),
    (
      "powers.north.stocks.shells.start: 7 units",
      "powers: {north: {stocks: {shells: {start: 7 units}}}}"
    ),
  ])
  func `A change of the file is the change of a view`(set: String, change: String) throws {
    let views = "  seen: {set: {\"\(set.replacing(": ", with: "\": ", maxReplacements: 1))}}"
    let viewed = try Sample.read(Sample.full + "\n" + views)
    var (model, own) = (try viewed.model(view: "seen"), try read(change).model())
    (model.view, own.view) = ("", "")
    #expect(unnamed(own) == unnamed(model))
    #expect(own != (try Sample.read(Sample.full).model()))
  }

  @Test func `The order of sections changes nothing`() throws {
    let sections = [
      "assumptions: {axes: 1 to 3}", "views: {mine: {set: {speed: 0.01 /d}}}",
      "fronts: {border: {tempo: {memory: 90 d}, axes: {reach: 9 km}}}", "title: Mine",
    ]
    let first = try read(sections.joined(separator: "\n"))
    let text = "extends: base.yaml\n" + sections.reversed().joined(separator: "\n")
    let second = try Sample.read([("test.yaml", text + "\nlinchpin: 1"), Self.full])
    for view in ["reference", "mine"] {
      #expect(try first.model(view: view) == second.model(view: view))
    }
  }

  // MARK: - What is changed

  @Test func `Titles, views and claims are overridden, added and taken away`() throws {
    let scenario = try read(
      """
      title: Mine
      claims: {C2: ~, C3: {formula: fall(beta) <= 2025-03-01}, C1: {text: Alpha falls}}
      views: {third: ~, other: {set: {axes: ~, speed: 0.01 /d}}, new: {extends: other}}
      """)
    #expect(scenario.title == "Mine")
    #expect(scenario.about == "Every key once.")
    #expect(scenario.views.map(\.id) == ["reference", "other", "new"])
    let model = try scenario.model(view: "new")
    #expect(model.claims.map(\.id) == ["C1", "E1", "E2", "C3"])
    #expect(model.claims[0].text == "Alpha falls")
    #expect(model.claims[0].deadline == Day(iso: "2026-02-01"))
    #expect(model.inputs[0].distribution == (try .centralInterval(low: 2, high: 5)))
    #expect(model.fronts[0].pace.speed == 0.02)
  }

  @Test func `Links are added, changed by their ends and kind, and taken away by their id`() throws
  {
    let model = try read(
      """
      fronts:
        border:
          links: [{from: beta, to: gamma, km: 5, capacity: 1 t/d},
                  {from: alpha, to: beta, kind: rail, capacity: 2 t/d}]
      """
    ).model()
    #expect(
      model.fronts[0].links.map(\.id) == ["alpha-beta-rail", "beta-alpha", "beta-gamma", "main"])
    let fewer = try read("views: {third: ~}\nfronts: {border: {links: {main: ~}}}").model()
    #expect(fewer.fronts[0].links.map(\.id) == ["beta-alpha"])
  }

  @Test func `A place, a stock and a group can be added`() throws {
    let model = try read(
      """
      powers: {south: {stocks: {fuel: {start: 5 units}}}}
      fronts: {border: {places: {delta: {front: 20 km}}}}
      groups: {forts: [alpha], all_of_them: [forts, delta]}
      claims: {C9: {formula: count(fall(all_of_them) <= 2025-05-05) >= 2}}
      """
    ).model()
    #expect(model.fronts[0].places.map(\.id) == ["alpha", "beta", "delta", "gamma"])
    #expect(model.powers[1].stocks.map(\.kind) == ["fuel"])
    #expect(model.claims.last?.formula.events.count == 2)
  }

  @Test func `A number replaced whole keeps its stream, as in a view`() throws {
    let text = Sample.small(
      top: "assumptions: {x: {value: 1 to 2, stream: old}}", front: "axes: {count: x}")
    let (base, own) = (try Sample.read(text), try read("assumptions: {x: 3 to 4}", of: text))
    #expect(try own.model().inputs[0].stream == base.model().inputs[0].stream)
    #expect(try own.model().inputs[0].distribution != base.model().inputs[0].distribution)
  }

  // MARK: - Origins

  @Test func `A number has the origin that its own file gives it`() throws {
    let base = Sample.small(
      top: "sources: {s: {title: S}}", front: "source: s\n    tempo: {spread: 0.1, memory: 5 d}")
    let own = try read(
      "fronts: {f: {assumption: mine, tempo: {spread: 0.2}, axes: {reach: 9 km}}}", of: base)
    let origins = try own.provenance().map { "\($0.path): \($0.origin), \($0.at.file)" }
    #expect(origins.contains("fronts.f.tempo.spread: assumption(\"mine\"), test.yaml"))
    #expect(origins.contains("fronts.f.axes.reach: assumption(\"mine\"), test.yaml"))
    #expect(origins.contains("fronts.f.tempo.memory: source(\"s\"), base.yaml"))
    #expect(origins.contains("fronts.f.pace.speed: source(\"s\"), base.yaml"))
    let bare = try read("fronts: {f: {tempo: {spread: 0.2}}}", of: base).provenance()
    #expect(bare.first { $0.path == "fronts.f.tempo.spread" }?.origin == .bare)
  }

  @Test func `A cover of one file does not reach into another's sections`() throws {
    let base =
      "assumption: theirs\n" + Sample.small(top: "assumptions: {k: 2}", front: "axes: {count: k}")
    let own = try read("source: s\nsources: {s: {title: S}}\nassumptions: {k: 3}", of: base)
    let origins = try own.provenance().map { "\($0.path): \($0.origin)" }
    #expect(origins.contains("k: source(\"s\")"))
    #expect(origins.contains("fronts.f.pace.speed: assumption(\"theirs\")"))
  }

  @Test func `A view's own number keeps its file's origin`() throws {
    let own = try read("views: {other: {assumption: mine, set: {speed: 0.01 /d}}}")
    let origins = try own.provenance(view: "other")
    #expect(origins.first { $0.path == "axes" }?.origin == .source("atlas"))
    #expect(origins.first { $0.path == "speed" }?.origin == .assumption("mine"))
  }

  // MARK: - Files

  @Test func `A base has its own base and includes; each may be a built-in`() throws {
    let builtIn = ScenarioFiles.BuiltIn(
      name: "first",
      files: .texts([
        ("first.yaml", Sample.small(top: "include: [k.yaml]", front: "axes: {count: k}")),
        ("k.yaml", "linchpin: 1\nassumptions: {k: 2}"),
      ]))
    let texts = [
      ("test.yaml", "linchpin: 1\nextends: parts/second.yaml\ntitle: Third"),
      ("parts/second.yaml", "linchpin: 1\nextends: first\ninclude: [more.yaml]"),
      ("parts/more.yaml", "linchpin: 1\nassumptions: {k: 3}"),
    ]
    let files = ScenarioFiles.texts(texts).reaching([builtIn])
    let scenario = try Scenario.read(name: "test.yaml", files: files)
    #expect(
      scenario.texts.map(\.name) == [
        "test.yaml", "parts/second.yaml", "parts/more.yaml", "<built-in>/first/first.yaml",
        "<built-in>/first/k.yaml",
      ])
    #expect(try scenario.model().fronts[0].axes.count == 3)
    #expect(try scenario.provenance().map(\.at.file).contains("<built-in>/first/first.yaml"))
  }

  @Test func `Two files may include the same part`() throws {
    let texts = [
      ("test.yaml", "linchpin: 1\nextends: base.yaml\ninclude: [k.yaml]\n"),
      ("base.yaml", Sample.small(top: "include: [k.yaml]", front: "axes: {count: k}")),
      ("k.yaml", "linchpin: 1\nassumptions: {k: 2}"),
    ]
    #expect(try Sample.read(texts).model().fronts[0].axes.count == 2)
  }
}
