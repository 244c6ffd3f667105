import Foundation
import Testing

@Suite("linchpin explain")
struct ExplainCommandTests {
  @Test func whereFindsARunAndSaysHowRareItIs() throws {
    let run = try Tool.run(
      ["explain", "two-forts", "--where", "fall(alpha) <= 2025-02-10"],
      environment: ["COLUMNS": "120"])
    #expect(run.status == 0)
    #expect(run.output.contains("The first run in which this is true: fall(alpha) <= 2025-02-10."))
    #expect(run.output.contains("of the first 10,000"))
  }

  @Test func aMistakeInTheFormulaIsLocated() throws {
    let run = try Tool.run(["explain", "two-forts", "--where", "fall(alpa) <= 2025-02-10"])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("--where:1:6: error: "))
    #expect(run.errors.contains("nearest: `alpha`"))
    #expect(run.errors.contains("       ^^^^"))
  }

  @Test func aClaimIsFoundByItsIdAndASlipIsNamed() throws {
    let run = try Tool.run([
      "explain", "two-forts", "--where", "T2", "--typical", "--search", "500",
    ])
    #expect(run.output.contains("The typical one of the "))
    let slip = try Tool.run(["explain", "two-forts", "--where", "T22"])
    #expect(slip.status == 64)
    #expect(slip.errors.contains("Did you mean"))
    #expect(try Tool.run(["explain", "two-forts", "--where", "T4"]).errors.contains("is a fact"))
  }

  @Test(arguments: [
    (["--until", "2030-01-01"], "lies outside the scenario"),
    (["--until", "soon"], "takes a day such as 2025-01-01, not 'soon'"),
    (["--until", "2025-02-01", "--format", "json"], "--until goes with the text of one run."),
  ])
  func aDayThatCannotEndTheStoryIsRefused(options: [String], message: String) throws {
    let run = try Tool.run(["explain", "two-forts", "--run", "1"] + options)
    #expect(run.status == 64)
    #expect(run.errors.contains(message))
  }

  @Test func withoutANumberTheTypicalRunIsTold() throws {
    let run = try Tool.run(["explain", "two-forts"])
    #expect(run.output == (try Tool.run(["explain", "two-forts", "--typical"]).output))
    #expect(run.output.contains("The typical one of the first 1,000 runs"))
  }

  @Test func whatNeverHappensIsAnAnswer() throws {
    let arguments = ["explain", "two-forts", "--where", "fall(alpha) <= start", "--search", "100"]
    let run = try Tool.run(arguments)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("In none of the first 100 runs is this true"))
    let json = try Tool.run(arguments + ["--format", "json"])
    #expect(json.output.contains("\"true_in\": 0"))
  }

  @Test func twoRunsAndTwoViewsStandSideBySide() throws {
    let runs = try Tool.run(["explain", "two-forts", "--compare", "3,17"])
    #expect(runs.output.contains("They part on "))
    let views = try Tool.run([
      "explain", "two-forts", "--compare", "3", "--views", "reference,slow",
    ])
    #expect(views.output.contains("run 3 of seed 1: reference beside slow"))
    let asked = try Tool.run(["explain", "two-forts", "--compare", "3", "--set", "pace=0.02 /d"])
    #expect(asked.output.contains("run 3 of seed 1: as written beside what if"))
    #expect(asked.output.contains("what if: --set pace=0.02 /d"))
    let json = try Tool.run(["explain", "two-forts", "--compare", "3,17", "--format", "json"])
    let data = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((data?["sides"] as? [[String: Any]])?.map { $0["run"] as? Int } == [3, 17])
  }

  @Test(arguments: [
    ["--run", "3", "--typical"], ["--compare", "3"], ["--compare", "1,2,3"],
    ["--views", "reference,slow"], ["--compare", "3,4", "--series", "held(road)"],
    ["--run", "3", "--search", "10"], ["--compare", "3", "--views", "reference,fast"],
  ])
  func waysThatExcludeEachOtherAreRefused(options: [String]) throws {
    let run = try Tool.run(["explain", "two-forts"] + options)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test func saveWritesAFile() throws {
    let file = try TemporaryFile()
    let run = try Tool.run(["explain", "two-forts", "--run", "17", "--save", file.url.path()])
    #expect(run.output.isEmpty)
    #expect(try file.text().contains("Alpha falls to North."))
  }
}
