import Chance
import Testing

@testable import Scenarios

@Suite struct DatedItemReaderTests {
  private func deliveries(_ item: String) throws -> [Delivery] {
    let text = Sample.small(
      power: "{stocks: {shells: {start: 5 units, deliveries: [\(item)]}}}")
    return try Sample.read(text).model().powers[0].stocks[0].deliveries
  }

  private func kinds(_ item: String) -> [ScenarioProblem.Kind] {
    Sample.problems(
      Sample.small(power: "{stocks: {shells: {start: 5 units, deliveries: [\(item)]}}}")
    ).map(\.kind)
  }

  @Test func `Months are calendar months, with their last day where the day is missing`() throws {
    let found = try deliveries("{date: 2025-01-31, every: 1 month, times: 4, units: 3 units}")
    #expect(
      found.map(\.day.iso) == ["2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30"])
    #expect(found.allSatisfy { $0.units == 3 })
  }

  @Test func `Each next one is the factor times the one before`() throws {
    let found = try deliveries(
      "{date: 2025-02-01, every: 2 weeks, until: 2025-03-05, factor: 0.5, units: 8 units}")
    #expect(found.map(\.day.iso) == ["2025-02-01", "2025-02-15", "2025-03-01"])
    #expect(found.map { $0.units.constantValue } == [8, 4, 2])
  }

  // Three years of 365 days and one of 366.
  @Test func `Without an end it repeats up to the horizon`() throws {
    let item = "{date: 2025-01-02, every: 1 day, units: 1 units}"
    let found = try Sample.read(long(item, to: "2029-01-01")).model().powers[0].stocks[0].deliveries
    #expect(found.count == 1461)
    #expect(found.last?.day.iso == "2029-01-01")
  }

  @Test func `More days than a run should hold are refused`() {
    let daily = "{date: 2025-01-02, every: 1 day, units: 1 units}"
    let text = long([daily, daily, daily].joined(separator: ", "), to: "2124-01-01")
    #expect(Sample.problems(text).map(\.kind) == [.tooMany(.occurrences, count: 100_001)])
  }

  private func long(_ items: String, to horizon: String) -> String {
    Sample.small(
      calendar: "{start: 2025-01-01, horizon: \(horizon)}",
      power: "{stocks: {shells: {start: 5 units, deliveries: [\(items)]}}}")
  }

  @Test func `Shocks of will are read with their sign and kind`() throws {
    let text = Sample.small(
      power: """
        {will: {start: 0.5, shocks: [{date: 2025-05-01, change: -5 %, kind: election, name: May},
          {date: 2025-03-01, change: 0.1}]}}
        """)
    let shocks = try Sample.read(text).model().powers[0].will.shocks
    #expect(shocks.map(\.change) == [0.1, -0.05])
    #expect(shocks.map(\.kind) == [.other, .election])
    #expect(shocks[1].name == "May")
  }

  @Test func `What cannot be is refused in its place`() {
    #expect(kinds("{date: 2025-02-01, every: soon, units: 3 units}") == [.invalidInterval("soon")])
    #expect(
      kinds("{date: 2025-02-01, times: 3, units: 3 units}")
        == [.repeatsWithoutInterval(key: "times")])
    #expect(
      kinds("{date: 2024-12-31, units: 3 units}")
        == [.datedOutside(Day(iso: "2024-12-31") ?? Day(rawValue: 0))])
  }
}

@Suite struct ArmyReaderTests {
  private func sample(
    power: String = "{army: {size: 90 persons}}", challenger: String = "{power: n, effort: 60 %}",
    holder: String = "{power: s, force: 10 persons}"
  ) -> String {
    Sample.small(power: power, challenger: challenger, holder: holder)
  }

  @Test func `A side's force is its share of the army`() throws {
    let side = try Sample.read(sample()).model().fronts[0].challenger
    #expect(side.force.constantValue == 54)
    #expect(side.effort == 0.6)
  }

  @Test func `Efforts beyond the whole army share it`() throws {
    let second =
      "  g: {challenger: {power: n, effort: 50 %}, holder: {power: s, force: 1 persons}, "
      + "pace: {speed: 1 /d}, places: {b: {}}}"
    let fronts = try Sample.read(
      sample(challenger: "{power: n, effort: 100 %}") + "\n" + second
    ).model().fronts
    #expect(fronts.map(\.challenger.force.constantValue) == [60, 30])
  }

