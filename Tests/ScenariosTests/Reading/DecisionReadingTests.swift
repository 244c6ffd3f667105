import Testing

@testable import Scenarios

@Suite("Decisions as they are written and read")
struct DecisionReadingTests {
  private static func text(_ decision: String) -> String {
    """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}
    powers: {north: {}, south: {}}
    assumptions: {pace: 0.01 to 0.02 /d, price: 1 to 3}
    fronts:
      f:
        challenger: {power: north, force: 10 persons}
        holder: {power: south, force: 10 persons}
        pace: {speed: pace}
        places: {a: {}, b: {}}
    claims:
      C: {formula: fall(a) <= 2025-12-31}
      G: {formula: fall(b) <= 2025-12-31, given: fall(a) <= 2025-12-31}
      F: {kind: fact, formula: pace > 0}
    decisions:
      d: {\(decision)}
    """
  }

  private static let options = "options: {stay: {}, go: {do: hold(a)}}"

  private func decision(_ written: String) throws -> Decision {
    try #require(try Sample.read(Self.text(written)).model().decisions.first)
  }

  private func mistakes(_ written: String) -> [ScenarioProblem.Kind] {
    Sample.problems(Self.text(written)).filter { $0.severity == .error }.map(\.kind)
  }

  @Test("Every key is read")
  func keys() throws {
    let read = try decision(
      """
      text: Which?, by: south, formula: held(f) at 2025-06-30, better: less, worth: price,
          counted in: points, options: {stay: {text: Stay, cost: -2}, go: {cost: price, set: {pace: 0.01 /d},
          do: [hold(a)], without: noise}}
      """)
    #expect((read.id, read.text, read.power) == ("d", "Which?", 1))
    #expect(read.isLessBetter && read.countedIn == "points")
    #expect(read.judgedBy == "held(f) at 2025-06-30")
    #expect(read.measure.type == .number(.number) && read.measure.knownDay?.iso == "2025-06-30")
    #expect(read.worth == .input(1))
    #expect(
      read.options == [
        Decision.Option(id: "stay", text: "Stay", cost: -2),
        Decision.Option(
          id: "go", text: "go", cost: .input(1),
          setting: EffectSetting(
            settings: ["pace=0.01 /d"], interventions: ["hold(a)"], without: [.noise])),
      ])
  }

  @Test("A claim stands for its formula, with the day that settles it")
  func claim() throws {
    let read = try decision("claim: C, \(Self.options)")
    #expect(read.judgedBy == "C" && read.measure.type == .truth)
    #expect(read.measure.knownDay?.iso == "2025-12-31")
    #expect(read.worth == .constant(1) && !read.isLessBetter && read.power == nil)
  }

  @Test("Each mistake is found")
  func mistakes() throws {
    let options = Self.options
    #expect(mistakes("claim: X, \(options)") == [.decision(.unknownClaim("X"))])
    #expect(mistakes("claim: G, \(options)") == [.decision(.conditionedClaim("G"))])
    #expect(mistakes("claim: F, \(options)") == [.decision(.fact("F"))])
    #expect(
      mistakes("claim: C, formula: fall(a), \(options)") == [
        .conflictingKeys(["claim", "formula"])
      ])
    #expect(mistakes("claim: C, options: {one: {}}") == [.decision(.options(1, most: 20))])
    #expect(
      mistakes(options) == [
        .missingKey("formula", section: "a decision", expected: .formula)
      ])
    #expect(
      mistakes("claim: C, options: {stay: {}, go: {do: hold(c)}}") == [
        .unknownName("c", .placeOrGroup)
      ])
    #expect(
      mistakes("claim: C, options: {stay: {}, go: {set: {pace: 3 km}}}").count == 1)
    #expect(mistakes("claim: C, by: west, \(options)") == [.unknownName("west", .power)])
  }

  @Test("What only a decision names is used, and an input of the model")
  func use() throws {
    let scenario = try Sample.read(Self.text("claim: C, worth: price, \(Self.options)"))
    #expect(try scenario.model().inputs.map(\.id) == ["pace", "price"])
    #expect(scenario.warnings.isEmpty)
  }

  @Test("A view can change what an option costs")
  func view() throws {
    let text =
      Self.text("claim: C, options: {stay: {}, go: {do: hold(a), cost: 1}}")
      + "\nviews: {dear: {set: {decisions.d.options.go.cost: 9}}}"
    let scenario = try Sample.read(text)
    #expect(try scenario.model(view: "dear").decisions[0].options[1].cost == 9)
    #expect(try scenario.model().decisions[0].options[1].cost == 1)
  }
}
