import Testing

@testable import Scenarios

/// `effect:` of a claim as it is written and as it is read.
@Suite("What an effect compares")
struct EffectReadingTests {
  private static func text(_ claim: String) -> String {
    """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers: {north: {}, south: {}}
    assumptions: {pace: 0.01 to 0.02 /d, grit: 0.5, words: 1}
    fronts:
      f:
        challenger: {power: north, force: 10 persons, quality: grit}
        holder: {power: south, force: 10 persons, quality: words}
        pace: {speed: pace}
        places: {a: {}, b: {}, gone: {owner: challenger}}
        links: [{from: a, to: b, km: 9, capacity: 5 t/d}]
    contests:
      duel: {challenger: {power: north, capability: 2}, holder: {power: south}, speed: 0.01 /d}
    sequences:
      north: {steps: [{contest: duel, side: challenger, planned: 2025-06-01, course a: {effort: 1}}]}
    groups: {both: [a, b]}
    claims:
      C: {\(claim)}
    """
  }

  private static let base = "formula: fall(a) <= 2025-12-31"

  private func effect(_ written: String) throws -> ClaimEffect? {
    try Sample.read(Self.text("\(Self.base), kind: effect, effect: \(written)")).model().claims[0]
      .effect
  }

  private func mistakes(_ claim: String) -> [ScenarioProblem] {
    Sample.problems(Self.text(claim)).filter { $0.severity == .error }
  }

  private func mistakes(effect: String) -> [ScenarioProblem] {
    mistakes("\(Self.base), kind: effect, effect: \(effect)")
  }

  @Test("Every key of a comparison is read, and a month of delay is 30 days")
  func comparison() throws {
    let read = try effect(
      """
      {set: {pace: 0.01 /d, fronts.f.challenger.quality: 2}, do: [hold(b)], without: noise,
          delay: {north: 6 months}, against: {do: fall(b)=2025-02-01, delay: {north: 10 d}}, expect: less}
      """)
    let expected = EffectComparison(
      what: EffectSetting(
        settings: ["pace=0.01 /d", "fronts.f.challenger.quality=2"], interventions: ["hold(b)"],
        without: [.noise], delays: [.init(power: "north", days: 180)]),
      against: EffectSetting(
        interventions: ["fall(b)=2025-02-01"], delays: [.init(power: "north", days: 10)]),
      expect: .less)
    #expect(read == .comparisons([expected]))
  }

