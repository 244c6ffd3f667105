import Foundation
import Testing

@Suite("linchpin sensitivity")
struct SensitivityCommandTests {
  /// The claim is decided by `strength` alone: above 3 of 2 to 4 it is won in time.
  private static let text = """
    linchpin: 1
    title: A duel
    calendar: {start: 2024-12-31, horizon: 2025-02-10}
    sources:
      count: {title: A made-up count, publisher: unnamed, date: 2024-01-01}
    powers: {north: {name: North}, south: {name: South}}
    assumptions:
      strength: {value: "uniform(2, 4)", source: count}
      other: {value: "uniform(0, 1)", assumption: A test.}
    contests:
      duel:
        assumption: A test.
        challenger: {power: north, capability: strength}
        holder: {power: south}
        speed: 0.0125 /d
    claims:
      early: {text: Won early, formula: "win(duel, challenger) <= 2025-01-20"}
      low: {text: Other is low, formula: "other < 0.5", given: "strength > 2.5"}
      known: {kind: fact, text: A fact, formula: 1 < 2}
    """

  private func run(_ arguments: [String], text: String = text) throws -> Tool.Result {
    let file = try TemporaryFile()
    try Data(text.utf8).write(to: file.url)
    return try Tool.run(["sensitivity", file.url.path] + arguments)
  }

  private func object(_ arguments: [String]) throws -> [String: Any] {
    let run = try run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test func theTextSaysWhatDecidesAClaimAndWhatCannotBeTold() throws {
    let run = try run(["--claim", "early", "--points", "256"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("What decides it: early, Won early"))
    #expect(run.output.contains("variance of the 0/1"))
    #expect(run.output.contains("strength"))
    #expect(run.output.contains("raises"))
    #expect(run.output.contains("Cannot be told from 0: other, chance."))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func theJSONLeadsFromAnIndexToItsSource() throws {
    let data = try object(["--claim", "early", "--points", "256", "--method", "all"])
    #expect(
      data.keys.sorted() == [
        "asked", "inputs", "morris", "pawn", "plain_inputs", "results_version", "runs", "scenario",
        "seed", "shapley", "sobol", "subject", "view", "what_ifs",
      ])
    let inputs = try #require(data["inputs"] as? [[String: Any]])
    let strength = try #require(inputs.first { $0["id"] as? String == "strength" })
    #expect(strength["source"] as? String == "count")
    #expect(strength["path"] as? String == "strength")
    #expect(strength["median"] as? Double == 3)
    let sobol = try #require(data["sobol"] as? [String: Any])
    let factors = try #require(sobol["factors"] as? [[String: Any]])
    #expect(factors.map { $0["factor"] as? String } == ["other", "strength", "chance"])
    let total = try #require(factors[1]["total"] as? [String: Any])
    #expect(total["told"] as? Bool == true)
    #expect(total.keys.sorted() == ["high", "low", "told", "value"])
    for method in ["morris", "pawn", "shapley"] { #expect(data[method] is [String: Any]) }
  }

  // Rows whose strength is above 2.5 in both draws, 9 in 16, are complete.
  @Test func rowsWithoutTheConditionAreLeftOut() throws {
    let data = try object(["--claim", "low", "--points", "1024", "--half-width", "0.1%"])
    let sobol = try #require(data["sobol"] as? [String: Any])
    #expect(sobol["rows"] as? Int == 1024)
    let share = try #require(sobol["undefined_share"] as? Double)
    #expect(abs(share - 7.0 / 16) < 0.03)
  }

  @Test func theTableHasARowForEachIndex() throws {
    let run = try run([
      "--claim", "early", "--points", "256", "--no-pairs", "--format", "csv",
    ])
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first
        == "scenario,view,seed,subject,method,index,factor,other,value,low,high,told,rows,complete_rows"
    )
    #expect(lines.count == 1 + 6)
  }

  @Test(arguments: [
    (["--claim", "erly"], "Did you mean 'early'?"), (["--claim", "known"], "is a fact"),
    (["--claim", "early", "--method", "sobel"], "Did you mean 'sobol'?"),
    (["--claim", "early", "--inputs", "strenth"], "Did you mean 'strength'?"),
    (["--claim", "early", "--points", "300"], "doubled from 256"),
    (["--claim", "early", "--runs", "300"], "--points in place of --runs"),
    (["--claim", "early", "--half-width", "5"], "written like 5%"),
  ])
  func mistakesSayWhatToWriteInstead(arguments: [String], words: String) throws {
    let run = try run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.replacing("\n", with: " ").contains(words), "\(run.errors)")
  }

  @Test func threadsAndResumingChangeNothing() throws {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let asked = [
      "sensitivity", file.url.path, "--claim", "early", "--points", "256", "--format", "json",
    ]
    let one = try Tool.run(asked + ["--threads", "1"])
    let two = try Tool.run(asked + ["--threads", "2"])
    #expect(one.status == 0 && !one.output.isEmpty)
    #expect(one.output == two.output)
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "sensitivity-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let kept = try Tool.run(asked + ["--out", folder.path])
    let again = try Tool.run(["sensitivity", "--resume", folder.path, "--format", "json"])
    #expect(kept.output == one.output, "\(kept.errors)")
    #expect(again.output == one.output, "\(again.errors)")
  }
}
