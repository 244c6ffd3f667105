import Foundation
import Testing

@testable import Scenarios

/// The scenarios that the handbook builds, against the tool and the shipped files.
@Suite("The tutorials of the handbook")
struct TutorialTests {
  @Test("Writing a scenario ends at the shipped two-forts, line for line")
  func endsAtTheShippedFile() throws {
    let (last, shipped) = (try blocks(of: "WritingAScenario").last, try shipped)
    #expect(last == shipped)
  }

  @Test("Its steps are the parts of that file, in the order of the file")
  func stepsAreTheFile() throws {
    let (steps, shipped) = (try blocks(of: "WritingAScenario").dropLast(), try shipped)
    #expect(steps.count == 6)
    #expect(steps.joined(separator: "\n") == shipped)
  }

  @Test("From the front on, the file so far has no mistake", arguments: [4, 5, 6])
  func partsRead(steps: Int) throws {
    let parts = try blocks(of: "WritingAScenario").prefix(steps)
    let scenario = try read(parts.joined(separator: "\n"))
    #expect(try scenario.model(view: "reference").fronts.count == 1)
  }

  @Test("A first scenario ends at a file without mistakes")
  func firstScenarioReads() throws {
    let scenario = try read(try #require(blocks(of: "FirstScenario").last))
    #expect(scenario.views.map(\.id) == ["reference", "slow"])
  }

  @Test("A first plan ends at a file without mistakes or warnings")
  func firstPlanReads() throws {
    let scenario = try read(try #require(blocks(of: "FirstPlan").last))
    #expect(scenario.warnings.isEmpty && scenario.hints.isEmpty)
    let model = try scenario.model(view: "reference")
    #expect(model.sequences.count == 1 && model.pledges.count == 1 && model.truces.count == 1)
  }

  private func read(_ text: String) throws -> Scenario {
    try Scenario.read(name: "tutorial.yaml", files: .texts([(name: "tutorial.yaml", text: text)]))
  }

  /// The texts of the article's blocks that are marked as YAML.
  private func blocks(of article: String) throws -> [String] {
    let path = "Sources/Scenarios/Scenarios.docc/\(article).md"
    let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    return text.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  private var shipped: String {
    get throws {
      let file = Self.root.appending(path: "Scenarios/two-forts/two-forts.yaml")
      return try String(contentsOf: file, encoding: .utf8)
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
