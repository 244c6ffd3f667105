import Testing

@Suite("Randomness is seeded")
struct UnseededRandomnessTests {
  private let rule = UnseededRandomness()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: [
    "var g = SystemRandomNumberGenerator()", "let x = Int.random(in: 0...3)",
    "let x = list.shuffled()", "list.shuffle()", "list.randomElement()",
    "let x = Int.random(in: f(using: g)...3)",
  ])
  func unseededRandomnessIsFound(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Analysis/A.swift") == [1])
  }

  @Test(arguments: [
    "let x = Int.random(in: 0...3, using: &g)", "let x = list.shuffled(using: &g)",
    "let random = 3", "func shuffle() {}",
  ])
  func seededRandomnessIsNot(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Analysis/A.swift") == [])
  }
}

@Suite("Transcendental functions come from Chance")
struct LibraryMathTests {
  private let rule = LibraryMath()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test(arguments: [
    "let x = exp(y)", "let x = -log (y)", "let x = Foundation.pow(y, 2)", "list.map(Glibc.sin)",
    "let x = 2 * erfc(cos)", "\"\\(tgamma(x))\"",
  ])
  func libraryMathIsFound(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Scenarios/A.swift") == [1])
    #expect(rule.lines(in: code, at: "Sources/Chance/A.swift") == [])
    #expect(rule.lines(in: code, at: "Tests/ChanceTests/A.swift") == [])
  }

  @Test(arguments: [
    "let x = Elementary.exp(y)", "let log = runs.log", "case exp(Formula)", "case .exp(let x): x",
    "func log(_ x: Double) {}", "x.squareRoot()", "let cosine = cosineOf(x)",
  ])
  func nearMissesAreNot(code: String) {
    #expect(rule.lines(in: code, at: "Sources/Scenarios/A.swift") == [])
  }
}
