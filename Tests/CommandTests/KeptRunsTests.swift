import Foundation
import TestSupport
import Testing

@Suite("linchpin run --until, --out and --resume")
struct KeptRunsTests {
  private let folder: TemporaryFolder
  private var runs: String { folder.path + "/runs" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func tool(_ arguments: String, status: Int32 = 0) throws -> Tool.Result {
    let result = try Tool.run(arguments.split(separator: " ").map(String.init))
    #expect(result.status == status, "\(arguments): \(result.errors)")
    return result
  }

  /// The bytes without the members that may differ.
  private func withoutTiming(_ text: String) -> String {
    text.replacing(#/"timing": \{[^}]*\}/#, with: "")
  }

  private func file(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: runs).appending(path: name), encoding: .utf8)
  }

  @Test(arguments: ["±1%", "+-1%", "1%", "+/-1 %", "1 points"])
  func aHalfWidthIsWrittenInSeveralWays(written: String) throws {
    let run = try Tool.run(
      ["run", "two-forts", "--format", "json", "--runs", "2000", "--until", written])
    #expect(run.status == 0)
    #expect(run.output.contains("\"half_width\": 0.01,"))
  }

  @Test(arguments: ["1", "±0%", "±51%", "±%", "-1%", "±1e1%", "one %", "±nan%"])
  func anythingElseIsSaid(written: String) throws {
    let run = try Tool.run(["run", "two-forts", "--until", written])
    #expect(run.status == 64)
    #expect(run.errors.contains("±1%, +-1% or '0.5 points'"))
  }

  @Test func untilEndsAtALookOnAnyThreadsAndNamesWhatDecided() throws {
    let one = try tool("run two-forts --until ±2% --threads 1 --format json --view all")
    let two = try tool("run two-forts --until ±2% --threads 2 --format json --view all")
    #expect(withoutTiming(one.output) == withoutTiming(two.output))
    #expect(one.output.contains("\"reached\": true"))
    let text = try tool("run two-forts --until ±2%").output
    #expect(text.contains("Every claim is known to ±2 % or better after 4,096 runs;"))
    #expect(!text.contains("Stopped early"))
  }

  @Test func untilSaysWhatIsStillOpenAtTheMost() throws {
    let text = try tool("run two-forts --until ±0.1% --runs 3000").output
    #expect(text.contains("not known to ±0.1 % after 3,000 runs, the most that were"))
  }

