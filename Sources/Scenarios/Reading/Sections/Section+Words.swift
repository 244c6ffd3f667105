/// A word of the file with its place.
struct WrittenWord {
  var text: String
  var at: SourceRange
}

extension Section {
  func word(_ key: String) -> WrittenWord? {
    guard let node = self[key] else { return nil }
    guard let text = node.text else {
      wrongShape(node, table[key]?.expects ?? .text)
      return nil
    }
    return WrittenWord(text: text, at: node.at)
  }

  /// The text of a formula or number; one that is too long is reported and left out.
  func formula(_ key: String) -> WrittenWord? {
    guard let word = word(key) else { return nil }
    return notes.isShort(word.text, at: word.at) ? word : nil
  }

  func text(_ key: String) -> String? {
    word(key)?.text
  }

  func flag(_ key: String, default fallback: Bool) -> Bool {
    guard let word = word(key) else { return fallback }
    if word.text == "true" || word.text == "false" { return word.text == "true" }
    report(.unknownChoice(word.text, choices: ["true", "false"]), at: word.at)
    return fallback
  }

  /// One of the words of the key's table row, or nil where it is left out or wrong.
  func choice(_ key: String) -> String? {
    guard let word = word(key), case .choice(let choices) = table[key]?.expects else { return nil }
    return choice(word, of: choices)
  }

  func choice(_ word: WrittenWord, of choices: [String]) -> String? {
    if choices.contains(word.text) { return word.text }
    report(
      .unknownChoice(word.text, choices: choices), at: word.at,
      nearest: nearestNames(to: word.text, among: choices))
    return nil
  }

  func date(_ key: String) -> Day? {
    guard let word = word(key) else { return nil }
    let day = Day(iso: word.text)
    if day == nil { report(.invalidDate(word.text), at: word.at) }
    return day
  }

  /// A day behind the horizon draws a warning; one before the start has come.
  func dayOfRun(_ key: String) -> Day? {
    guard let day = date(key) else { return nil }
    if let horizon = notes.horizon, day > horizon {
      report(.datedOutside(day), at: self[key]?.at ?? at)
    }
    return day
  }

  /// A list of words; a single word counts as a list of one.
  func words(_ key: String) -> [WrittenWord]? {
    guard let node = self[key] else { return nil }
    if let text = node.text { return [WrittenWord(text: text, at: node.at)] }
    guard case .list(let items) = node.content else {
      wrongShape(node, table[key]?.expects ?? .list)
      return nil
    }
    return items.compactMap { item in
      if let text = item.text { return WrittenWord(text: text, at: item.at) }
      wrongShape(item, .text)
      return nil
    }
  }

  /// The place of `word` among `known` (sorted), or nil and a problem.
  func index(
    of word: WrittenWord, among known: [String], _ kind: ScenarioProblem.NameKind
  ) -> Int? {
    if let index = known.firstIndex(of: word.text) { return index }
    report(
      .unknownName(word.text, kind), at: word.at,
      nearest: nearestNames(to: word.text, among: known))
    return nil
  }
}
