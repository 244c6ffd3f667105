import Foundation
import Testing

@testable import Verification

@Suite("Reading a folder of cases")
struct CaseFolderTests {
  private static let sound = """
    {"topic": "rng", "tolerance": "exact", "cases": [{"id": "one", "gen": "philox4x32"}]}
    """

  @Test("Files of another form are named and skipped")
  func skipped() throws {
    let folder = try MadeUpFolder([
      "a.json": Self.sound, "b.csv": "x,y", "c.json": "[1, 2]",
      "d.json": "{\"topic\": \"rng\", \"cases\": [{\"gen\": 1}]}",
    ])
    let read = try CaseFolder(path: folder.path)
    #expect(read.files.map(\.name) == ["a.json"])
    #expect(read.skipped.map(\.name) == ["b.csv", "c.json", "d.json"])
  }

  @Test("A text that is no JSON is reported with its line and column, all files at once")
  func mistakes() throws {
    let folder = try MadeUpFolder([
      "a.json": "{\"topic\": \"rng\",\n \"cases\": [}", "b.json": "{\"topic\": NaN}",
      "c.json": "{\"topic\": \"rng\"", "d.json": "", "e.json": Self.sound,
    ])
    let problem = #expect(throws: CaseFolderProblem.self) { try CaseFolder(path: folder.path) }
    guard case .mistakes(let mistakes) = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(mistakes.map(\.name) == ["a.json", "b.json", "c.json", "d.json"])
    #expect(mistakes[0].line == 2)
    #expect(mistakes.allSatisfy { $0.line != nil && $0.column != nil })
  }

  @Test("A folder that is not there, is a file, or holds no cases is refused")
  func folders() throws {
    let folder = try MadeUpFolder(["a.csv": "x"])
    #expect(throws: CaseFolderProblem.noFolder("/nowhere/at all")) {
      try CaseFolder(path: "/nowhere/at all")
    }
    #expect(throws: CaseFolderProblem.notFolder(folder.path + "/a.csv")) {
      try CaseFolder(path: folder.path + "/a.csv")
    }
    #expect(throws: CaseFolderProblem.noCases(folder.path)) { try CaseFolder(path: folder.path) }
  }

  @Test(
    "Tolerances are read as they are written",
    arguments: [
      ("exact", 0, 1e-6, 1e-12), ("rel 1e-9", 1e-9, 1e-6, 1e-12),
      ("rel 1e-8 analytic; 1e-6 ODE", 1e-8, 1e-6, 1e-12),
      ("rel 1e-9 quantiles/moments (mixture 1e-9), tails 1e-13", 1e-9, 1e-6, 1e-13),
      ("", 1e-9, 1e-6, 1e-12), ("1e-4", 1e-4, 1e-4, 1e-12),
    ])
  func tolerances(text: String, relative: Double, integrated: Double, tails: Double) {
    let read = StatedTolerance(text)
    #expect(read.relative == relative)
    #expect(read.integrated == integrated)
    #expect(read.tails == tails)
  }
}
