import Foundation
import Testing

@Suite("linchpin check --runs")
struct CheckCommandTests {
  @Test func withoutRunsItOnlyReads() throws {
    let run = try Tool.run(["check", "two-forts"])
    #expect(!run.output.contains("runs"))
  }

  @Test func aFewRunsAreLookedAt() throws {
    let run = try Tool.run(["check", "two-forts", "--runs", "64", "--seed", "2"])
    #expect(run.status == 0)
    #expect(run.output.contains("from 64 runs of seed 2, view reference:"))
    #expect(run.output.contains("Every place of The road that can be attacked has fallen by"))
    #expect(try Tool.run(["check", "two-forts", "--runs"]).output.contains("from 200 runs"))
  }

  @Test func findingsHaveNamesAndNumbers() throws {
    let run = try Tool.run(["check", "two-forts", "--runs", "64", "--format", "json"])
    let data = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let sanity = data?["sanity"] as? [String: Any]
    let findings = sanity?["findings"] as? [[String: Any]] ?? []
    #expect(sanity?["runs"] as? Int == 64)
    let fallen = try #require(findings.first { $0["kind"] as? String == "everything_falls" })
    #expect(fallen["front"] as? String == "road")
    #expect(fallen["date"] as? String != nil)
  }

  @Test(arguments: ["31", "10001", "many"])
  func otherNumbersOfRunsAreRefused(runs: String) throws {
    let run = try Tool.run(["check", "two-forts", "--runs", runs])
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  @Test func whatIfsAreLookedAtToo() throws {
    let run = try Tool.run(["check", "two-forts", "--runs", "64", "--do", "hold(alpha)"])
    #expect(run.output.contains("No place of The road falls in any run."))
  }
}
