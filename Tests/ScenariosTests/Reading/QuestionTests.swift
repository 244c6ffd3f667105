import Scenarios
import TestSupport
import Testing

@Suite("A question beside a scenario")
struct QuestionTests {
  @Test func aFormulaBecomesTheLastClaimAndNothingElseChanges() throws {
    let scenario = try TwoForts.scenario()
    let model = try scenario.model(view: "slow")
    let asked = try scenario.model(
      view: "slow", asking: Question("fall(alpha)\n<= 2025-04-11", name: "--where"))
    #expect(asked.claim.formula == model.claims[0].formula)
    #expect(asked.model.claims.dropLast() == model.claims[...])
    var rest = asked.model
    rest.claims.removeLast()
    #expect(rest == model)
  }

  @Test func aMistakeIsLocatedInTheFormula() throws {
    let scenario = try TwoForts.scenario()
    do {
      _ = try scenario.model(asking: Question("fall(alpa) <= 2025-04-11", name: "--where"))
      Issue.record("no mistake was found")
    } catch {
      #expect(
        error.problems.map(\.at) == [SourceRange(file: "--where", line: 1, column: 6, length: 4)])
      #expect(error.problems.map(\.nearest) == [["alpha"]])
      #expect(error.texts.map(\.text) == ["fall(alpa) <= 2025-04-11"])
    }
  }

  @Test func aDoubtIsAWarning() throws {
    let scenario = try TwoForts.scenario()
    let asked = try scenario.model(
      asking: Question("fall(beta) - fall(alpha) < 90 d", name: "--where"))
    #expect(asked.warnings.map(\.severity) == [.warning])
  }

  @Test func itMayUseAnAssumptionThatNothingElseUses() throws {
    let text = """
      linchpin: 1
      calendar: {start: 2025-01-01, horizon: 2025-12-31}
      powers: {a: {}, b: {}}
      assumptions: {bound: {value: "uniform(0, 1)", assumption: Made up.}}
      fronts:
        f:
          challenger: {power: a, force: 1 persons}
          holder: {power: b, force: 1 persons}
          pace: {speed: 0.01 /d}
          places: {p: {}}
      """
    let scenario = try Scenario.read(name: "s.yaml", files: .texts([(name: "s.yaml", text: text)]))
    #expect(try scenario.model().inputs.isEmpty)
    let asked = try scenario.model(asking: Question("bound < 0.3", name: "--where"))
    #expect(asked.model.inputs.map(\.id) == ["bound"])
  }
}
