import Testing

@Suite("Chance and Engine read no clock, surroundings or unaddressed randomness")
struct KernelCodeTests {
  private let rule = BannedCode.inKernel

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: [
    "let now = Date()", "let now = Date.now", "var g = SystemRandomNumberGenerator()",
    "let u = Double.random(in: 0..<1)", "let s = list.shuffled()", "list.shuffle (using: &g)",
    "ProcessInfo.processInfo", "getenv(name)", "var l: Locale", "TimeZone.current",
    "Calendar(identifier: x)", "DispatchTime.now()", "ContinuousClock().now",
    "clock_gettime(a, b)", "print(x)", "x.addingProduct(a, b)", "fma(a, b, c)", "x.hashValue",
    "var h = Hasher()",
  ])
  func bannedCodeIsFound(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Engine/A.swift") == [1])
    #expect(rule.lines(in: code, at: "Sources/Chance/A.swift") == [1])
    #expect(rule.lines(in: code, at: "Sources/linchpin/A.swift") == [])
  }

  @Test(arguments: [
    "let day = CivilDate(year: 2025)", "// Date()", "let text = \"print(x)\"",
    "let random = draws.unit()", "let printed = blueprint(x)", "let dispatchTimes = 3",
    "x = a + b * c",
  ])
  func nearMissesAreNot(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Engine/A.swift") == [])
  }
}

@Suite("No code traps where it should report")
struct TrapTests {
  private let rule = BannedCode.everywhere

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: ["let x = try! f()", "let x = y as! Int", "fatalError(\"no\")"])
  func trapsAreFound(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Reporting/A.swift") == [1])
  }

  @Test(arguments: ["let x = try f() != 1", "let x = y as? Int", "precondition(x > 0)"])
  func nearMissesAreNot(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Reporting/A.swift") == [])
  }
}
