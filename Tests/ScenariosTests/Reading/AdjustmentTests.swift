import Chance
import Testing

@testable import Scenarios

@Suite struct AdjustmentTests {
  private static let views = "views: {v: {set: {x: 3 to 4}}}"
  private static let text = Sample.small(
    top: "assumptions: {x: 1 to 2}\n" + views, front: "axes: {count: x}")

  private func model(_ adjustments: Adjustments, view: String = "reference") throws -> Model {
    try Scenario.read(
      name: "s.yaml", files: .texts([("s.yaml", Self.text)]), adjusting: adjustments
    ).model(view: view)
  }

  private func problems(_ adjustments: Adjustments) -> [ScenarioProblem] {
    do {
      _ = try Scenario.read(
        name: "s.yaml", files: .texts([("s.yaml", Self.text)]), adjusting: adjustments)
      return []
    } catch {
      return error.problems.filter { $0.severity == .error }
    }
  }

  @Test func `A setting is what a view's setting is, in every view and after it`() throws {
    let set = Adjustments(settings: ["x=3 to 4"])
    let viewed = try model(.none, view: "v")
    for view in ["reference", "v"] {
      let adjusted = try model(set, view: view)
      #expect(adjusted.inputs == viewed.inputs)
      #expect(adjusted.fronts == viewed.fronts)
      #expect(adjusted.whatIfs == ["--set x=3 to 4"])
    }
    let later = try model(Adjustments(settings: ["x=5 to 6", "x = 7"]), view: "v")
    #expect(later.fronts[0].axes.count == 7)
  }

  @Test func `A path reaches keys that have their default, and braces are YAML`() throws {
    let adjusted = try model(
      Adjustments(settings: [
        "fronts.f.tempo.spread=0.3", "fronts.f.axes={count: 2, reach: 9 km}",
      ]))
    #expect(adjusted.fronts[0].tempo.spread == 0.3)
    #expect(adjusted.fronts[0].axes.reach == 9)
  }

  @Test func `Items of a list are counted from 1`() throws {
    let text = Sample.small(
      top: "assumptions: {x: 1 to 2, y: 1 to 2}\ncorrelations: [{between: [x, y], rank: 0.5}]",
      power: "{will: {shocks: [{date: 2025-03-01, change: 0.1}, {date: 2025-04-01, change: 0.2}]}}",
      front: "axes: {count: x, reach: \"y * 1 km\"}")
    func model(_ settings: [String]) throws(ScenarioProblems) -> Model {
      try Scenario.read(
        name: "s.yaml", files: .texts([("s.yaml", text)]),
        adjusting: Adjustments(settings: settings)
      ).model()
    }
    let set = try model(["powers.n.will.shocks.2.change=-0.3", "correlations.1.rank=0"])
    #expect(set.powers[0].will.shocks.map(\.change) == [0.1, -0.3])
    #expect(set.correlations[0].factor.rows == [[1], [0, 1]])
    let error = #expect(throws: ScenarioProblems.self) { try model(["correlations.2.rank=0"]) }
    #expect(
      error?.problems.contains { problem in
        problem.kind == .unknownPath(path: "correlations.2.rank", part: "2")
      } == true)
  }

  @Test func `An empty value brings the default back`() throws {
    #expect(try model(Adjustments(settings: ["fronts.f.axes="])).fronts[0].axes.count == 1)
  }

  @Test func `Its origin says that it was set on the command line`() throws {
    let scenario = try Scenario.read(
      name: "s.yaml", files: .texts([("s.yaml", Self.text)]),
      adjusting: Adjustments(settings: ["x=5"]))
    let record = try #require(try scenario.provenance().first { $0.path == "x" })
    #expect(record.origin == .assumption("set on the command line"))
    #expect(record.at == SourceRange(file: "--set", line: 1, column: 3))
  }

  @Test func `Mistakes of all options are reported together, each in its place`() {
    let found = problems(
      Adjustments(
        settings: ["y=3", "x", "x=3 km", "fronts.f.axes={count: "],
        interventions: ["fall(nowhere)=2025-03-01", "hold()", "fly(a)"], without: ["tempoo"]))
    let places = found.map { "\($0.at.file):\($0.at.line):\($0.at.column)" }
    #expect(
      places == [
        "--set:1:1", "--set:2:1", "--set:3:3", "--set:4:15", "--do:1:6", "--do:2:6", "--do:3:1",
        "--without:1:1",
      ])
    #expect(found.contains { $0.nearest == ["tempo"] })
    #expect(found.allSatisfy { $0.at.isOption })
  }

  @Test func `A number of another unit is shown in the option`() {
    let found = problems(Adjustments(settings: ["fronts.f.axes.reach=3 d"]))
    #expect(found.map(\.at) == [SourceRange(file: "--set", line: 1, column: 21, length: 3)])
  }
}

