import Scenarios

/// What a result was asked with beyond the scenario's text.
enum WhatIfWords {
  /// Empty for the scenario as it stands.
  static func lines(_ model: Model, width: Int) -> [String] {
    guard !model.whatIfs.isEmpty else { return [] }
    let text = say("What if: ") + model.whatIfs.joined(separator: ", ")
    return Wrapping.paragraph(text, width: width, indentation: "  ")
  }
}
