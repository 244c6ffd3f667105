import Foundation
import Testing

@Suite("linchpin verify")
struct VerifyCommandTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "verify-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Random123's first vector, with the given first word of the answer.
  private func write(firstWord: String) throws {
    let text = """
      {"topic": "rng", "tolerance": "exact", "cases": [{"id": "one", "gen": "philox4x32",
      "rounds": 10, "ctr": [0, 0, 0, 0], "key": [0, 0],
      "out": ["\(firstWord)", "e169c58d", "bc57ac4c", "9b00dbd8"]}]}
      """
    try Data(text.utf8).write(to: folder.appending(path: "rng.json"))
    try Data("a,b".utf8).write(to: folder.appending(path: "table.csv"))
  }

  @Test("Right answers end with 0, the sum stands on the last line, skipped files are named")
  func passes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(firstWord: "6627e8d5")
    let answers = folder.appending(path: "answers")
    let run = try Tool.run(["verify", folder.path, "--out", answers.path])
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("\n2 passed, 0 failed, 0 not covered\n"))
    #expect(run.output.contains("table.csv"))
    #expect(run.errors == "")
    let file = try String(contentsOf: answers.appending(path: "rng.json"), encoding: .utf8)
    #expect(file.contains("\"id\": \"one\"") && file.contains("1713891541"))
  }

  @Test("A wrong answer ends with 1 and shows what was expected and what came out")
  func fails() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(firstWord: "6627e8d6")
    let run = try Tool.run(["verify", folder.path])
    #expect(run.status == 1)
    #expect(run.output.hasSuffix("\n0 passed, 2 failed, 0 not covered\n"))
    #expect(run.output.contains("6627e8d6") && run.output.contains("1713891541"))
    let json = try Tool.run(["verify", folder.path, "--format", "json"])
    #expect(json.status == 1)
    #expect(json.output.contains("\"failed\": 2"))
  }

  @Test("A missing folder ends with 64, a broken file with 65 and its place")
  func mistakes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try Tool.run(["verify", folder.path + "/none"]).status == 64)
    #expect(try Tool.run(["verify"]).status == 64)
    try Data("{\"topic\":\n }".utf8).write(to: folder.appending(path: "broken.json"))
    let run = try Tool.run(["verify", folder.path])
    #expect(run.status == 65)
    #expect(run.errors.hasPrefix("broken.json:2:"))
    #expect(run.output == "")
  }
}
