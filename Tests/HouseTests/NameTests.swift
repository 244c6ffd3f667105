import Testing

@Suite("Files are named for what they hold")
struct FileNameTests {
  private let rule = FileNames()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: [
    "RunManager", "Helpers", "Siege+Utils", "DateUtil", "CommonTypes", "Misc", "MapService",
  ])
  func anEmptyNameIsFound(name: String) {
    #expect(rule.lines(in: "", at: "Sources/Engine/\(name).swift") == [1])
  }

  @Test(arguments: ["Utilisation", "Uncommon", "RunState", "Siege+Dates", "Serviceability"])
  func nearMissesAreNot(name: String) {
    #expect(rule.lines(in: "", at: "Sources/Engine/\(name).swift") == [])
  }
}

@Suite("No module bears the name of a type in it")
struct ModuleNameTests {
  private let rule = ModuleNames()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test func suchATypeIsFound() {
    #expect(rule.lines(in: "public struct Engine {}", at: "Sources/Engine/A.swift") == [1])
    #expect(rule.lines(in: "final class Chance {}", at: "Sources/Chance/A.swift") == [1])
  }

  @Test func nearMissesAreNot() {
    #expect(rule.lines(in: "struct EngineRun {}", at: "Sources/Engine/A.swift") == [])
    #expect(rule.lines(in: "let x: Engine", at: "Sources/Engine/A.swift") == [])
  }
}
