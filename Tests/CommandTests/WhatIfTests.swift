import Foundation
import Testing

@Suite("What-ifs on the command line")
struct WhatIfTests {
  private func probability(_ claim: String, _ more: [String]) throws -> Double? {
    let run = try Tool.run(["run", "two-forts", "--runs", "256", "--format", "json"] + more)
    #expect(run.status == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let claims = object?["claims"] as? [[String: Any]] ?? []
    return claims.first { $0["id"] as? String == claim }?["probability"] as? Double
  }

  /// T1: Alpha falls by 2025-04-11.
  @Test(arguments: [
    (["--do", "fall(alpha)=2025-04-11"], 1.0), (["--do", "fall(alpha)=2025-04-12"], 0.0),
    (["--do", "hold(alpha)"], 0.0), (["--set", "pace=0.1 /d", "--without", "noise"], 1.0),
    (["--set", "pace=0.001 /d", "--without", "noise"], 0.0),
  ])
  func anInterventionDecidesTheClaim(options: [String], expected: Double) throws {
    #expect(try probability("T1", options) == expected)
  }

  @Test func aResultSaysWhatItWasAskedWith() throws {
    let options = ["--set", "pace=0.02 /d", "--do", "hold(beta)", "--without", "noise"]
    let text = try Tool.run(["run", "two-forts", "--runs", "256"] + options).output
    #expect(
      text.contains("What if: --set pace=0.02 /d, --do hold(beta), --without noise"))
    let json = try Tool.run(
      ["run", "two-forts", "--runs", "256", "--format", "json"] + options
    ).output
    #expect(json.contains("\"what_ifs\": [\"--set pace=0.02 /d\""))
    #expect(json.contains("\"--do hold(beta)\""))
    let run = try Tool.run(["explain", "two-forts", "--run", "3"] + options)
    #expect(run.output.contains("--without noise"))
  }

  @Test func aMistakeInAnOptionIsAMistakeOfUsage() throws {
    for options in [
      ["--set", "pase=0.02"], ["--do", "hold(alpa)"], ["--without", "nois"],
      ["--as-of", "2029-01-01"], ["--observed", "nowhere.csv", "--as-of", "2025-03-01"],
      ["--observed", "nowhere.csv"],
    ] {
      let run = try Tool.run(["run", "two-forts"] + options)
      #expect(run.status == 64, "\(options): \(run.errors)")
      #expect(run.output == "")
    }
    let run = try Tool.run(["run", "two-forts", "--do", "hold(alpa)"])
    #expect(run.errors.hasPrefix("--do:1:6: error: `alpa` is not known;"))
    #expect(run.errors.contains("nearest: `alpha`"))
    #expect(run.errors.contains("  hold(alpa)\n       ^^^^\n"))
  }

  @Test func aRestartDecidesWhatHasHappened() throws {
    let table = try TemporaryFile()
    let rows = "date,event\n2025-02-01,fall(alpha)\n"
    try Data(rows.utf8).write(to: table.url)
    let restart = ["--as-of", "2025-03-01", "--observed", table.url.path]
    #expect(try probability("T1", restart) == 1)
    try Data((rows + "2025-02-01,fall(alpa)\n").utf8).write(to: table.url)
    let run = try Tool.run(["run", "two-forts"] + restart)
    #expect(run.status == 65)
    #expect(run.errors.contains(":3:12: error: `alpa` is not known;"))
  }
}
