import Foundation
import Testing

/// A file in a folder of its own that extends a built-in scenario.
@Suite("Scenarios that extend a built-in one")
struct ExtendsCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "linchpin-\(UUID().uuidString)")

  private func run(_ arguments: [String], on text: String) throws -> Tool.Result {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(text.utf8).write(to: folder.appending(path: "mine.yaml"))
    return try Tool.run(arguments, folder: folder)
  }

  private static let mine = """
    linchpin: 1
    extends: two-forts
    claims:
      T1: ~
      M1: {text: Beta falls first, formula: fall(beta) < fall(alpha)}
    views:
      fast: {assumption: Mine., set: {pace: 0.02 /d}}
    """

  @Test func anOwnClaimAndViewAreAnsweredBesideThoseOfTheBase() throws {
    let run = try run(["run", "mine.yaml", "--runs", "64", "--view", "fast"], on: Self.mine)
    #expect(run.status == 0)
    #expect(run.output.contains("Beta falls first"))
    #expect(run.output.contains("T2"))
    #expect(!run.output.contains("T1 "))
    #expect(run.errors == "")
  }

  @Test func checkHintsAtVagueClaimsAndNamesTheFile() throws {
    let run = try run(["check", "mine.yaml"], on: Self.mine)
    #expect(run.status == 0)
    #expect(run.output.contains("mine.yaml:5:41: hint: nothing says by when `M1` is settled"))
    #expect(run.output.contains("mine: no mistakes, 2 hints."))
    let json = try self.run(["check", "mine.yaml", "--format", "json"], on: Self.mine)
    #expect(json.output.contains("\"severity\": \"hint\""))
  }

  @Test func aMistakeInAnUnknownBaseNamesTheNearest() throws {
    let run = try run(["check", "mine.yaml"], on: "linchpin: 1\nextends: two-fort\n")
    #expect(run.status == 65)
    #expect(run.errors.contains("mine.yaml:2:10: error: there is no scenario `two-fort`"))
    #expect(run.errors.contains("nearest: `two-forts`"))
  }

  @Test(arguments: ["pokrovsk", "donetsk-2023", "two-forts", "iwo-jima", "ardennes", "belt"])
  func noShippedScenarioDrawsAHint(name: String) throws {
    let output = try Tool.run(["check", name]).output
    #expect(output.contains("no mistakes"))
    #expect(!output.contains("hint"))
  }
}
