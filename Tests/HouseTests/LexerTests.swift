import Testing

@Suite("The rules read code, not comments or strings")
struct LexerTests {
  @Test(arguments: [
    ("a // b", ["a"]),
    ("a /* b /* c */ d */ e", ["a", "e"]),
    (#"f("b // c", d)"#, ["f", "(", "", ",", "d", ")"]),
    (#"f("b \"c\" d") e"#, ["f", "(", "", ")", "e"]),
    (#"f("b \(c(d)) e") g"#, ["f", "(", "", "c", "(", "d", ")", ")", "g"]),
    ("f(#\"b \" \\(c) \\#(d) e\"#) g", ["f", "(", "", "d", ")", "g"]),
    ("x\"\"\"\n b \"c\" \\(d)\n\"\"\" e", ["x", "", "d", "e"]),
    (#"f("") g"#, ["f", "(", "", ")", "g"]),
    ("0..<1.5e3 -> `in` != a", ["0", ".", ".", "<", "1.5e3", "->", "in", "!=", "a"]),
  ])
  func tokens(code: String, expected: [String]) {
    #expect(Lexer.tokens(of: code).map(\.text) == expected)
  }

  @Test func everyTokenKnowsItsLine() {
    let code = "a\n/* b\n */ c\n\"\"\"\n d\n \"\"\"\ne"
    #expect(Lexer.tokens(of: code).map(\.line) == [1, 3, 4, 7])
  }

  @Test func theProjectIsRead() {
    let paths = Project.files.map(\.path)
    #expect(paths.contains("Tests/HouseTests/LexerTests.swift"))
    #expect(paths.contains("Package.swift"))
    #expect(!paths.contains { $0.contains(".build/") || $0.hasPrefix(".git/") })
  }

  @Test func aViolationNamesPlaceBanAndReplacement() {
    let violation = Violation(path: "a.swift", line: 3, ban: "`x`", replacement: "use y")
    #expect("\(violation)" == "a.swift:3: `x`; use y")
  }
}
