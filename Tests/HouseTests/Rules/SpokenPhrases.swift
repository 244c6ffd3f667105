import Foundation

/// Whatever the tool says has a translation with the same arguments, and the catalogue holds nothing else.
///
/// Words that the code holds as values are looked at where the enumerations are known; of keys without arguments it is
/// enough that some literal of the sources has their text.
struct SpokenPhrases: HouseRule {
  static let catalogue = "Sources/Reporting/Words/french.json"

  func violations(in files: [SourceFile]) -> [Violation] {
    guard let file = files.first(where: { $0.path == Self.catalogue }) else {
      return [
        Violation(
          path: Self.catalogue, line: 1, ban: "the catalogue is missing", replacement: "write it")
      ]
    }
    guard
      let known = try? JSONDecoder().decode(
        [String: String].self, from: Data(file.lines.joined(separator: "\n").utf8))
    else {
      return [file.violation(line: 1, ban: "this is no object of texts", use: "mend the JSON")]
    }
    let sources = files.filter { $0.isSwift && $0.path.hasPrefix("Sources/") }
    let said = sources.flatMap { source in
      phrases(of: source).map { (source, $0.line, $0.template) }
    }
    return said.compactMap { lacking($0.0, $0.1, $0.2, known[$0.2]) }
      + unused(Set(said.map { $0.2 }), known, file, in: sources)
  }

  private func lacking(
    _ source: SourceFile, _ line: Int, _ template: String, _ translation: String?
  ) -> Violation? {
    guard let translation else {
      return source.violation(
        line: line, ban: "`\(template)` has no translation", use: "add it to \(Self.catalogue)")
    }
    guard Self.arguments(template) != Self.arguments(translation) else { return nil }
    return source.violation(
      line: line, ban: "the translation of `\(template)` has other arguments",
      use: "write each of \(Self.arguments(template)) once in \(Self.catalogue)")
  }

  /// Sentences and templates that nothing says any more.
  private func unused(
    _ said: Set<String>, _ known: [String: String], _ file: SourceFile, in sources: [SourceFile]
  ) -> [Violation] {
    let code = sources.map { $0.lines.joined(separator: "\n") }
    func stands(_ key: String) -> Bool {
      let words = key.hasSuffix("s") ? [key, String(key.dropLast())] : [key]
      return !key.contains("{1}") && words.contains { word in code.contains { $0.contains(word) } }
    }
    return known.keys.filter { !said.contains($0) && !stands($0) }.sorted().map { key in
      file.violation(line: 1, ban: "nothing says `\(key)`", use: "delete it from the catalogue")
    }
  }

  /// The arguments of a template, in order.
  private static func arguments(_ template: String) -> [String] {
    template.matches(of: /\{\d+\}/).map { String($0.output) }.sorted()
  }

  private func phrases(of source: SourceFile) -> [(line: Int, template: String)] {
    let code = source.lines.map { $0.drop { $0 == " " }.hasPrefix("///") ? "" : String($0) }
    let text = code.joined(separator: "\n")
    var reader = PhraseReader(text)
    let nouns = text.matches(of: /Counting\.of\([^"]*?, "([a-z ]+)"\)/).flatMap { match in
      ["{1} \(match.1)", "{1} \(match.1)s"].map { (line: 1, template: $0) }
    }
    return reader.phrases() + nouns
  }
}
