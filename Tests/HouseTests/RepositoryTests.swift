import Testing

@Suite("Large data stays out of the repository")
struct FileSizeTests {
  private let rule = FileSizes()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test func aLargeFileIsFound() {
    let large = SourceFile(path: "map.png", text: "", byteCount: 1_000_001)
    let small = SourceFile(path: "map.png", text: "", byteCount: 1_000_000)
    #expect(rule.violations(in: [large]).count == 1)
    #expect(rule.violations(in: [small]).isEmpty)
  }
}

@Suite("The project names no folder of one machine")
struct MachinePathTests {
  private let rule = MachinePaths()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: MachinePaths.banned)
  func aMachinePathIsFound(path: String) {
    #expect(rule.lines(in: "one\ncd \(path)x", at: ".ci/run") == [2])
  }

  @Test func nearMissesAreNot() {
    #expect(rule.lines(in: "at work/ or in /opt/other", at: "README.md") == [])
  }
}

@Suite("Tests use Swift Testing")
struct TestingLibraryTests {
  private let rule = TestingLibrary()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test func anotherLibraryIsFound() {
    #expect(rule.lines(in: "import XCTest", at: "Tests/EngineTests/A.swift") == [1])
    #expect(rule.lines(in: "import Testing // not XCTest", at: "Tests/A.swift") == [])
  }
}

@Suite("No unfinished work is left as a note")
struct LeftoverNoteTests {
  private let rule = LeftoverNotes()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: LeftoverNotes.words)
  func aNoteIsFound(word: String) {
    #expect(rule.lines(in: "let a = 1\n// \(word): later", at: "Package.swift") == [2])
  }

  @Test(arguments: LeftoverNotes.words)
  func nearMissesAreNot(word: String) {
    #expect(rule.lines(in: "let a = \"\(word)S\"", at: "Package.swift") == [])
    #expect(rule.lines(in: word, at: "CONTRIBUTING.md") == [])
  }
}
