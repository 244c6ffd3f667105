import Testing

@Suite("Every mechanism has its article")
struct MechanismArticleTests {
  private let rule = MechanismArticles()
  private let mechanism = SourceFile(
    path: "Sources/Engine/Step/Mud.swift", text: "import A\nenum Mud: Mechanism {\n}")
  private let suite = SourceFile(
    path: "Tests/EngineTests/A.swift", text: "@Suite(\"Mud\") enum A {}")

  private func article(_ text: String) -> SourceFile {
    SourceFile(path: "Sources/Engine/Engine.docc/Mud.md", text: text)
  }

  private var whole: String {
    "`Step/Mud.swift`\n" + MechanismArticles.parts.joined(separator: "\n") + "\nSuite *Mud*: all."
  }

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test func aMechanismWithoutArticleIsFound() {
    #expect(rule.violations(in: [mechanism]).map(\.line) == [2])
    #expect(rule.violations(in: [mechanism, suite, article(whole)]).isEmpty)
  }

  @Test(arguments: MechanismArticles.parts.dropFirst())
  func aMissingPartIsFound(part: String) {
    let text = whole.split(separator: "\n").filter { $0 != part }.joined(separator: "\n")
    #expect(rule.violations(in: [suite, article(text)]).map(\.ban) == ["no part `\(part)`"])
  }

  @Test func aSuiteThatDoesNotExistIsFound() {
    let other = whole.replacing("*Mud*", with: "*Snow*")
    #expect(rule.violations(in: [suite, article(other)]).map(\.ban) == ["no suite `Snow`"])
    let none = whole.replacing("*Mud*", with: "of mud")
    #expect(rule.violations(in: [suite, article(none)]).map(\.ban) == ["no test"])
  }
}