@Suite struct InterventionReaderTests {
  private static let text = Sample.small(
    top: "groups: {all: [alpha, beta]}",
    front: "links: [{from: alpha, to: beta, km: 9, capacity: 5 t/d}]",
    places: "{alpha: {}, beta: {}, gone: {owner: challenger}}")

  private func read(_ interventions: String...) throws -> [Intervention] {
    try Scenario.read(
      name: "s.yaml", files: .texts([("s.yaml", Self.text)]),
      adjusting: Adjustments(interventions: interventions)
    ).model().interventions
  }

  private func mistakes(_ interventions: String...) -> [ScenarioProblem.Kind] {
    do {
      _ = try Scenario.read(
        name: "s.yaml", files: .texts([("s.yaml", Self.text)]),
        adjusting: Adjustments(interventions: interventions))
      return []
    } catch {
      return error.problems.filter { $0.severity == .error }.map(\.kind)
    }
  }

  private let alpha = PlaceReference(front: 0, place: 0)
  private let beta = PlaceReference(front: 0, place: 1)

  @Test func `They are read into canonical order, groups as their places`() throws {
    let day = try #require(Day(iso: "2025-03-01"))
    #expect(
      try read("cut(alpha-beta)=2025-03-01", "hold(f.beta)", " fall( alpha ) = 2025-03-01 ")
        == [.fall(alpha, on: day), .hold(beta), .cut(front: 0, link: 0, from: day)])
    #expect(try read("hold(all)") == [.hold(alpha), .hold(beta)])
    #expect(try read("fall(all)=never") == [.hold(alpha), .hold(beta)])
    #expect(try read("release(all)") == [.release(alpha), .release(beta)])
  }

  @Test func `What cannot be is refused`() {
    #expect(mistakes("hold(gone)") == [.intervention(.alreadyLost("gone"))])
    #expect(mistakes("fall(alpha)") == [.intervention(.needsDay("fall"))])
    #expect(mistakes("hold(alpha)=3") == [.intervention(.takesNoDay("hold"))])
    #expect(mistakes("release(alpha)=3") == [.intervention(.takesNoDay("release"))])
    #expect(
      mistakes("hold(alpha)", "release(alpha)") == [.intervention(.contradiction("alpha"))])
    #expect(mistakes("alpha") == [.intervention(.form("alpha"))])
    #expect(mistakes("fall(alpha)=soon") == [.invalidDate("soon")])
    #expect(mistakes("cut(beta-alpha)=2025-03-01") == [.unknownName("beta-alpha", .link)])
    #expect(
      mistakes("hold(alpha)", "fall(all)=2025-03-01") == [.intervention(.contradiction("alpha"))])
  }
}

@Suite struct WithoutTests {
  @Test func `Every mechanism that can be left out leaves the full scenario without it`() throws {
    let whole = try Sample.read(Sample.full).model()
    for mechanism in SwitchableMechanism.allCases {
      let model = whole.without(mechanism)
      #expect(model.without(mechanism) == model, "\(mechanism)")
      #expect(model.inputs == whole.inputs)
      #expect(model.claims == whole.claims)
    }
    let front = SwitchableMechanism.allCases.reduce(whole) { $0.without($1) }.fronts[0]
    #expect(front.challenger.supplyNeed == 0 && front.holder.supplyNeed == 0)
    #expect(front.challenger.needs.isEmpty && front.holder.lossesInflicted == 0)
    #expect(front.holder.replacement == .none && front.challenger.reinforcements.isEmpty)
    #expect(front.tempo.spread == 0 && front.season == nil && front.unhinging.strength == 0)
    #expect(front.encirclement.hazard == 0 && front.recapture == nil)
    #expect(front.pace.noise == 0 && front.pace.sizeSpread == 0 && front.garrisonLoss == 0)
    #expect(front.places.allSatisfy { $0.prestige == 0 })
  }
}
