import Foundation
import Testing

@Suite("Mistakes on the command line")
struct MistakeTests {
  @Test(arguments: [
    (["rnu"], "Did you mean 'run'?"), (["run", "two-fotrs"], "Did you mean 'two-forts'?"),
    (["run", "two-forts", "--view", "slwo"], "Did you mean 'slow'?"),
    (["run", "two-forts", "--format", "jsn"], "Did you mean 'json'?"),
    (["run", "two-forts", "--sed", "3"], "Did you mean '--seed'?"),
    (["explain", "two-forts", "--run", "1", "--series", "hold(road)"], "'held(road)'"),
  ])
  func aMisspellingGetsTheNearestName(arguments: [String], words: String) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 64)
    #expect(run.errors.contains(words))
    #expect(run.output == "")
  }

  @Test(arguments: [
    ["--runs", "0"], ["--runs", "100000001"], ["--runs", "ten"], ["--threads", "0"],
    ["--threads", "257"], ["--seed", "-1"], ["--seed", "18446744073709551616"],
  ])
  func aValueOutOfRangeIsSaidWithTheRange(option: [String]) throws {
    let run = try Tool.run(["run", "two-forts"] + option)
    #expect(run.status == 64)
    #expect(run.errors.contains("whole"))
  }

  @Test func aMissingFileIsAMistakeOfUse() throws {
    #expect(try Tool.run(["check", "nowhere.yaml"]).status == 64)
  }

  @Test(arguments: ["explain", "plan", "base-rates"])
  func allViewsWorkWithRunAlone(command: String) throws {
    let number = command == "explain" ? ["--run", "1"] : []
    let run = try Tool.run([command, "two-forts", "--view", "all"] + number)
    #expect(run.status == 64)
    #expect(run.errors.contains("takes one view; 'all' works with run"))
  }

  @Test func aFolderIsNoPlaceForAResult() throws {
    let arguments = ["run", "two-forts", "--runs", "1", "--save"]
    #expect(try Tool.run(arguments + ["/tmp"]).errors.contains("'/tmp' is a folder"))
    #expect(
      try Tool.run(arguments + ["/nowhere/x.json"]).errors.contains("there is no folder '/nowhere'")
    )
  }

  @Test func aFileThatIsNotUTF8IsNotQuoted() throws {
    let file = try TemporaryFile()
    try Data(Array("linchpin: 1\ntitle: secret".utf8) + [0xFF, 0x1B, 0x0A]).write(to: file.url)
    let run = try Tool.run(["check", file.url.path])
    #expect(run.status == 65)
    #expect(!run.errors.contains("secret"))
    #expect(!run.errors.contains("\u{1B}"))
  }

  @Test func aFileThatCannotBeWrittenIsAMistakeOfInput() throws {
    let run = try Tool.run(["run", "two-forts", "--runs", "1", "--save", "/nowhere/result.json"])
    #expect(run.status == 74)
  }

  @Test func aScenarioWithMistakesNamesTheirPlace() throws {
    let file = try TemporaryFile()
    try "linchpin: 1\ntitel: Two\n".write(to: file.url, atomically: true, encoding: .utf8)
    let run = try Tool.run(["check", file.url.path])
    #expect(run.status == 65)
    #expect(run.errors.contains(":2:1: error:"))
    #expect(run.errors.contains("title"))
  }
}
