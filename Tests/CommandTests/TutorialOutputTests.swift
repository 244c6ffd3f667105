import Foundation
import TestSupport
import Testing

/// What the handbook says that the tool prints, against what it prints.
@Suite("Outputs in the tutorials")
struct TutorialOutputTests {
  @Test(arguments: ["linchpin run plan.yaml --view all", "linchpin explain plan.yaml"])
  func theFirstPlanPrintsWhatItsPageSays(command: String) throws {
    let page = try String(contentsOf: Self.page("FirstPlan"), encoding: .utf8)
    let folder = try TemporaryFolder()
    let file = page.components(separatedBy: "```yaml\n").last?.components(separatedBy: "```")[0]
    try #require(file).write(to: folder.file("plan.yaml"), atomically: true, encoding: .utf8)
    let shown = try #require(
      page.components(separatedBy: "$ \(command)\n").dropFirst().first?
        .components(separatedBy: "\n```")[0])
    let words = command.split(separator: " ").dropFirst().map(String.init)
    let result = try Tool.run(words, folder: folder.url)
    #expect(result.status == 0)
    #expect(shown.count > 300 && result.output.contains(shown))
  }

  private static func page(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Sources/Scenarios/Scenarios.docc/\(name).md")
  }
}
