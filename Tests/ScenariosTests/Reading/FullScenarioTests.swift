import Chance
import Testing

@testable import Scenarios

/// The scenario with every key, against the model written out by hand.
@Suite struct FullScenarioTests {
  let model: Model

  init() throws {
    model = try Sample.read(Sample.full).model()
  }

  @Test func `A scenario with every key reads without problems`() {
    let problems = Sample.problems(Sample.full)
    #expect(problems == [], "\(problems)")
    #expect(Sample.problems(Sample.small()) == [])
  }

  @Test func `Title, calendar and sources`() throws {
    let scenario = try Sample.read(Sample.full)
    #expect(scenario.about == "Every key once.")
    #expect(scenario.sources.map(\.title) == ["A made-up atlas"])
    #expect(scenario.sources.map(\.link) == ["https://example.org"])
    #expect((model.name, model.title, model.view) == ("test", "Two forts", "reference"))
    #expect(model.calendar.start == Day(iso: "2025-01-01"))
    #expect(model.calendar.days == 365)
    #expect(model.calendar.substeps == 2)
  }

  @Test func `Inputs are sorted by id and have streams of their own names`() throws {
    #expect(
      model.inputs.map(\.id) == [
        "axes", "fronts.border.challenger.force", "fronts.border.places.alpha.size",
        "fronts.border.places.gamma.size", "fronts.border.tempo.spread",
      ])
    #expect(model.inputs.map(\.unit) == [.number, .persons, .number, .number, .number])
    #expect(model.inputs.map(\.stream) == model.inputs.map { Stream.identifier("input/" + $0.id) })
    let axes = try Distribution.centralInterval(low: 2, high: 5)
    #expect(model.inputs[0].distribution == axes)
  }

  @Test func `Powers with stocks and will`() {
    let shells = Stock(
      kind: "shells", start: 100_000, production: 3000, capacity: 4000, buildUp: 200, received: 10)
    let will = Will(
      start: 0.9, resting: 0.8, recovery: 0.01, lossWeight: 5, noise: 0.02, stream: "nw")
    #expect(
      model.powers == [
        Power(id: "north", name: "North", stocks: [shells], will: will), Power(id: "south"),
      ])
  }

  @Test func `The challenger`() throws {
    let march = try #require(Day(iso: "2025-03-01"))
    let june = try #require(Day(iso: "2025-06-01"))
    #expect(
      model.fronts[0].challenger
        == Side(
          power: 0, force: .input(1), quality: 1.1,
          needs: [Need(stock: 0, perPersonDay: 0.02, elasticity: 0.5, rationedBelow: 10)],
          lossesInflicted: 0.002, ownExponent: 1, opposingExponent: 1,
          replacement: .constant(rate: 600, byWill: false),
          reinforcements: [
            Reinforcement(day: march, persons: 5000), Reinforcement(day: june, persons: 10_000),
          ],
          supplyNeed: 0.015, aims: [0, 1]))
  }

  @Test func `The holder, whose establishment is its force`() {
    #expect(
      model.fronts[0].holder
        == Side(
          power: 1, force: 150_000, ownExponent: 0.5, opposingExponent: 0.25,
          replacement: .closing(
            establishment: 150_000, days: 180, cap: .timesFirstLoss(1.3), byWill: true)))
  }

  @Test func `Places with their defaults, x0 = (5 − 4)/(5 + 3) and y0 = 12 − 5`() {
    let alpha = Place(
      id: "alpha", name: "Alpha", latitude: 48, longitude: 37, radius: 3, frontDistance: 0,
      occupied: 0.125, size: .input(2), fortification: 1.2, terrain: 1.5, prestige: 0.05,
      weight: 2, isHub: true, source: SupplySource(outflow: 2000), area: 30, stream: "a")
    let beta = Place(
      id: "beta", latitude: 48, longitude: 37.3, frontDistance: 7, occupied: 0.1, terrain: 1.5)
    let gamma = Place(
      id: "gamma", owner: .challenger, size: .input(3), terrain: 1.5, source: SupplySource())
    #expect(model.fronts[0].places == [alpha, beta, gamma])
  }

  /// 0.3° of longitude at 48° north: 2·6371.0088·asin(cos 48° · sin 0.15°) = 22.3212 km.
  @Test func `Links, one by the great circle`() throws {
    let links = model.fronts[0].links
    let road = try #require(links.first)
    #expect(abs(road.kilometres - 22.321195) < 1e-6)
    #expect(
      links == [
        SupplyLink(
          id: "beta-alpha", from: 0, to: 1, kilometres: road.kilometres, capacity: 1000),
        SupplyLink(id: "main", from: 0, to: 2, kilometres: 20, capacity: 500, kind: "rail"),
      ])
  }

  @Test func `Axes, allocation and pace`() {
    let front = model.fronts[0]
    #expect(
      front.axes
        == Axes(count: .input(0), policy: .drawn(stay: 100, nearness: 9, continues: false)))
    #expect(front.allocation == Allocation(massed: 0.6, holder: .fixed(0.4), frontage: 50_000))
    #expect(
      front.pace
        == Pace(
          speed: 0.008, noise: 0.025,
          response: .power(exponent: 0.4, stall: 0.2, referenceRatio: .start, back: 1, cap: 3),
          leastHolderForce: 10, sizeSpread: 0.4, watch: .eachStep))
    #expect(front.tempo == Tempo(spread: .input(4), memory: 80, start: 1))
    #expect(front.unhinging == Unhinging(strength: 0.25, decay: 60, within: 20))
  }

  @Test func `The rest of the front`() {
    let front = model.fronts[0]
    #expect(front.season == [0.8, 1, 1, 1, 1, 1, 1.2, 1, 1, 1, 1, 1])
    #expect(
      front.supply
        == Supply(
          floor: 0.2, exponent: 0.5, interdiction: 0.6, capacityScale: 2,
          bands: [Supply.Band(within: 10, factor: 0.5), Supply.Band(within: 30, factor: 0.9)],
          repair: 14))
    #expect(front.encirclement == Encirclement(endurance: 20, hazard: 0.1, surrenderShare: 0.4))
    #expect(front.recapture == Recapture(axes: 2, force: 0.3))
    #expect((front.referenceForce, front.garrisonLoss) == (1000, 0.2))
    #expect((front.integration, front.name, front.stream) == (.rungeKutta4, "The border", "b"))
  }

  @Test func `Claims in the order of the file, with days counted from the start`() {
    #expect(
      Array(model.claims.prefix(2)) == [
        Claim(
          id: "C1", text: "Alpha falls within a year",
          formula: .compare(.lessOrEqual, .event(.fall(front: 0, place: 0)), .number(365)),
          given: .compare(.greater, .parameter(.input(0)), .number(2)), settledBy: "the atlas",
          deadline: Day(iso: "2026-02-01"), source: "atlas",
          settlementDay: Day(iso: "2026-01-01")),
        Claim(
          id: "C2", kind: .fact, formula: .compare(.greater, .parameter(.input(0)), .number(1))),
      ])
  }

  @Test func `What effects do, against what, and a rank`() {
    let less = EffectComparison(
      what: EffectSetting(
        settings: ["axes=3"], interventions: ["hold(beta)"], without: [.noise]),
      against: EffectSetting(interventions: ["hold(alpha)"]), expect: .less)
    let more = EffectComparison(what: EffectSetting(settings: ["axes=4"]))
    let alpha = EffectRank.Subject.place(PlaceReference(front: 0, place: 0))
    #expect(
      model.claims.dropFirst(2).map(\.effect) == [
        .comparisons([less, more]), .rank(EffectRank(rank: 1, subject: alpha, among: .places)),
      ])
  }

  @Test func `Decisions with their options, in the order of the file`() throws {
    let way = try #require(model.decisions.first)
    #expect(way.power == 1 && way.worth == .constant(2) && way.isLessBetter)
    #expect(way.options.map(\.id) == ["wait", "act"])
    #expect(way.options[1].cost == .constant(5))
    #expect(
      way.options[1].setting
        == EffectSetting(settings: ["axes=3"], interventions: ["hold(beta)"], without: [.noise]))
    #expect(model.decisions.map(\.judgedBy) == ["held(border) at 2025-12-31", "E2"])
  }
}
