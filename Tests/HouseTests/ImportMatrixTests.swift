import Testing

@Suite("Modules import in one direction")
struct ImportMatrixTests {
  private let rule = ImportMatrix.project

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: [
    ("Sources/Chance/A.swift", "import Foundation"),
    ("Sources/Engine/A.swift", "public import Foundation"),
    ("Sources/Engine/Step/A.swift", "internal import Analysis"),
    ("Sources/Scenarios/A.swift", "@_exported import Engine"),
    ("Sources/Analysis/A.swift", "import struct Foundation.Date"),
    ("Sources/Reporting/A.swift", "import Rainbow"),
    ("Sources/linchpin/A.swift", "import Studio"),
    ("Sources/Engine/A.swift", "@testable import Chance"),
    ("Scenarios/A.swift", "import Chance"),
    ("Sources/Unknown/A.swift", "import Chance"),
  ])
  func aForbiddenImportIsFound(path: String, code: String) {
    #expect(rule.lines(in: "\n" + code, at: path) == [2])
  }

  @Test(arguments: [
    ("Sources/Chance/A.swift", "// import Foundation"),
    ("Sources/Scenarios/A.swift", "internal import Yams\nimport struct Foundation.URL"),
    ("Sources/Engine/A.swift", "public import Scenarios\nimport Synchronization"),
    ("Sources/linchpin/A.swift", "import ShippedScenarios\nimport ArgumentParser"),
    ("Tests/EngineTests/A.swift", "@testable import Engine\nimport Testing"),
  ])
  func anAllowedImportIsNot(path: String, code: String) {
    #expect(rule.lines(in: code, at: path) == [])
  }
}
