import Testing

@Suite("Files and functions stay short")
struct LengthTests {
  private let rule = Lengths()
  private let path = "Sources/Engine/A.swift"

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test func aFileOf400LinesIsTheLongest() {
    #expect(rule.lines(in: String(repeating: "a\n", count: 400), at: path) == [])
    #expect(rule.lines(in: String(repeating: "a\n", count: 401), at: path) == [401])
    #expect(rule.lines(in: String(repeating: "a\n", count: 401), at: "README.md") == [])
  }

  @Test(arguments: [
    "func f<T>(_ x: [T], by g: () -> Int = { 1 }) async throws -> [Int: T] where T: A",
    "init?(x: Int)", "subscript(x: Int) -> Int", "static func == (a: A, b: A) -> Bool",
  ])
  func aBodyOf60LinesIsTheLongest(declaration: String) {
    let line = "\n  x(\"}\") // }"
    let fits = "\n" + declaration + " {" + String(repeating: line, count: 60) + "\n}"
    let long = "\n" + declaration + " {" + String(repeating: line, count: 61) + "\n}"
    #expect(rule.lines(in: fits, at: path) == [])
    #expect(rule.lines(in: long, at: path) == [2])
  }

  @Test func aRequirementHasNoBody() {
    let body = String(repeating: "\n", count: 70)
    let requirement = "protocol P {\n func f() -> Int\n}\nstruct S {\(body)}"
    #expect(rule.lines(in: requirement, at: path) == [])
    #expect(rule.lines(in: "let x = A.init(b) {\(body)}", at: path) == [])
  }
}
