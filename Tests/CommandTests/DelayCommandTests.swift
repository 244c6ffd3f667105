import Foundation
import Testing

@Suite("linchpin delay")
struct DelayCommandTests {
  /// Without chance: begun on 20 January it is won on 20 February, so that two months are too many.
  private static let text = """
    linchpin: 1
    title: A duel
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-04-10}
    powers: {north: {name: North}, south: {name: South}}
    contests:
      duel: {challenger: {power: north, capability: 2}, holder: {power: south}, speed: 0.015625 /d}
    sequences:
      north:
        steps:
          - {contest: duel, side: challenger, planned: 2025-01-20, course a: {effort: 1}}
    claims:
      early: {text: Won early, formula: "win(duel, challenger) <= 2025-03-01"}
      known: {kind: fact, text: A fact, formula: 1 < 2}
    """

  private func run(_ arguments: [String], text: String = text) throws -> Tool.Result {
    let file = try TemporaryFile()
    try Data(text.utf8).write(to: file.url)
    return try Tool.run(["delay", arguments[0], file.url.path] + arguments.dropFirst())
  }

  @Test func theTextHasATableAPowerAndWhoHoldsTheClock() throws {
    let run = try run(["north", "--months", "3,1,2", "--runs", "700"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("North decides 1, 2 or 3 months later: 1 date of its plan"))
    #expect(run.output.contains("plan completed"))
    #expect(
      run.output.contains(
        "North loses by waiting: worse in contest balance, plan completed."))
    #expect(run.output.contains("South gains by waiting: better in contest balance."))
    #expect(
      run.output.contains("South holds the clock: waiting does not hurt South and hurts North."))
    #expect(run.output.contains("1 with +3."))
  }

  @Test func theJSONHasStableNames() throws {
    let run = try run(["north", "--months", "2", "--runs", "700", "--format", "json"])
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      data.keys.sorted() == [
        "by", "conclusions", "dates_moved", "dates_past_horizon", "days_per_month", "months",
        "negligible", "power", "powers", "results_version", "runs", "scenario", "seed", "view",
        "what_ifs",
      ])
    let powers = try #require(data["powers"] as? [[String: Any]])
    #expect(powers.map { $0["verdict"] as? String } == ["loses", "gains"])
    let outcomes = try #require(powers[0]["outcomes"] as? [[String: Any]])
    #expect(outcomes.map { $0["measure"] as? String } == ["contests", "completed", "overloaded"])
    let slope = try #require(outcomes[0]["a_month"] as? [String: Any])
    #expect(slope["change"] as? Double == -0.5)
    #expect(slope["pairs"] as? Int == 700)
    let conclusions = try #require(data["conclusions"] as? [[String: Any]])
    #expect(conclusions.map { $0["conclusion"] as? String } == ["rival_holds"])
  }

  @Test func theTableHasARowAValue() throws {
    let run = try run(["north", "--months", "2", "--runs", "700", "--format", "csv"])
    let lines = run.output.split(separator: "\n")
    #expect(lines[0] == "view,power,measure,months,field,value,low,high,effect")
    #expect(
      lines[1...3].map(String.init) == [
        "reference,north,contests,0,level,1,,,", "reference,north,contests,2,change,-1,-1,-1,",
        "reference,north,contests,,a_month,-0.5,-0.5,-0.5,worse",
      ])
  }

  /// 1 person in 500 a day on either side, until North gives way.
  @Test func bothMayLose() throws {
    let text = """
      linchpin: 1
      assumption: A test.
      calendar: {start: 2024-12-31, horizon: 2025-12-31}
      powers: {north: {name: North}, south: {name: South}}
      fronts:
        road:
          challenger: {power: north, force: 1000 persons, losses inflicted: 0.002 /d}
          holder: {power: south, force: 1000 persons, losses inflicted: 0.002 /d}
          places: {alpha: {}}
          pace: {speed: 0 /d}
      sequences:
        north:
          steps:
            - contest: road
              side: challenger
              planned: 2024-12-31
              course a: {effort: 1}
              accommodate: 2025-02-01
      """
    let run = try run(["north", "--runs", "700", "--view", "all"], text: text)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("North loses by waiting: worse in plan completed, people lost."))
    #expect(run.output.contains("Both lose by waiting: North and South."))
  }

  @Test func aClaimJudgesInTheDirectionAskedFor() throws {
    let worse = try run(["north", "--months", "1", "--runs", "700", "--by", "early"])
    #expect(worse.output.contains("North loses by waiting: worse in claim early."))
    let better = try run(
      ["north", "--months", "1", "--runs", "700", "--by", "early", "--lower-is-better"])
    #expect(better.output.contains("North gains by waiting: better in claim early."))
  }

  // 13 million runs take longer than three seconds, and the first 13 thousand less.
  @Test func anInterruptionPrintsTheAnswerOfThePairsThatAreThere() throws {
    let file = try TemporaryFile()
    try Data(Self.text.utf8).write(to: file.url)
    let run = try Tool.shell(
      """
      "$TOOL" delay north \(file.url.path) --runs 1000000 --months 1,2,3,4,5,6,7,8,9,10,11,12 & tool=$!
      sleep 3; kill -INT $tool; wait $tool
      """)
    #expect(run.status == 130)
    #expect(run.errors.contains("Stopped: this is the answer of the first "))
    #expect(run.errors.contains("pairs of runs for each delay, of 1,000,000 that were asked for."))
    #expect(run.output.contains("North loses by waiting"))
    #expect(!run.output.contains("1,000,000 runs"))
  }

  @Test(arguments: [
    (["nroth"], "Did you mean 'north'?"), (["south"], "add sequences: south: steps:"),
    (["north", "--by", "contest"], "Did you mean 'contests'?"),
    (["north", "--by", "known"], "of kind 'fact'"),
    (["north", "--by", "losses"], "Measures of 'north': contests"),
    (["north", "--months", "0"], "1 to 1,200"), (["north", "--months", "1,,2"], "1 to 1,200"),
    (["north", "--runs", "1000001"], "at most 1,000,000"),
    (["north", "--lower-is-better"], "goes with --by CLAIM"),
    (["north", "--by", "will", "--lower-is-better"], "goes with --by CLAIM"),
    (["north", "--negligible", "much"], "written like 0.5%"),
  ])
  func aMistakeIsSaidWithWhatToWrite(arguments: [String], words: String) throws {
    let run = try run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(words))
    #expect(run.output == "")
  }

  @Test func aPlanWithoutALaterDateIsRefused() throws {
    let text = Self.text.replacing("planned: 2025-01-20", with: "planned: 2024-12-31")
    let run = try run(["north"], text: text)
    #expect(run.status == 64)
    #expect(run.errors.contains("a later planned, deadline or accommodate"))
  }
}
