import Foundation
import Testing

@testable import Scenarios

/// The scenarios that come with the tool.
@Suite struct ShippedScenarioTests {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Scenarios")

  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { !$0.contains(".") }.sorted()

  @Test func `There are some`() {
    #expect(Self.names?.isEmpty == false)
  }

  @Test(arguments: names ?? [])
  func `Each reads without errors, and no number of it is bare`(name: String) throws {
    let files = ScenarioFiles.folder(Self.folder.appendingPathComponent(name).path)
    let scenario = try Scenario.read(name: name + ".yaml", files: files)
    for view in scenario.views {
      #expect(try scenario.model(view: view.id).claims.isEmpty == false)
      #expect(OriginCounts(try scenario.provenance(view: view.id)).bare == 0)
    }
  }
}
