import Foundation
import Testing

@Suite("The other commands")
struct OtherCommandTests {
  @Test func theVersionNamesPackageAndResults() throws {
    #expect(try Tool.run(["--version"]).output == "0.1.0 (results version 6)\n")
  }

  @Test(arguments: ["--help", "--version", "plan --help", "scenarios", "run two-forts --runs 10"])
  func anAnswerThatCannotBeWrittenIsAnErrorOfOutput(call: String) throws {
    let run = try Tool.shell("\"$TOOL\" \(call) > /dev/full")
    #expect(run.status == 74)
    #expect(run.errors.contains("could not be written"))
  }

  @Test func theBuiltInScenariosAreListedAndAllRead() throws {
    let run = try Tool.run(["scenarios"])
    #expect(run.status == 0)
    for name in ["pokrovsk", "donetsk-2023", "two-forts"] { #expect(run.output.contains(name)) }
  }

  @Test func explainTellsARunAndAnswersItsClaims() throws {
    let run = try Tool.run(["explain", "two-forts", "--run", "17"])
    #expect(run.status == 0)
    #expect(run.output.contains("Alpha falls to North."))
    #expect(run.output.contains("T1"))
  }

  @Test func explainGivesSeriesAsADayARow() throws {
    let run = try Tool.run(["explain", "two-forts", "--run", "17", "--series", "held(road)"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.prefix(2) == ["date,held(road)", "2025-01-01,2"])
    #expect(lines.count == 1 + 1095)
  }

  @Test func checkCountsTheOriginsOfNumbers() throws {
    let run = try Tool.run(["check", "two-forts", "--sources"])
    #expect(run.status == 0)
    #expect(run.output.contains("0 bare"))
  }

  @Test func planNamesTheMechanisms() throws {
    #expect(try Tool.run(["plan", "two-forts"]).output.contains("advance"))
    #expect(try Tool.run(["plan", "pokrovsk"]).output.contains("every 60 days"))
    #expect(try Tool.run(["plan", "two-forts", "--instructions"]).output.contains("←"))
  }

  @Test func baseRatesStandBesideTheDatasBands() throws {
    let run = try Tool.run(["base-rates", "--runs", "16"])
    #expect(run.status == 0)
    #expect(run.output.contains("9.7 to 30.5"))
    #expect(try Tool.run(["base-rates", "two-forts", "--runs", "16"]).output.contains("No data"))
  }
}
