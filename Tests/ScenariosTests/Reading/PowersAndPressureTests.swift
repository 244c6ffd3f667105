import Testing

@testable import Scenarios

/// `output`, `budget`, `coercion:` and `contests:` as they are written and as they are read.
@Suite struct PowersAndPressureTests {
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers:
      north:
        output: {start: 365.25 billion USD/yr, growth: -0.01 /d}
        budget: {share: 2 %, target: 5 %, rate: 0.001 /d, changes: [{date: 2026-01-01, target: 3 %}]}
        will: {burden weight: 0.02 /d, success weight: 30 %, floor: 40 %}
        stocks:
          shells: {start: 1 million units, unit cost: 4000 USD/unit, budget share: 10 %, mobilisation: 2}
      south: {output: {start: 1 trillion USD/yr}}
    coercion:
      measures:
        target: south
        senders: {north: {exposure: 0.1, growth cost: 0.2 /d, will cost: 0.3 /d}}
        packages:
          - {date: 2024-12-01, strength: 0.1, every: 1 month, times: 3, factor: 0.5}
        fading: 100 d
        adaptation: {rate: 0.01 /d, most: 0.8}
        substitution: {share: 0.4, within: 200 d}
        on growth: 0.5 /d
        on output: 0.6
        on production: 0.7
    contests:
      squeeze:
        challenger: {power: north, effort: 0.2, capability: 8}
        holder: {power: south}
        speed: 0.001 /d
        exponent: 0.5
    claims:
      W: {formula: "win(squeeze, holder) < below_floor(north)", settled by: us, deadline: 2026-12-31}
      X: {formula: pressure(measures) at horizon > progress(squeeze) at horizon}
      G: {formula: output(north) at horizon > 1 billion USD/d and outlay(north) > 2 USD}
      B: {formula: budget(north) at 2026-06-30 >= 4 %}
    """

  @Test func everyKeyIsReadInBaseUnits() throws {
    let scenario = try Sample.read(Self.text)
    let model = try scenario.model()
    let north = model.powers[0]
    #expect(north.output == Output(start: 1e9, growth: -0.01))
    let day = try #require(Day(iso: "2026-01-01"))
    #expect(
      north.budget
        == Budget(
          share: 0.02, target: 0.05, rate: 0.001, changes: [BudgetChange(day: day, target: 0.03)]))
    #expect(north.budget?.moves == true)
    #expect(north.will == Will(successWeight: 0.3, burdenWeight: 0.02, floor: 0.4))
    let stock = north.stocks[0]
    #expect((stock.unitCost, stock.budgetShare, stock.mobilisation) == (4000, 0.1, 2))
    #expect(
      model.contests == [
        PressureContest(
          id: "squeeze", challenger: PressureSide(power: 0, effort: 0.2, capability: 8),
          holder: PressureSide(power: 1), speed: 0.001, exponent: 0.5)
      ])
    let coercion = model.coercion[0]
    #expect(coercion.packages.map(\.day.iso) == ["2024-12-01", "2025-01-01", "2025-02-01"])
    #expect(coercion.packages.map { $0.strength.constantValue } == [0.1, 0.05, 0.025])
    #expect(coercion.adaptation == Coercion.Adaptation(rate: 0.01, start: 0.05, most: 0.8))
    #expect(coercion.substitution == Coercion.Substitution(share: 0.4, days: 200))
    #expect((coercion.onGrowth, coercion.onOutput, coercion.onProduction) == (0.5, 0.6, 0.7))
    #expect(
      coercion.senders == [Coercion.Sender(power: 0, exposure: 0.1, growthCost: 0.2, willCost: 0.3)]
    )
    #expect(model.claims.count == 4)
    #expect(scenario.warnings.filter { !$0.kind.isHint }.isEmpty)
  }

  @Test func aScenarioNeedsFrontsOrContests() throws {
    let text = Self.text.replacing("contests:", with: "groups: {}\nviews:")
    let kinds = Sample.problems(text).map(\.kind)
    #expect(
      kinds.contains(
        .missingKey("fronts", section: "the scenario", expected: .byId)))
  }

  /// One change to the text, the problem it brings and the line on which it stands.
  @Test func whatNeedsAnotherSectionSaysSo() throws {
    let budget = "    budget: {share: 2 %"
    let cases: [(from: String, to: String, kind: ScenarioProblem.Kind)] = [
      (
        "output: {start: 365.25 billion USD/yr, growth: -0.01 /d}", "name: North",
        .needsOutput(power: "north", key: "budget")
      ),
      (budget, "    x: {share: 2 %", .needsBudget(power: "north")),
      ("unit cost: 4000 USD/unit, ", "", .needsUnitCost),
      (
        "south: {output: {start: 1 trillion USD/yr}}", "south: {}",
        .needsOutput(power: "south", key: "on growth")
      ),
      ("target: south", "target: sud", .unknownName("sud", .power)),
      ("holder: {power: south}", "holder: {power: sud}", .unknownName("sud", .power)),
      ("senders: {north:", "senders: {nord:", .unknownName("nord", .power)),
    ]
    for (from, to, kind) in cases {
      let text = Self.text.replacing(from, with: to)
      #expect(text != Self.text)
      #expect(Sample.problems(text).contains { $0.kind == kind }, "\(to)")
    }
  }

  @Test func formulasNameContestsAndCoercionAndSayWhatIsMissing() throws {
    for (from, to, name) in [
      ("win(squeeze,", "win(sqeeze,", "squeeze"),
      ("pressure(measures)", "pressure(measure)", "measures"),
    ] {
      let found = Sample.problems(Self.text.replacing(from, with: to))
      #expect(found.count { $0.nearest == [name] } == 1)
    }
    let found = Sample.problems(Self.text.replacing("budget(north) at", with: "budget(south) at"))
    #expect(found.map(\.kind) == [.formula(.notModelled(.budget, power: "south"))])
  }
}
