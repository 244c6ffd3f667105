import Foundation
import Testing

@Suite("linchpin run")
struct RunCommandTests {
  private let small = ["run", "two-forts", "--runs", "512"]

  @Test(
    "Other views are offered only where there are any",
    arguments: [("belt", false), ("pokrovsk", true)])
  func views(scenario: String, hasOthers: Bool) throws {
    let run = try Tool.run(["run", scenario, "--runs", "8"])
    #expect(run.output.contains("linchpin explain \(scenario)"))
    #expect(run.output.contains("linchpin run \(scenario) --view all") == hasOthers)
  }

  private func result(_ more: [String]) throws -> String {
    let run = try Tool.run(small + ["--format", "json"] + more)
    #expect(run.status == 0)
    #expect(run.errors == "")
    return try withoutTiming(run.output)
  }

  /// The bytes without the one member that may differ.
  private func withoutTiming(_ text: String) throws -> String {
    let range = try #require(
      text.range(of: " \"timing\": \\{[^}]*\\}", options: .regularExpression))
    return text.replacingCharacters(in: range, with: "")
  }

  @Test func threeProcessesGiveTheSameBytes() throws {
    let results = try (0..<3).map { _ in try result([]) }
    #expect(Set(results).count == 1)
  }

  @Test func threadsChangeNoByte() throws {
    #expect(try result(["--threads", "1"]) == result(["--threads", "2"]))
  }

  @Test func anotherSeedIsAnotherSample() throws {
    #expect(try result(["--seed", "1"]) != result(["--seed", "2"]))
  }

  @Test func theResultHasTheKeysThatAreDocumented() throws {
    let data = Data(try Tool.run(small + ["--format", "json"]).output.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      object.keys.sorted() == [
        "claims", "events", "results_version", "runs", "scenario", "seed", "series", "timing",
        "view", "what_ifs",
      ])
  }

  @Test func allViewsAreAList() throws {
    let data = Data(try Tool.run(small + ["--format", "json", "--view", "all"]).output.utf8)
    let list = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(list.compactMap { $0["view"] as? String } == ["reference", "slow"])
  }

  @Test func aPipedResultHasNoColoursAndNoProgress() throws {
    for environment in [[:], ["NO_COLOR": "1"], ["COLUMNS": "60"]] {
      let run = try Tool.run(small, environment: environment)
      #expect(!run.output.contains("\u{1B}"))
      #expect(run.errors == "")
    }
  }

  @Test(arguments: [60, 80, 120])
  func linesKeepToTheWidth(width: Int) throws {
    let run = try Tool.run(small, environment: ["COLUMNS": String(width)])
    let longest = run.output.split(separator: "\n").map(\.count).max() ?? 0
    #expect(longest <= width)
  }

  @Test func aFileIsWrittenWholeAndStandardOutputStaysEmpty() throws {
    let file = try TemporaryFile()
    let run = try Tool.run(small + ["--format", "csv", "--save", file.url.path])
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(try file.text().hasPrefix("table,view,id,date,field,value\n"))
  }

  @Test func aReaderThatLeavesEarlyIsNoMistake() throws {
    for trap in ["", "trap '' PIPE; "] {
      let run = try Tool.shell(
        trap + "\"$TOOL\" run pokrovsk --runs 256 --format csv | head -n 1")
      #expect(run.output == "table,view,id,date,field,value\n")
      #expect(run.errors == "")
    }
  }

  @Test(arguments: [
    ("run two-forts", "this is the answer of the first"),
    ("base-rates two-forts", "these are the measures of the first"),
  ])
  func theFirstInterruptionPrintsTheFinishedPart(command: String, words: String) throws {
    /// Bit 1 of the caught signals: the tool has begun to watch for SIGINT.
    let watched = "SigCgt:.*[2367abef]$"
    let run = try Tool.shell(
      """
      timeout -k 1 120 "$TOOL" \(command) --runs 100000000 --threads 2 & parent=$!
      until tool=$(pgrep -P $parent) && grep -q "\(watched)" /proc/$tool/status; do sleep 0.1; done
      kill -INT $tool; wait $parent; echo $?
      """)
    #expect(run.output.hasSuffix("\n130\n"))
    #expect(run.output.contains("Stopped early: this covers"))
    #expect(run.errors.hasPrefix("Stopped: " + words))
  }
}
