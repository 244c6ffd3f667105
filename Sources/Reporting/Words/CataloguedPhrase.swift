/// Phrases of a fixed set, each with its English text.
protocol CataloguedPhrase: CaseIterable {
  var english: Phrase { get }
}

extension CataloguedPhrase {
  func text(_ language: Language) -> String {
    english.text(in: language)
  }
}
