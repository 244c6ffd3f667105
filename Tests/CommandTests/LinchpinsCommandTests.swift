import Foundation
import Testing

@Suite("linchpin linchpins and flip")
struct LinchpinsCommandTests {
  /// Alpha falls after 1/pace days: 25 to 100, by 31 January only at a pace above 1/31.
  private static let text = """
    linchpin: 1
    title: A town
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-06-30}
    assumptions:
      pace: {value: 0.01 to 0.04 /d}
    powers: {north: {name: North}, south: {name: South}}
    fronts:
      road:
        name: The road
        challenger: {power: north, force: 1000 persons}
        holder: {power: south, force: 1000 persons}
        pace: {speed: pace, noise: 0, response: {power: {exponent: 0}}}
        places:
          alpha: {name: Alpha}
    claims:
      soon: {text: Alpha falls soon, formula: "fall(alpha) <= 2025-01-31"}
    """

  @Test func anEmptyListOfKindsIsRefused() throws {
    let run = try run("linchpins", "pokrovsk", "--claim", "A3", "--among", ",")
    #expect(run.status == 64)
    #expect(run.errors.contains("--among names nothing to rank. It may be places, links"))
  }

  private func run(_ arguments: String...) throws -> Tool.Result {
    try Tool.run(arguments + ["--runs", "256"])
  }

  @Test func theTextNamesTheMeasureTheAnswerAndTheErrorRate() throws {
    let run = try run("linchpins", "two-forts", "--claim", "T1", "--error", "2%")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("Places: Alpha moves the claim most, by +100.0"))
    #expect(run.output.contains("never falls, the axis on it staying busy (tied)"))
    #expect(run.output.contains("at most 2.0 %"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func theJSONHasStableNames() throws {
    let run = try run(
      "linchpins", "two-forts", "--claim", "T1", "--among", "places", "--format", "json")
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      data.keys.sorted() == [
        "as_is", "claim", "error_rate", "half_width", "most_runs", "pairs", "rankings",
        "results_version", "runs", "scenario", "seed", "strength", "text", "view", "what_ifs",
      ])
    let rankings = try #require(data["rankings"] as? [[String: Any]])
    #expect(rankings.map { $0["measure"] as? String } == ["lose-hold"])
    let levers = try #require(rankings[0]["levers"] as? [[String: Any]])
    #expect(levers.map { $0["id"] as? String } == ["alpha", "beta"])
    #expect(levers.map { $0["rank_high"] as? Int } == [1, 2])
    let actions = try #require(levers[0]["actions"] as? [String: [String: Any]])
    #expect(actions.keys.sorted() == ["hold", "lose", "reinforce", "release"])
    #expect(actions["lose"]?["runs"] as? Int == 256)
  }

  @Test func theCSVHasARowAFigure() throws {
    let run = try run("linchpins", "two-forts", "--claim", "T1", "--format", "csv")
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first
        == "view,claim,among,id,second,field,value,low,high,runs,rank_low,rank_high,group")
    #expect(lines.contains { $0.hasPrefix("reference,T1,places,alpha,,d,1,") })
    #expect(lines.contains { $0.hasPrefix("reference,T1,places,beta,,falls_with,") })
  }

  @Test func mistakesSayWhatToWrite() throws {
    let without = try run("linchpins", "two-forts")
    #expect(without.status == 64)
    #expect(without.errors.contains("--claim ID Claims: T1"))
    let unknown = try run("linchpins", "two-forts", "--claim", "T11")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("Did you mean 'T1'"))
    let kind = try run("linchpins", "two-forts", "--claim", "T1", "--among", "place")
    #expect(kind.status == 64)
    #expect(kind.errors.contains("Did you mean 'places'?"))
    let measure = try run("linchpins", "two-forts", "--claim", "T1", "--rank", "loose")
    #expect(measure.errors.contains("Did you mean 'lose'?"))
    let factor = try run("linchpins", "two-forts", "--claim", "T1", "--by", "0")
    #expect(factor.errors.contains("--by is a factor above 0"))
  }

  @Test func aFlipIsToldWithItsDistanceAndFreshRuns() throws {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let run = try run("flip", file.url.path, "--claim", "soon")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("threshold of 50.0 %"))
    #expect(run.output.contains("One: pace at 0.0325/d"))
    #expect(run.output.contains("in place of 0.02/d brings it above 50.0 %, 1.1"))
    let threshold = try self.run("flip", file.url.path, "--claim", "soon", "--at", "2")
    #expect(threshold.status == 64)
    #expect(threshold.errors.contains("a chance between 0 and 1"))
  }
}
