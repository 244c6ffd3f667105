import Chance
import Engine
import Scenarios
import Testing

@testable import Analysis

@Suite("Decisions and discoveries from runs")
struct InformationStudyTests {
  private static let start = Day(rawValue: 20_000)

  /// Two inputs, uniform on 0 to 1, and one of three alternatives; nothing happens in the runs.
  private static func model() -> Model {
    Model(
      name: "inputs", calendar: Timeline(start: start, horizon: start + 1),
      inputs: [
        Input(
          id: "kind", distribution: .choice([1, 2, 3].map { WeightedValue(weight: 1, value: $0) })),
        Input(id: "x", distribution: .uniform(low: 0, high: 1)),
        Input(id: "y", distribution: .uniform(low: 0, high: 1)),
      ], powers: [Power(id: "north")], fronts: [])
  }

  private static func service(threads: Int = 2) -> StudyRuns {
    StudyRuns(seed: 3, threads: threads)
  }

  private static func less(_ input: Int, _ limit: Double) -> Expression {
    .compare(.less, .parameter(.input(input)), .number(limit))
  }

  private static func subject(_ formula: Expression) -> Subject {
    Subject(Claim(id: "C", formula: formula, settlementDay: start))
  }

  @Test("The limits of a claim about inputs are found, in runs and fresh runs alike")
  func box() throws {
    let claim = Expression.and(Self.less(1, 0.4), .not(Self.less(2, 0.5)))
    let study = DiscoveryStudy(Self.model(), Self.subject(claim), isTrue: true)
    let answer = try study.answer(Self.service(), runs: 3000)
    let box = try #require(answer.discovery.boxes.first)
    #expect(box.found.box.columns == [1, 2])
    for bound in box.found.box.bounds {
      switch bound.test {
      case .atMost(let limit): #expect(abs(limit - 0.4) < 0.03)
      case .atLeast(let limit): #expect(abs(limit - 0.5) < 0.03)
      case .oneOf: Issue.record("an alternative")
      }
    }
    #expect(box.fresh.map { $0.density > 0.95 && $0.coverage > 0.9 } ?? false)
    #expect(answer.runs == 6000 && answer.searchedRuns == 3000 && answer.unanswered == 0)
  }

  @Test("A claim that hangs on an alternative gives the alternative")
  func alternative() throws {
    let claim = Expression.compare(.equal, .parameter(.input(0)), .number(2))
    let answer = try DiscoveryStudy(Self.model(), Self.subject(claim), isTrue: false)
      .answer(Self.service(), runs: 1000)
    let box = try #require(answer.discovery.boxes.first)
    #expect(box.found.box == Box([Bound(column: 0, .oneOf([1, 3]))]))
    #expect(box.fresh?.density == 1 && box.fresh?.coverage == 1)
  }

  @Test("Runs outside the claim's condition are left out and counted")
  func condition() throws {
    var claim = Claim(id: "C", formula: Self.less(2, 0.5), settlementDay: Self.start)
    claim.given = Self.less(1, 0.25)
    let answer = try DiscoveryStudy(Self.model(), Subject(claim), isTrue: false)
      .answer(Self.service(), runs: 2000)
    #expect(answer.discovery.cases + answer.unanswered == 2000)
    #expect(abs(answer.discovery.cases - 500) < 100)
  }

  @Test("Threads change no bit of a discovery")
  func threads() throws {
    let claim = Expression.and(Self.less(1, 0.4), .not(Self.less(2, 0.5)))
    let study = DiscoveryStudy(Self.model(), Self.subject(claim), isTrue: false)
    let answers = try [1, 3].map { try study.answer(Self.service(threads: $0), runs: 700) }
    #expect(answers[0].discovery.boxes.map(\.found) == answers[1].discovery.boxes.map(\.found))
    #expect(answers[0].discovery.opinion == answers[1].discovery.opinion)
  }

  /// x, less where less is better, against 0.5 for sure.
  private static func decision(isLessBetter: Bool, cost: Parameter = 0) -> Decision {
    Decision(
      id: "choice",
      measure: Measure(formula: .parameter(.input(1)), type: .number(.number), knownDay: start),
      judgedBy: "x", isLessBetter: isLessBetter, worth: 2,
      options: [Decision.Option(id: "a"), Decision.Option(id: "b", cost: cost)])
  }

  // Both options have the same outcome; b costs 2x − y in every run, so b − a = y − 2x, of mean −0.5.
  @Test("Value is worth times outcome less cost, in every run")
  func worth() throws {
    let model = Self.model()
    let cost = Parameter.difference(.product(2, .input(1)), .input(2))
    let answer = try InformationStudy(
      model, Self.decision(isLessBetter: false, cost: cost), alternatives: [model, model]
    ).answer(Self.service(), runs: 4000)
    #expect(answer.value.best == 0)
    #expect(abs(answer.value.options[0].mean - 1) < 0.03)
    #expect(abs(answer.value.options[1].difference.mean + 0.5) < 0.03)
    // P(y > 2x) = 1/4; E[(y − 2x)₊] = ∫ y²/4 dy = 1/12.
    #expect(abs(Double(answer.value.wrong) / 4000 - 0.25) < 0.03)
    #expect(abs(answer.value.perfect.value - 1.0 / 12) < 0.01)
    // E(b − a | x) = 1/2 − 2x: worth ∫₀^¼ (1/2 − 2x) dx = 1/16. Given y alone y − 1 is never above 0.
    #expect(answer.findings.map(\.input) == [1])
    #expect(abs(answer.value.partial[1].value - 1.0 / 16) < 0.01)
    #expect(answer.runs == 8000)
  }

  @Test("Less is better where the scenario says so")
  func direction() throws {
    let model = Self.model()
    let answer = try InformationStudy(
      model, Self.decision(isLessBetter: true), alternatives: [model, model]
    ).answer(Self.service(), runs: 500)
    #expect(answer.value.options[0].mean < -0.9)
  }

  @Test("A value that is not finite is refused with its option and number of runs")
  func unbounded() throws {
    var decision = Self.decision(isLessBetter: false)
    decision.measure = Measure(
      formula: .quotient(.number(1), .difference(.parameter(.input(0)), .number(2))),
      type: .duration, knownDay: Self.start)
    let model = Self.model()
    do {
      _ = try InformationStudy(model, decision, alternatives: [model, model])
        .answer(Self.service(), runs: 300)
      Issue.record("answered")
    } catch let problem as InformationProblem {
      guard case .unbounded(option: "a", runs: let runs) = problem else {
        Issue.record("\(problem)")
        return
      }
      #expect(abs(runs - 100) < 30)
    }
  }

  @Test("An unknown decision is refused with the nearest")
  func unknown() {
    var model = Self.model()
    model.decisions = [Self.decision(isLessBetter: false)]
    #expect(
      throws: InformationProblem.unknownDecision(nearest: ["choice"], decisions: ["choice"])
    ) { try InformationStudy.decision("choices", in: model) }
  }
}
