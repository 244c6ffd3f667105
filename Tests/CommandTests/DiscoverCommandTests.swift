import Foundation
import Testing

@Suite("linchpin discover")
struct DiscoverCommandTests {
  /// Claims about inputs, so that their boxes are known.
  private static let text = """
    linchpin: 1
    title: Inputs alone
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-04-10}
    powers: {north: {name: North}, south: {name: South}}
    contests:
      duel: {challenger: {power: north, capability: might}, holder: {power: south}, speed: 0.01 /d}
    assumptions:
      might: 1 to 3
      reserve: 1 to 9 million USD
      grit: "uniform(0, 1)"
    claims:
      strong: {text: North is strong, formula: might > 2 and reserve > 3 million USD}
      gritty: {text: Grit, formula: grit < 20 %}
      known: {kind: fact, text: A fact, formula: 1 < 2}
    """

  private func run(_ arguments: [String], text: String = text) throws -> Tool.Result {
    let file = try TemporaryFile()
    try Data(text.utf8).write(to: file.url)
    return try Tool.run(["discover", file.url.path] + arguments)
  }

  @Test(arguments: [
    (["--set", "grit=1"], "makes no runs"), (["--out", "kept"], "makes no runs"),
    (["--categories", ","], "--categories names no column."),
  ])
  func whatMakesNoSenseForATableIsRefused(options: [String], message: String) throws {
    let file = try TemporaryFile()
    try Data("x,failed\n1,0\n2,1\n".utf8).write(to: file.url)
    let run = try Tool.run(
      ["discover", "--data", file.url.path, "--outcome", "failed"] + options)
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func theTextGivesTheBoxInWordsAndChecksItOnFreshRuns() throws {
    let run = try run(["--claim", "gritty", "--when", "true", "--runs", "1000"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("2,000 runs in all"))
    #expect(run.output.contains("Box 1: gritty is true in"))
    #expect(run.output.contains("grit < 0."))
    #expect(run.output.contains("lowest "))
    #expect(run.output.contains("On 1,000 fresh runs: density"))
    #expect(run.output.contains("Both methods restrict the same inputs: grit."))
  }

  @Test func limitsAreToldInTheUnitOfTheAssumption() throws {
    let run = try run(["--claim", "strong", "--when", "true", "--runs", "2000"])
    #expect(run.output.contains("might > "))
    #expect(run.output.contains(" million USD"))
  }

  @Test func theJSONTracesEachBoundToItsInput() throws {
    let run = try run(["--claim", "gritty", "--runs", "1000", "--format", "json"])
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      data.keys.sorted() == [
        "boxes", "cases", "cases_of_interest", "claim", "event", "fresh", "fresh_runs",
        "fresh_unanswered", "inputs", "least_mass", "peel", "quasi_p_level", "results_version",
        "runs", "scenario", "searched_runs", "seed", "text", "threshold", "tree", "unanswered",
        "view", "what_ifs", "when",
      ])
    #expect(data["event"] as? String == "gritty is false")
    let box = try #require((data["boxes"] as? [[String: Any]])?.first)
    let bound = try #require((box["bounds"] as? [[String: Any]])?.first)
    #expect(bound["input"] as? String == "grit")
    #expect(bound["test"] as? String == "at_least")
    let level = try #require(bound["level"] as? Double)
    #expect(abs(level - 0.2) < 0.03)
    #expect((box["fresh"] as? [String: Any])?["density_low"] is Double)
    #expect((box["trajectory"] as? [Any])?.isEmpty == false)
  }

  @Test func theTableOfStepsHasARowAStep() throws {
    let run = try run(["--claim", "gritty", "--runs", "1000", "--format", "csv"])
    let lines = run.output.split(separator: "\n")
    #expect(
      lines[0]
        == "box,step,chosen,input,test,limit,values,cases,cases_of_interest,coverage,density,mass")
    #expect(lines[1].hasPrefix("1,0,"))
    #expect(lines[2].contains(",grit,at_least,"))
  }

  @Test func anotherNumberOfThreadsChangesNoBit() throws {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let outputs = try ["1", "2"].map { threads in
      try Tool.run([
        "discover", file.url.path, "--claim", "gritty", "--runs", "700", "--format", "json",
        "--threads",
        threads,
      ]).output
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0].count > 500)
  }

  @Test func mistakesSayWhatToWrite() throws {
    let cases: [(arguments: [String], says: String)] = [
      ([], "--claim ID Claims: strong, gritty."), (["--claim", "grity"], "Did you mean 'gritty'?"),
      (["--claim", "known"], "known is a fact"),
      (["--claim", "gritty", "--threshold", "2"], "--threshold is a share"),
      (["--claim", "gritty", "--outcome", "y"], "--data FILE.csv"),
      (["--claim", "gritty", "--runs", "300000"], "at most 200,000"),
    ]
    for (arguments, says) in cases {
      let run = try run(arguments)
      #expect(run.status == 64)
      #expect(run.errors.contains(says), "\(arguments): \(run.errors)")
    }
  }

  private func search(_ table: String, _ arguments: [String]) throws -> Tool.Result {
    let file = try TemporaryFile()
    try Data(table.utf8).write(to: file.url)
    return try Tool.run(["discover", "--data", file.url.path] + arguments)
  }

  private static let table =
    "# made up\nx,kind,\"fails\"\n"
    + (0..<100).map { "\($0),\($0 % 3),\($0 < 30 ? 1 : 0)" }.joined(separator: "\r\n") + "\n"

  // The last step cuts off two of 31 rows, so that one of interest stays outside.
  @Test func aTableIsSearchedToo() throws {
    let run = try search(Self.table, ["--outcome", "fails", "--categories", "kind"])
    #expect(run.status == 0, "\(run.errors)")
    let words = run.output.split { $0.isWhitespace }.joined(separator: " ")
    #expect(words.contains("Box 1: fails is 1 in 100 % of the rows in which x < 28.5."))
    #expect(run.output.contains("not checked on fresh cases"))
    let other = try search(Self.table, ["--outcome", "fails", "--when", "false", "--no-tree"])
    #expect(other.output.contains("x > "))
    #expect(!other.output.contains("Second opinion"))
  }

  @Test func aTableWithAMistakeNamesItsLine() throws {
    let cases: [(table: String, outcome: String, status: Int32, says: String)] = [
      ("x,y\n1,0\na,1\n", "y", 65, ":3: 'a' in the column 'x' is no number"),
      ("x,y\n1,0\n2,3\n", "y", 65, ":3: the outcome 'y' is 3"),
      ("x,y\n1,0\n2\n", "y", 65, ":3: 1 field, but the header has 2"),
      ("x,y\n1,0\n", "z", 64, "no column 'z'"), ("x,x\n1,0\n", "x", 65, "two columns 'x'"),
      ("x\n1\n", "x", 65, "no column beside the outcome"), ("", "x", 65, "needs a header"),
      ("x,y\n1,nan\n", "y", 65, "no number"),
    ]
    for (table, outcome, status, says) in cases {
      let run = try search(table, ["--outcome", outcome])
      #expect(run.status == status, "\(says): \(run.errors)")
      #expect(run.errors.contains(says), "\(run.errors)")
    }
  }
}
