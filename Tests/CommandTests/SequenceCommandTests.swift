import Foundation
import Testing

@Suite("linchpin sequence")
struct SequenceCommandTests {
  /// Without chance: at twice the weight a contest takes half over its speed, 10 and 40 days.
  private static let text = """
    linchpin: 1
    title: Two duels
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-04-10}
    powers: {north: {name: North}, south: {name: South}, west: {name: West}}
    contests:
      long: {challenger: {power: north, capability: 2}, holder: {power: south}, speed: 0.0126 /d}
      short: {challenger: {power: north, capability: 2}, holder: {power: west}, speed: 0.051 /d}
    sequences:
      north:
        steps:
          - {contest: long, side: challenger, planned: 2025-01-01, course a: {effort: 1}}
          - {contest: short, side: challenger, planned: 2025-01-01, course a: {effort: 1}}
    views:
      reference: {title: As it is}
      other: {title: The other way, assumption: A test., set: {contests.long.speed: 0.11 /d}}
    """

  private func run(_ arguments: [String], text: String = text) throws -> Tool.Result {
    let file = try TemporaryFile()
    try Data(text.utf8).write(to: file.url)
    return try Tool.run(["sequence", file.url.path] + arguments)
  }

  // 10 + 50 days after the short one, 40 + 50 after the long one.
  @Test func theTextHasTheBestOrderAndTheRulesBesideIt() throws {
    let run = try run(["--for", "north", "--views", "reference", "--objective", "cost"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("In which order should North face 2 rivals?"))
    #expect(run.output.contains("Best order short > long"))
    #expect(run.output.contains("Days undecided: 60"))
    #expect(run.output.replacing("\n ", with: "").contains("Every other order is worse."))
    #expect(run.output.contains("+30.0"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func theViewsHaveTheOrderOfLeastRegret() throws {
    let run = try run(["--for", "north", "--objective", "cost"])
    #expect(run.output.contains("View other: best order long > short"))
    // 30 days of regret the one way; 5 days against 10 the other.
    #expect(run.output.contains("Over the views: short > long"))
  }

  @Test func theJSONHasEveryOrderWithStableNames() throws {
    let run = try run([
      "--for", "north", "--objective", "cost,slip", "--format", "json", "--courses",
    ])
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      data.keys.sorted() == [
        "answers", "begun", "error_rate", "exact", "fresh_runs", "looks", "objectives", "orders",
        "planned", "power", "regret", "results_version", "rivals", "runs", "scenario", "seed",
        "statement_error", "statements", "text_order", "view", "views", "what_ifs",
      ])
    let orders = try #require(data["orders"] as? [[String: Any]])
    #expect(orders.map { $0["order"] as? [String] } == [["long", "short"], ["short", "long"]])
    let views = try #require(orders[0]["views"] as? [[String: Any]])
    let dropped = try #require(views[0]["dropped"] as? [String: Any])
    #expect(dropped["cause"] as? String == "bound")
    #expect(dropped["better"] as? Int == 1)
    let values = try #require(views[0]["values"] as? [[String: Any]])
    #expect(values.map { $0["value"] as? Double } == [90, 40])
  }

  @Test func theTableHasARowAnOrderViewAndObjective() throws {
    let run = try run(["--for", "north", "--objective", "cost", "--format", "csv"])
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines[0]
        == "view,number,order,objective,value,low,high,runs,rank,dropped,dropped_after,better,"
        + "in_pareto")
    #expect(lines[1] == "reference,0,long > short,cost,90,90,90,2,2,bound,2,1,")
    #expect(lines.count == 5)
  }

  @Test(arguments: [
    ([], "Say whose plan: --for POWER. Powers with a plan: north."),
    (["--for", "nroth"], "Did you mean 'north'?"),
    (["--for", "south"], "Powers with a plan: north."),
    (["--for", "north", "--objective", "costs"], "Did you mean 'cost'?"),
    (["--for", "north", "--objective", "losses"], "does not tell 'losses' of 'north'"),
    (["--for", "north", "--views", "othr"], "Did you mean 'other'?"),
    (["--for", "north", "--views", ","], "--views takes ids of views: "),
    (["--for", "north", "--weights", "lnog=2"], "Did you mean 'long'?"),
    (["--for", "north", "--weights", "long"], "is written like 'iran=2,china=5'"),
    (["--for", "north", "--error", "much"], "--error is written like 5%"),
    (["--for", "north", "--runs", "10"], "64 to 65,536"),
  ])
  func aMistakeIsSaidWithWhatToWrite(arguments: [String], words: String) throws {
    let run = try run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.replacing("\n", with: " ").contains(words))
    #expect(run.output == "")
  }

  @Test func sixRivalsAreRacedAndTheSameOnAnyNumberOfThreads() throws {
    let arguments = [
      "sequence", "six-rivals", "--for", "macedon", "--runs", "64", "--views", "reference",
    ]
    let one = try Tool.run(arguments + ["--threads", "1"])
    let two = try Tool.run(arguments + ["--threads", "2"])
    #expect(one.status == 0)
    #expect(one.output == two.output)
    #expect(one.output.contains("All 720 orders were looked at"))
    #expect(one.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
