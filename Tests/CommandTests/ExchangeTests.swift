import Foundation
import TestSupport
import Testing

/// Tables that leave the tool, and tables that it is driven by.
@Suite("linchpin run --inputs and --each-run")
struct ExchangeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func run(_ words: String..., status: Int32 = 0) throws -> Tool.Result {
    let result = try Tool.run(["run"] + words)
    #expect(result.status == status, "\(words): \(result.errors)")
    return result
  }

  private func table(_ text: String) throws -> [[String]] {
    text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private func file(_ text: String) throws -> String {
    let url = folder.file("in.csv")
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// A plain run keeps the series alone that its text shows.
  @Test(arguments: ["reference", "all"])
  func `A plain run tells what one that is kept tells, whose directory has all series`(
    view: String
  ) throws {
    let kept = folder.path + "/kept-" + view
    let words = ["run", "two-forts", "--view", view, "--runs", "200"]
    let (plain, stored) = (try Tool.run(words), try Tool.run(words + ["--out", kept]))
    func answer(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.hasPrefix("Next:") }
    }
    #expect(plain.status == 0 && answer(plain.output) == answer(stored.output))
    #expect(plain.output.contains("Places held, weekly mean of the runs (held("))
    let series = try String(contentsOf: URL(filePath: kept + "/series.csv"), encoding: .utf8)
    #expect(series.contains("force(") && series.contains("held("))
  }

  @Test func `Rows with the inputs of the first runs give what those runs gave`() throws {
    let kept = folder.path + "/kept"
    _ = try run("belt", "--runs", "70", "--out", kept, "--each-run")
    let text = try String(contentsOf: URL(filePath: kept + "/runs.csv"), encoding: .utf8)
    let rows = try table(text)
    let inputs = rows[0].indices.filter {
      $0 > 1 && !rows[0][$0].contains("(") && rows[0][$0].first != "B"
    }
    #expect(inputs.count >= 8)
    let given = rows.map { row in inputs.map { row[$0] }.joined(separator: ",") }
    let answers = try table(
      try run(
        "belt", "--inputs", try file(given.joined(separator: "\n")), "--quantity", "fall(p05)"
      ).output)
    #expect(answers.count == 71)
    let (claim, day) = (
      try #require(rows[0].firstIndex(of: "B1")), try #require(rows[0].firstIndex(of: "fall(p05)"))
    )
    let (answer, step) = (
      try #require(answers[0].firstIndex(of: "B1")),
      try #require(answers[0].firstIndex(of: "fall(p05)"))
    )
    for row in 1...70 {
      #expect(rows[row][claim] == answers[row][answer])
      #expect(rows[row][day].isEmpty == answers[row][step].isEmpty)
    }
    #expect(Set(answers.dropFirst().map { $0[answer] }) == ["0", "1"])
  }

  @Test func `The answers are the same on any threads, and a share where a row has many runs`()
    throws
  {
    let rows = (0..<40).map { "\(0.002 + 0.001 * Double($0))" }.joined(separator: "\n")
    let path = try file("pace\n" + rows)
    let words = ["belt", "--inputs", path, "--runs", "300"]
    let one = try Tool.run(["run"] + words + ["--threads", "1"])
    let two = try Tool.run(["run"] + words + ["--threads", "2"])
    #expect(one.status == 0 && one.output == two.output)
    let answers = try table(one.output)
    #expect(answers[0] == ["row", "run", "pace", "B1", "B2"])
    let shares = answers.dropFirst().compactMap { Double($0[3]) }
    #expect(shares.count == 40 && shares.allSatisfy { $0 >= 0 && $0 <= 1 })
    let (first, last) = (try #require(shares.first), try #require(shares.last))
    #expect(last > first + 0.3, "a faster pace takes more towns")
  }

  @Test func `A row of so many runs is the mean of its rows of one run each`() throws {
    let many = try table(
      try run("belt", "--inputs", try file("run,pace\n5,0.012\n"), "--runs", "64").output)
    let single = (5..<69).map { "\($0),0.012" }.joined(separator: "\n")
    let each = try table(try run("belt", "--inputs", try file("run,pace\n" + single)).output)
    let mean = each.dropFirst().compactMap { Double($0[3]) }.reduce(0, +) / 64
    #expect(Double(many[1][3]) == mean)
  }

  @Test func `JSON has a list a name`() throws {
    let output = try run(
      "belt", "--inputs", try file("run,pace\n3,0.01\n4,0.02\n"), "--format", "json"
    ).output
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(data["run"] as? [Int] == [3, 4])
    #expect((data["inputs"] as? [String: [Double]])?["pace"] == [0.01, 0.02])
    #expect((data["outcomes"] as? [String: [Double?]])?["B1"]?.count == 2)
  }

  @Test func `All mistakes of a table are told at once, each at its place`() throws {
    let path = try file(
      """
      # a comment
      run,pace,paec,noise,noise
      1,0.01,1,0.02,0.02
      -1,fast,1,0.9,0.02
      1,2
      """)
    let errors = try run("belt", "--inputs", path, status: 65).errors
    for part in [
      ":2:10: error: `paec` is no uncertain assumption of this view; nearest: `pace`",
      ":2:21: error: `noise` is the name of two columns",
      ":4:1: error: `-1` is no number of a run", ":4:4: error: `fast` is no number",
      ":4:11: error: 0.9 is outside of what `noise` can be; expected 0.01 to 0.05",
      ":5:1: error: 2 fields; expected 5",
    ] {
      #expect(errors.contains("in.csv" + part), "\(part) in \(errors)")
    }
  }

  @Test(arguments: [
    "", "pace", "\u{0}\u{1}", "run\n1", "pace\n1e400", "pace\nnan", "pace,\n1,2",
  ])
  func `A table that says nothing is refused`(text: String) throws {
    let errors = try run("belt", "--inputs", try file(text), status: 65).errors
    #expect(errors.contains("in.csv:"))
  }

  @Test(arguments: [
    ["--inputs", "x.csv", "--out", "d"], ["--inputs", "x.csv", "--view", "all"],
    ["--inputs", "x.csv", "--each-run"], ["--each-run"], ["--quantity", "fall(p05)"],
    ["--inputs", "x.csv", "--until", "1%"], ["--inputs", "missing.csv"],
  ])
  func `What does not go together is said`(words: [String]) throws {
    let result = try Tool.run(["run", "belt"] + words)
    #expect(result.status == 64, "\(result.errors)")
    #expect(!result.errors.isEmpty)
  }

  @Test func `The map holds for each week the share of runs in which a place has not fallen`()
    throws
  {
    let kept = folder.path + "/map"
    _ = try run("pokrovsk", "--runs", "64", "--out", kept, "--each-run")
    let map = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(filePath: kept + "/held.geojson")))
    let features = try #require((map as? [String: Any])?["features"] as? [[String: Any]])
    let town = try #require(
      features.first { ($0["properties"] as? [String: Any])?["place"] as? String == "pokrovsk" })
    let properties = try #require(town["properties"] as? [String: Any])
    let (dates, held) = (
      try #require(properties["dates"] as? [String]), try #require(properties["held"] as? [Double])
    )
    let rows = try table(
      try String(contentsOf: URL(filePath: kept + "/runs.csv"), encoding: .utf8))
    let column = try #require(rows[0].firstIndex(of: "fall(pokrovsk)"))
    for (date, share) in zip(dates, held) {
      let fallen = rows.dropFirst().count { !$0[column].isEmpty && $0[column] <= date }
      #expect(abs(share - (1 - Double(fallen) / 64)) < 1e-12)
    }
    let last = try #require(held.last)
    #expect(held.first == 1 && last < 0.5)
  }
}
