import Reporting
import Testing

@Suite("Text from outside is printable")
struct PrintableTests {
  @Test(arguments: [
    ("plain – ±", "plain – ±"), ("\u{1B}[2J", "\\u{1B}[2J"), ("a\u{9B}b", "a\\u{9B}b"),
    ("a\nb", "a\\u{A}b"), ("\u{7F}", "\\u{7F}"),
  ])
  func controlCharactersAreWrittenOut(text: String, printed: String) {
    #expect(Printable.text(text) == printed)
  }

  @Test func aDocumentKeepsItsLinesAndTheToolsOwnCodes() {
    let codes = ["\u{1B}[1m", "\u{1B}[0m"]
    let text = "\u{1B}[1mTitle\u{1B}[0m\n\tx\u{1B}[2J\n"
    #expect(
      Printable.document(text, keeping: codes) == "\u{1B}[1mTitle\u{1B}[0m\n\tx\\u{1B}[2J\n")
    #expect(Printable.document("a\u{1B}[1m\n") == "a\\u{1B}[1m\n")
  }
}