  @Test func `Force and effort exclude each other`() {
    func kinds(_ text: String) -> [ScenarioProblem.Kind] { Sample.problems(text).map(\.kind) }
    #expect(kinds(sample(power: "{}")).contains(.effortWithoutArmy(power: "n")))
    #expect(
      kinds(sample(challenger: "{power: n, effort: 1, force: 5 persons}"))
        == [.forceBesideArmy(power: "n")])
    #expect(
      kinds(sample(challenger: "{power: n}"))
        == [.missingKey("effort", section: "a side", expected: .constant(.number, .share))])
    #expect(
      kinds(sample(holder: "{power: s}"))
        == [.missingKey("force", section: "a side", expected: .number(.persons, .notNegative))])
  }

  @Test func `Formulas read the army of a power that has one`() throws {
    let claim = "claims: {c: {formula: army(n) >= 50 persons}}"
    let text = sample().replacing("powers:", with: claim + "\npowers:")
    #expect(try Sample.read(text).model().claims[0].formula.quantities == [.army(power: 0)])
    let wrong = sample().replacing(
      "powers:", with: "claims: {c: {formula: army(s) >= 50 persons}}\npowers:")
    #expect(Sample.problems(wrong).map(\.kind).contains(.formula(.noArmy("s"))))
  }
}

@Suite struct CorrelationReaderTests {
  private static let assumptions = """
    assumptions: {b: 1 to 2, a: 3 to 4, k: 5, sum: a + b, d: 1 to 3}
    """

  private func sample(_ correlations: String) -> String {
    Sample.small(
      top: Self.assumptions + "\ncorrelations: " + correlations,
      front: "axes: {count: a, reach: \"b * 1 km\"}\n    garrison loss: 0 * d + k * 0")
  }

  @Test func `Pairs that share an input form one group, in the order of their mention`() throws {
    let model = try Sample.read(
      sample("[{between: [b, a], rank: -0.5}, {between: [a, d], rank: 0.2}]")
    ).model()
    #expect(model.inputs.map(\.id) == ["a", "b", "d"])
    #expect(model.correlations.map(\.inputs) == [[1, 0, 2]])
    // r = 2 sin(π·(−0.5)/6) = −2 sin 15°.
    #expect(abs(model.correlations[0].factor.rows[1][0] + 0.5176380902050415) < 1e-15)
  }

  @Test func `Mistakes are named in their place`() {
    func kinds(_ text: String) -> [ScenarioProblem.Kind] {
      Sample.problems(sample(text)).filter { $0.severity == .error }.map(\.kind)
    }
    #expect(kinds("[{between: [a, z], rank: 0.5}]") == [.unknownName("z", .input)])
    #expect(kinds("[{between: [a, k], rank: 0.5}]") == [.correlatedConstant("k")])
    #expect(kinds("[{between: [a, sum], rank: 0.5}]") == [.correlatedSum("sum")])
    #expect(kinds("[{between: [a, a], rank: 0.5}]") == [.correlatedWithItself("a")])
    #expect(kinds("[{between: [a], rank: 0.5}]") == [.pairExpected(1)])
    let twice = kinds("[{between: [a, b], rank: 0.5}, {between: [b, a], rank: 0.5}]")
    guard case .samePair("b", "a", _) = twice.first else {
      Issue.record("\(twice)")
      return
    }
  }

  @Test func `A pair with an input that nothing uses is left out`() throws {
    let top = """
      assumptions: {a: 1 to 2, b: 3 to 4, idle: 1 to 3}
      seasons: {thaw: {march: 0.5 to 1}}
      correlations:
        - {between: [a, idle], rank: 0.5}
        - {between: [a, seasons.thaw.march], rank: 0.3}
        - {between: [a, b], rank: 0.2}
      """
    let model = try Sample.read(
      Sample.small(top: top, front: "axes: {count: a, reach: \"b * 1 km\"}")
    ).model()
    #expect(model.inputs.map(\.id) == ["a", "b"])
    #expect(model.correlations.map(\.inputs) == [[0, 1]])
  }

  // Ranks 0.9, 0.9, −0.9: with r = 2 sin(πρ/6) scaled by t, 1 − 3r² − 2r³ > 0 holds up to r = ½, that
  // is ρ = 0.4826…, t = 0.536.
  @Test func `Ranks that contradict each other name the nearest that do not`() {
    let found = Sample.problems(
      sample(
        "[{between: [a, b], rank: 0.9}, {between: [b, d], rank: 0.9}, {between: [a, d], rank: -0.9}]"
      )
    ).filter { $0.severity == .error }
    #expect(
      found.map(\.kind) == [
        .notPositiveDefinite(nearest: [
          RankText(names: ["a", "b"], rank: 0.477), RankText(names: ["b", "d"], rank: 0.477),
          RankText(names: ["a", "d"], rank: -0.477),
        ])
      ])
  }

  @Test func `A view that fixes one of a pair leaves the pair without effect`() throws {
    let text = sample("[{between: [a, b], rank: 0.5}]\nviews: {v: {set: {a: 3}}}")
    let scenario = try Sample.read(text)
    #expect(try scenario.model().correlations.count == 1)
    #expect(try scenario.model(view: "v").correlations.isEmpty)
  }
}
