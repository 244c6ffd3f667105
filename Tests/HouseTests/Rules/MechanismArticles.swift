/// Every mechanism has its article, with all the parts that a reader needs and tests that exist.
struct MechanismArticles: HouseRule {
  static let parts = [
    "## Equations", "## Ranges", "## Keys of the scenario language", "## Limits", "## Tests",
  ]

  private static let mechanisms = "Sources/Engine/Step/"
  private static let articles = "Sources/Engine/Engine.docc/"

  func violations(in files: [SourceFile]) -> [Violation] {
    let articles = files.filter { file in
      file.path.hasPrefix(Self.articles) && file.path.hasSuffix(".md")
        && file.lines.contains { $0 == Self.parts[0] }
    }
    let suites = Set(files.filter(\.isTest).flatMap(suites))
    return files.flatMap { withoutArticle($0, articles) }
      + articles.flatMap { missingParts(of: $0) + unknownSuites(of: $0, suites) }
  }

  private func withoutArticle(_ file: SourceFile, _ articles: [SourceFile]) -> [Violation] {
    let declared = file.lines.firstIndex { $0.hasPrefix("enum ") && $0.hasSuffix(": Mechanism {") }
    guard file.path.hasPrefix(Self.mechanisms), let declared else { return [] }
    let mention = "`Step/\(file.name)`"
    let isDescribed = articles.contains { $0.lines.contains { $0.contains(mention) } }
    guard !isDescribed else { return [] }
    return [
      file.violation(
        line: declared + 1, ban: "a mechanism without an article",
        use: "write one in \(Self.articles) that names \(mention)")
    ]
  }

  private func missingParts(of article: SourceFile) -> [Violation] {
    Self.parts.filter { part in !article.lines.contains { $0.hasPrefix(part) } }.map {
      article.violation(line: 1, ban: "no part `\($0)`", use: "say it, or say that none is known")
    }
  }

  /// What stands between asterisks in the part on tests is the name of a suite.
  private func unknownSuites(of article: SourceFile, _ suites: Set<String>) -> [Violation] {
    guard let start = article.lines.firstIndex(of: "## Tests") else { return [] }
    let text = article.lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }.joined(separator: " ")
    let pieces = text.split(separator: "*", omittingEmptySubsequences: false)
    let named = pieces.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    guard !named.isEmpty else {
      return [article.violation(line: start + 1, ban: "no test", use: "name the suite")]
    }
    return named.filter { !suites.contains($0) }.map {
      article.violation(line: start + 1, ban: "no suite `\($0)`", use: "name a suite that exists")
    }
  }

  private func suites(of file: SourceFile) -> [String] {
    file.lines.compactMap { line in
      guard let head = line.firstRange(of: "@Suite(\"") else { return nil }
      return String(line[head.upperBound...].prefix { $0 != "\"" })
    }
  }
}
