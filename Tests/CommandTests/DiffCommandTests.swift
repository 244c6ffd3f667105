import Foundation
import Testing

@Suite("linchpin diff")
struct DiffCommandTests {
  private func result(_ options: [String]) throws -> TemporaryFile {
    let file = try TemporaryFile()
    let run = try Tool.run(["run", "two-forts", "--runs", "200", "--format", "json"] + options)
    try Data(run.output.utf8).write(to: file.url)
    return file
  }

  @Test func twoViewsOfAScenario() throws {
    let views = try Tool.run(["diff", "two-forts", "--views", "reference,slow"])
    #expect(views.status == 0)
    #expect(views.output.contains("~ assumptions.pace: 0.01 /d → 0.005 /d"))
    let named = try Tool.run(["diff", "two-forts@reference", "two-forts@slow"])
    #expect(named.output == views.output)
  }

  @Test func twoResultsAndWhatIsBeyondChance() throws {
    let (fast, slow) = (try result([]), try result(["--view", "slow"]))
    let run = try Tool.run(["diff", fast.url.path(), slow.url.path(), "--exit-code"])
    #expect(run.status == 1)
    #expect(run.output.contains("* beyond chance"))
    let same = try Tool.run(["diff", fast.url.path(), fast.url.path(), "--exit-code"])
    #expect(same.status == 0)
    #expect(same.output.contains("Both say the same."))
    #expect(same.errors.isEmpty)
  }

  @Test func viewsOfAllAreFoundByName() throws {
    let all = try result(["--view", "all"])
    let path = all.url.path()
    let run = try Tool.run(["diff", path, "--views", "reference,slow", "--format", "json"])
    let data = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect((data?["after"] as? [String: Any])?["view"] as? String == "slow")
    #expect(data?["differs"] as? Bool == true)
    #expect(try Tool.run(["diff", path + "@slow", path + "@slower"]).errors.contains("'slow'"))
  }

  @Test func aFolderOfARunHoldsItsResult() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "diff-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let empty = try Tool.run(["diff", folder.path(), folder.path()])
    #expect(empty.status == 64)
    #expect(empty.errors.contains("without result.json"))
    let text = try Tool.run(["run", "two-forts", "--runs", "10", "--format", "json"]).output
    try Data(text.utf8).write(to: folder.appending(path: "result.json"))
    #expect(try Tool.run(["diff", folder.path(), folder.path()]).status == 0)
  }

  @Test func mixedKindsAndBadFilesAreRefusedWithAdvice() throws {
    let file = try result([])
    let mixed = try Tool.run(["diff", file.url.path(), "two-forts"])
    #expect(mixed.status == 64)
    #expect(mixed.errors.contains("compare two of one kind"))
    for text in ["{}", "{", "[{\"scenario\": 3}]"] {
      let bad = try TemporaryFile()
      try Data(text.utf8).write(to: bad.url)
      let run = try Tool.run(["diff", bad.url.path(), file.url.path()])
      #expect(run.status == 65)
      #expect(run.errors.contains("is no result of"))
    }
    #expect(try Tool.run(["diff", "/dev/zero", "two-forts"]).status == 64)
    #expect(try Tool.run(["diff", "two-forts"]).status == 64)
    #expect(try Tool.run(["diff", "two-fort", "two-forts"]).errors.contains("'two-forts'"))
  }
}
