import Foundation
import Testing

@Suite("linchpin information")
struct InformationCommandTests {
  /// "go" costs 10 and wins 20 where luck is above one half; "stay" wins nothing.
  private static let text = """
    linchpin: 1
    title: Inputs alone
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-01-10}
    powers: {north: {name: North}, south: {name: South}}
    contests:
      duel: {challenger: {power: north, capability: drive}, holder: {power: south}, speed: 0.0001 /d}
    assumptions:
      drive: "uniform(0, 2)"
      luck: "uniform(0, 1)"
      prize: 0
    decisions:
      journey:
        text: Go or stay?
        by: north
        formula: (luck - 40 %) * prize
        counted in: crowns
        options:
          stay: {text: Stay at home}
          go: {text: Go on the journey, set: {prize: 10}}
      idle: {formula: luck, options: {a: {}, b: {cost: 1}}}
      endless: {formula: "win(duel, challenger)", better: less, options: {a: {}, b: {cost: 1}}}
    """

  private func run(_ arguments: [String], text: String = text) throws -> Tool.Result {
    let file = try TemporaryFile()
    try Data(text.utf8).write(to: file.url)
    return try Tool.run(["information", file.url.path] + arguments)
  }

  // go − stay = 10·(u − 0.4): 1 on average, below 0 in 40 of 100; E[max] = 10·0.6²/2 = 1.8.
  @Test func theTextNamesTheBestOptionAndWhatIsWorthKnowing() throws {
    let run = try run(["--decision", "journey", "--runs", "4000"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("North decides: Go or stay?"))
    #expect(run.output.contains("Best on average: Go on the journey."))
    #expect(run.output.contains("8,000 runs in all"))
    #expect(run.output.contains("\nluck "))
    #expect(!run.output.contains("\ndrive "))
  }

  @Test func theJSONHasStableNamesAndTheClosedForm() throws {
    let run = try run(["--decision", "journey", "--runs", "4000", "--format", "json"])
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      data.keys.sorted() == [
        "best", "by", "counted_in", "decision", "evpi", "evppi", "judged_by", "less_is_better",
        "options", "results_version", "runs", "runs_of_each", "scenario", "seed", "text", "view",
        "what_ifs", "wrong",
      ])
    #expect(data["best"] as? String == "go" && data["by"] as? String == "north")
    let perfect = try #require((data["evpi"] as? [String: Any])?["value"] as? Double)
    #expect(abs(perfect - 0.8) < 0.1)
    let wrong = try #require((data["wrong"] as? [String: Any])?["probability"] as? Double)
    #expect(abs(wrong - 0.4) < 0.03)
    let partial = try #require(data["evppi"] as? [[String: Any]])
    #expect(partial.map { $0["assumption"] as? String } == ["drive", "luck"])
    #expect(partial.map { $0["found"] as? Bool } == [false, true])
    let options = try #require(data["options"] as? [[String: Any]])
    #expect(options.map { $0["done"] as? [String] } == [[], ["--set prize=10"]])
  }

  @Test func theTableHasARowAValue() throws {
    let run = try run(["--decision", "idle", "--runs", "500", "--format", "csv"])
    let lines = run.output.split(separator: "\n")
    #expect(lines[0] == "view,decision,field,id,value,low,high")
    #expect(lines.contains { $0.hasPrefix("reference,idle,difference,b,-1,") })
    #expect(lines.contains { $0.hasPrefix("reference,idle,evpi,,0,0,0") })
    #expect(lines.filter { $0.contains(",evppi,") }.count == 2)
  }

  @Test func anotherNumberOfThreadsChangesNoBit() throws {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let outputs = try ["1", "2"].map { threads in
      try Tool.run([
        "information", file.url.path, "--decision", "journey", "--runs", "700", "--format", "json",
        "--threads",
        threads,
      ]).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].count > 500)
  }

  @Test func mistakesSayWhatToWrite() throws {
    let cases: [(arguments: [String], says: String)] = [
      ([], "--decision ID. Decisions: journey, idle, endless."),
      (["--decision", "jorney"], "Did you mean 'journey'?"),
      (["--decision", "endless", "--runs", "200"], "no finite number in 200 runs"),
      (["--decision", "idle", "--runs", "50"], "100 runs or more"),
    ]
    for (arguments, says) in cases {
      let run = try run(arguments)
      #expect(run.status == 64)
      #expect(run.errors.contains(says), "\(arguments): \(run.errors)")
    }
  }

  @Test func aScenarioWithoutADecisionSaysHowToNameOne() throws {
    let run = try Tool.run(["information", "belt"])
    #expect(run.status == 64)
    #expect(run.errors.contains("add decisions:"))
  }

  @Test func theTeachingScenarioHasADecision() throws {
    let run = try Tool.run(["information", "two-forts", "--runs", "256"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("North decides: Should North bring more engineers, at a price?"))
  }
}
