import Reporting

/// "Did you mean" in one form.
enum Suggestion {
  /// Empty where no name is near, else begins with a space.
  static func text(_ nearest: [String]) -> String {
    guard let last = nearest.last else { return "" }
    let quoted = nearest.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return say(" Did you mean ") + (quoted.isEmpty ? "" : quoted + say(" or ")) + "'\(last)'?"
  }
}
