import Scenarios

/// Events and quantities by words in the language of a report.
struct ReportWords {
  private let model: Model
  private let language: Language

  init(_ model: Model, _ language: Language) {
    (self.model, self.language) = (model, language)
  }

  /// Nil for what no reader asks for.
  func name(_ event: Event) -> String? {
    if case .fall(let front, let place) = event { return model.fronts[front].places[place].name }
    return Language.$spoken.withValue(language) { PowerEventWords(model).name(event) }
  }

  /// Nil for what no reader asks for.
  func name(_ quantity: Quantity) -> String? {
    Language.$spoken.withValue(language) { QuantityWords(model).name(quantity) }
  }
}
