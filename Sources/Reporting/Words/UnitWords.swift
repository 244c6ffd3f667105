import Scenarios

extension Unit {
  /// For messages: `persons per day`, `km²`, `units per person per day`, `per day`; a plain number or share is `a plain
  /// number`.
  var words: String {
    let over = nouns.over.map { say(word: $0) }.joined(separator: say(" times "))
    let under = nouns.under.map { say("per \(say(word: $0))") }
    let words = ([over] + under).filter { !$0.isEmpty }
    return words.isEmpty ? say("a plain number") : words.joined(separator: " ")
  }
}