  @Test("A list is several comparisons, and without a word the formula becomes likelier")
  func list() throws {
    let read = try effect("[{set: {grit: 1}}, {do: hold(a), expect: change}]")
    #expect(
      read
        == .comparisons([
          EffectComparison(what: EffectSetting(settings: ["grit=1"])),
          EffectComparison(what: EffectSetting(interventions: ["hold(a)"]), expect: .change),
        ]))
  }

  @Test("A rank names a place, a link or an assumption, among its own kind or all")
  func ranks() throws {
    let place = EffectRank.Subject.place(PlaceReference(front: 0, place: 0))
    #expect(
      try effect("{rank: 1, place: a, among: places}")
        == .rank(EffectRank(rank: 1, subject: place, among: .places)))
    let ranked = try Sample.read(
      Self.text("\(Self.base), kind: effect, effect: {rank: 1, place: a}"))
    #expect(try ranked.provenance().allSatisfy { !$0.path.hasPrefix("claims") })
    #expect(
      try effect("{rank: 2, link: a-b}")
        == .rank(EffectRank(rank: 2, subject: .link(front: 0, link: 0), among: .links)))
    #expect(
      try effect("{rank: 3, assumption: pace, among: all}")
        == .rank(EffectRank(rank: 3, subject: .assumption("pace"), among: .all)))
  }

  @Test(
    "What cannot be done is a mistake",
    arguments: [
      ("{set: {pase: 1 /d}}", ScenarioProblem.Kind.unknownPath(path: "pase", part: "pase")),
      ("{set: {grit: {value: 1, note: x}}}", .effectValue(path: "grit")),
      ("{do: hold(nowhere)}", .unknownName("nowhere", .placeOrGroup)),
      ("{do: hold(gone)}", .intervention(.alreadyLost("gone"))),
      ("{do: fall(a)}", .intervention(.needsDay("fall"))),
      ("{do: [hold(a), fall(both)=2025-03-01]}", .intervention(.contradiction("a"))),
      (
        "{without: nois}",
        .unknownChoice("nois", choices: SwitchableMechanism.names)
      ),
      ("{delay: {west: 6 months}}", .unknownName("west", .power)),
      ("{delay: {north: soon}}", .invalidInterval("soon")),
      ("{delay: {south: 1 month}}", .nothingToDelay(power: "south")),
      ("{}", .effectComparesNothing), ("{expect: less}", .effectComparesNothing),
      ("{do: hold(a), against: {do: hold(a)}}", .effectComparesNothing),
      (
        "{do: hold(a), expect: worse}",
        .unknownChoice("worse", choices: ["more", "less", "change"])
      ),
      ("{rank: 1}", .missingKey("place", section: "an effect", expected: .name(.place))),
      (
        "{rank: first, place: a}",
        .wrongShape(expected: .wholeNumber(1...1000), found: .text)
      ),
      ("{rank: 1, place: both}", .wrongKind("both", .group, expected: .place)),
      ("{rank: 1, link: b-a}", .unknownName("b-a", .link)),
      ("{rank: 1, assumption: pase}", .unknownName("pase", .input)),
      ("{rank: 1, place: a, do: hold(b)}", .conflictingKeys(["rank", "do"])),
      ("{rank: 1, place: a, link: a-b}", .conflictingKeys(["place", "link"])),
      ("{rank: 1, place: a, among: links}", .rankAmongOthers(.links)),
      ("[{rank: 1, place: a}, {do: hold(b)}]", .rankInList),
      ("{place: a}", .lacksRank), ("{do: hold(a), among: links}", .lacksRank),
      ("hold(a)", .wrongShape(expected: .mappingOrList, found: .text)),
      ("[]", .wrongShape(expected: .mappingOrList, found: .list)),
    ])
  func mistake(written: String, kind: ScenarioProblem.Kind) {
    let found = mistakes(effect: written)
    #expect(found.map(\.kind) == [kind], "\(written): \(found)")
    #expect(found.allSatisfy { $0.at.file == "test.yaml" && $0.at.line == 19 })
  }

  @Test("A mistake stands where the part is written that is wrong, not where another one is")
  func places() throws {
    let written = "{set: {grit: 1, pase: 2 /d}, do: [hold(a), hold(c)]}"
    let line = "  C: {\(Self.base), kind: effect, effect: \(written)}"
    func column(_ part: String) throws -> Int {
      let range = try #require(line.firstRange(of: part))
      return line.distance(from: line.startIndex, to: range.lowerBound) + 1
    }
    let found = mistakes(effect: written)
    #expect(found.map(\.at.column) == [try column("pase"), try column("hold(c)")])
    #expect(found.first?.nearest == ["pace"])
  }

  @Test("A value of another unit is a mistake of that value")
  func unit() {
    let found = mistakes(effect: "{set: {grit: 1, pace: 3 km}}")
    #expect(found.count == 1)
    #expect(found.first?.at.length == 4)
  }

  @Test("An effect under another kind is a mistake, and an effect that compares nothing a hint")
  func kinds() throws {
    let fact = mistakes("formula: grit > 1, kind: fact, effect: {do: hold(a)}")
    #expect(fact.map(\.kind) == [.effectOfKind(.fact)])
    let event = mistakes("\(Self.base), effect: {do: hold(a)}")
    #expect(event.map(\.kind) == [.effectOfKind(.event)])
    let silent = try Sample.read(Self.text("\(Self.base), kind: effect"))
    #expect(silent.hints.map(\.kind) == [.noEffect(claim: "C")])
    #expect(try silent.model().claims[0].effect == nil)
    let said = try Sample.read(Self.text("\(Self.base), kind: effect, effect: {do: hold(b)}"))
    #expect(said.hints == [])
  }

  @Test("A delay moves the power's plan and nothing else")
  func delay() throws {
    let model = try Sample.read(Self.text("\(Self.base)")).model()
    let setting = EffectSetting(delays: [.init(power: "north", days: 30)])
    #expect(setting.delayed(model) == model.delayed(power: 0, by: 30))
    #expect(setting.delayed(model) != model)
    #expect(EffectSetting().delayed(model) == model)
  }
}
