/// Reads `definitions:`: each is the fall by the 95 % rule, moved by a lag.
struct DefinitionReader {
  /// Sorted by id.
  static func definitions(_ scenario: Section) -> [Vocabulary.Definition] {
    scenario.sectionsById("definitions", .definition).map { id, _, section in
      for key in ["title", "note"] { _ = section.word(key) }
      return Vocabulary.Definition(id: id, lag: section.number("lag"))
    }
  }
}
