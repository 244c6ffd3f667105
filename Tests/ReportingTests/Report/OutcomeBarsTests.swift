import Analysis
import Engine
import Foundation
import Scenarios
import Testing

@testable import Reporting

@Suite("Refusals and ends as bars")
struct OutcomeBarsTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios/pokrovsk").path

  private static func view(replays: Int = 0) throws -> ReportContents.View {
    let scenario = try Scenario.read(name: "pokrovsk.yaml", files: .folder(folder))
    let model = try scenario.model()
    let plan = Plan(model, detail: .tally)
    let tally = Runner(plan, seed: 1, threads: 2).run(96)
    let list = AssumptionList(
      model, try scenario.provenance(view: "reference"), try scenario.uses(view: "reference"))
    return .init(
      scenario.views[0], RunAnswer(plan, tally, seed: 1), plan, tally, list, fingerprint: "f",
      replays: (0..<replays).map {
        Replay(Plan(model, detail: .everything), seed: 1, run: $0)
      })
  }

  @Test func `Tempo is the mean of the moves at the horizon, of which own ones are a part`() throws
  {
    let view = try Self.view(replays: 4)
    let chart = try #require(TempoBars(view, .english).chart)
    let model = view.answer.model
    #expect(chart.rows.map(\.name) == model.sequences.map { model.powers[$0.power].name })
    for (row, sequence) in zip(chart.rows, model.sequences) {
      let counts = view.replays.compactMap { replay in
        replay.quantities.firstIndex(of: .moves(power: sequence.power))
          .flatMap { replay.series[$0].last }
      }
      let (all, own) = (try #require(row.bars[0]), try #require(row.bars[1]))
      #expect(all.value == counts.reduce(0, +) / 4 && own.value <= all.value)
      #expect(all.low <= all.value && all.value <= all.high && own.low >= 0)
    }
    #expect(TempoBars(try Self.view(), .english).chart?.rows.isEmpty == nil)
  }

  @Test func `Each stands for the share of runs in which it comes, inside its interval`() throws {
    let view = try Self.view()
    let bars = OutcomeBars(view, .french)
    let refusals = try #require(bars.refusals)
    let ends = try #require(bars.ends)
    let wanted = view.answer.events.filter { answer in
      if case .refused(_, _, .some) = answer.event { answer.never < 1 } else { false }
    }
    #expect(wanted.count > 2 && refusals.rows.count == wanted.count)
    for (row, answer) in zip(refusals.rows, wanted) {
      let bar = try #require(row.bars[0])
      #expect(bar.value == 1 - answer.never && bar.low < bar.value && bar.value < bar.high)
    }
    #expect(ends.rows.contains { $0.name == "United States\u{00A0}: cède" })
    let over = ends.rows.filter { $0.name.hasPrefix("United States") }
      .compactMap { $0.bars[0]?.value }
    #expect(over.count == 4 && over.reduce(0, +) <= 1 + 1e-12)
  }

  @Test func `A view without truce and plan has neither`() throws {
    let text = """
      linchpin: 1
      calendar: {start: 2025-01-01, horizon: 2025-12-31}
      powers: {n: {}, s: {}}
      fronts:
        f:
          assumption: Made up.
          challenger: {power: n, force: 10 persons}
          holder: {power: s, force: 10 persons}
          pace: {speed: 0.01 /d}
          places: {a: {supply source: true}}
      claims: {C1: {formula: fall(a) <= 2025-06-30}}
      """
    let scenario = try Scenario.read(name: "f.yaml", files: .texts([(name: "f.yaml", text: text)]))
    let model = try scenario.model()
    let plan = Plan(model, detail: .tally)
    let tally = Runner(plan, seed: 1, threads: 1).run(10)
    let view = ReportContents.View(
      scenario.views[0], RunAnswer(plan, tally, seed: 1), plan, tally,
      AssumptionList(model, [], []), fingerprint: "f")
    #expect(OutcomeBars(view, .english).refusals?.rows.count == nil)
    #expect(OutcomeBars(view, .english).ends?.rows.count == nil)
    #expect(TempoBars(view, .english).chart?.rows.isEmpty == nil)
  }

  @Test func `No phrase is missing in any language, and both differ`() {
    for phrase in OutcomePhrase.allCases {
      #expect(!phrase.text(.english).isEmpty)
      #expect(phrase.text(.english) != phrase.text(.french), "\(phrase)")
    }
  }
}
