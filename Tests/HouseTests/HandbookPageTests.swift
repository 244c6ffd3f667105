import Testing

@Suite("One page leads to the whole handbook")
struct HandbookPageTests {
  private let rule = HandbookPages()

  private func missing(_ page: String, landing: String) -> Int {
    let landing = SourceFile(path: HandbookPages.landing, text: landing)
    return rule.violations(in: [landing, SourceFile(path: page, text: "# A page")]).count
  }

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: ["<doc:Mud>", "| mud | Mud | `Mud.md` |", "`Sources/Engine/Engine.docc/Mud.md`"])
  func aPageIsNamedByLinkOrFile(line: String) {
    #expect(missing("Sources/Engine/Engine.docc/Mud.md", landing: line) == 0)
  }

  @Test(arguments: ["", "Mud", "<doc:Mud2>", "`QuickMud.md`"])
  func aPageThatIsNotNamedIsFound(line: String) {
    #expect(missing("Sources/Engine/Engine.docc/Mud.md", landing: line) == 1)
  }

  @Test func firstPagesOfModulesAndOtherFilesNeedNoMention() {
    #expect(missing("Sources/Engine/Engine.docc/Engine.md", landing: "") == 0)
    #expect(missing("Scenarios/mud/README.md", landing: "") == 0)
  }
}