  @Test func aKeptRunHasTheAnswerInItsDirectory() throws {
    let run = try tool("run two-forts --runs 600 --view all --format json --out \(runs)")
    #expect(try file("result.json") == run.output)
    #expect(try file("result.txt").contains("600 runs"))
    let names = try FileManager.default.contentsOfDirectory(atPath: runs).sorted()
    #expect(
      names == [
        "assumptions.csv", "claims.csv", "events.csv", "held.geojson", "manifest.json",
        "result.json", "result.txt", "run.json", "series.csv", "tally-reference.json",
        "tally-slow.json",
      ])
    let plain = try tool("run two-forts --runs 600 --view all --format json")
    #expect(withoutTiming(plain.output) == withoutTiming(run.output))
    let again = try tool("run --resume \(runs) --format json")
    #expect(withoutTiming(again.output) == withoutTiming(run.output))
  }

  @Test func askingForMoreGoesOnAndForFewerIsRefused() throws {
    _ = try tool("run two-forts --runs 600 --seed 9 --out \(runs)")
    let more = try tool("run --resume \(runs) --runs 1000 --format json")
    let whole = try tool("run two-forts --runs 1000 --seed 9 --format json")
    #expect(withoutTiming(more.output) == withoutTiming(whole.output))
    let fewer = try tool("run --resume \(runs) --runs 999", status: 64)
    #expect(fewer.errors.contains("holds 1,000 runs of the view 'reference', more than the 999"))
    let until = try tool("run --resume \(runs) --until ±2% --format json")
    #expect(until.output.contains("\"runs\": 4096"))
  }

  @Test(arguments: [
    ("iwo-jima", "of the scenario 'two-forts', and 'iwo-jima' is asked for"),
    ("--view slow", "of the view 'reference', and 'slow' is asked for"),
    ("--seed 2", "have the seed 1, and 2 is asked for"),
  ])
  func otherRunsAreRefusedWithTheDifference(asked: String, words: String) throws {
    _ = try tool("run two-forts --runs 300 --out \(runs)")
    let before = try file("tally-reference.json")
    let run = try tool("run \(asked) --resume \(runs)", status: 64)
    #expect(run.errors.contains(words))
    #expect(run.output == "")
    #expect(try file("tally-reference.json") == before)
  }

  @Test func anotherTextOfTheScenarioIsRefused() throws {
    let path = folder.path + "/forts.yaml"
    let text = try String(contentsOfFile: "Scenarios/two-forts/two-forts.yaml", encoding: .utf8)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    _ = try tool("run \(path) --runs 300 --out \(runs)")
    try ("# a remark\n" + text).write(toFile: path, atomically: true, encoding: .utf8)
    _ = try tool("run --resume \(runs) --runs 400")
    try text.replacing("2027-12-31", with: "2027-12-30")
      .write(toFile: path, atomically: true, encoding: .utf8)
    let run = try tool("run --resume \(runs) --runs 500", status: 64)
    #expect(run.errors.contains("the text of the scenario"))
    #expect(run.errors.contains("view 'reference'"))
  }

  @Test func whatIfsAreRememberedAndOthersRefused() throws {
    _ = try tool("run two-forts --runs 300 --do hold(beta) --out \(runs)")
    let more = try tool("run --resume \(runs) --runs 500 --format json")
    let whole = try tool("run two-forts --do hold(beta) --runs 500 --format json")
    #expect(withoutTiming(more.output) == withoutTiming(whole.output))
    let other = try tool("run --resume \(runs) --do hold(alpha)", status: 64)
    #expect(other.errors.contains("what it is asked to assume"))
  }

  @Test func aDirectoryThatHoldsSomethingIsNotOverwritten() throws {
    _ = try tool("run two-forts --runs 300 --out \(runs)")
    let again = try tool("run two-forts --runs 300 --out \(runs)", status: 64)
    #expect(again.errors.contains("holds runs already. Go on with them by --resume"))
    let other = try tool("run two-forts --runs 300 --out \(folder.path)", status: 64)
    #expect(other.errors.contains("holds other files"))
    let both = try tool("run two-forts --out \(runs)1 --resume \(runs)", status: 64)
    #expect(both.errors.contains("give one of them"))
    #expect(try tool("run --resume \(runs)1", status: 74).errors.contains("no directory"))
  }

  @Test func aBrokenTallyIsRefusedAndLeft() throws {
    _ = try tool("run two-forts --runs 300 --out \(runs)")
    let url = URL(filePath: runs).appending(path: "tally-reference.json")
    let text = try file("tally-reference.json")
    let broken = text.replacing("\"runs\":300", with: "\"runs\":301")
    #expect(broken != text)
    try broken.write(to: url, atomically: true, encoding: .utf8)
    let run = try tool("run --resume \(runs) --runs 400", status: 65)
    #expect(run.errors.contains("is broken or not written by this tool"))
    #expect(try file("tally-reference.json") == broken)
  }

  @Test func anUnwritablePlaceEndsBeforeTheRuns() throws {
    let file = folder.path + "/file"
    try Data().write(to: URL(filePath: file))
    #expect(try tool("run two-forts --out \(file)", status: 64).errors.contains("is a file"))
    #expect(try tool("run two-forts --out \(file)/runs", status: 74).output == "")
    #expect(try tool("run two-forts --out /proc/runs", status: 74).output == "")
  }
}
