import Testing

@Suite("Everything that is said has a translation")
struct SpokenPhraseTests {
  private let rule = SpokenPhrases()

  @Test func theProjectKeepsTheRule() {
    rule.expectNone(in: Project.files)
  }

  @Test func theCatalogueIsRead() {
    #expect(Project.files.contains { $0.path == SpokenPhrases.catalogue })
  }

  @Test(arguments: [
    (#"say("one of \(count) runs")"#, "one of {1} runs"),
    (#"say( "a \(f(x, "y)")) b" + " and \(c)")"#, "a {1} b and {2}"),
    (#"say("he says \"no\"\n")"#, "he says \"no\"\n"),
    (#"say("chance", sense: "luck")"#, "chance [luck]"),
  ])
  func templatesAreTheWordsAroundTheArguments(code: String, template: String) {
    var reader = PhraseReader("let text = " + code)
    #expect(reader.phrases().map(\.template) == [template])
  }

  @Test func phrasesWithinPhrasesAreFound() {
    var reader = PhraseReader(#"let a = say("x \(say("y")) z")"#)
    #expect(reader.phrases().map(\.template) == ["x {1} z", "y"])
  }

  @Test(arguments: ["", "{", "[\"a\"]"])
  func aCatalogueThatCannotBeReadIsFound(text: String) {
    #expect(rule.violations(in: []).count == 1)
    let file = SourceFile(path: SpokenPhrases.catalogue, text: text)
    #expect(rule.violations(in: [file]).count == 1)
  }

  @Test(arguments: [
    (#"let a = say("known \(x)")"#, 0), (#"let a = say("unknown")"#, 1),
    (#"let a = say("other \(x)")"#, 1), (#"Counting.of(n, "run")"#, 0),
    (#"Counting.of(n, "place")"#, 2), ("essay(\"unknown\")", 0),
  ])
  func whatLacksOrDiffersIsFound(code: String, count: Int) {
    let catalogue =
      #"{"known {1}": "connu {1}", "other {1}": "autre", "{1} run": "{1} simulation", "#
      + #""{1} runs": "{1} simulations"}"#
    let used = #"let b = [say("known \(x)"), Counting.of(n, "run")]"#
    let files = [
      SourceFile(path: SpokenPhrases.catalogue, text: catalogue),
      SourceFile(path: "Sources/Reporting/A.swift", text: code),
      SourceFile(path: "Sources/Reporting/B.swift", text: used),
    ]
    let isOther = code.contains("other")
    #expect(rule.violations(in: files).count == count + (isOther ? 0 : 1))
  }
}
