public import Analysis

/// What is wrong with a table of cases.
public enum CaseTableWords {
  /// Where it is, and what to write in its place.
  public static func text(_ problem: CaseTableProblem, file: String) -> String {
    switch problem {
    case .notUTF8: say("'\(file)' is no UTF-8 text.")
    case .empty: say("'\(file)' needs a header with the names of its columns and a row a case.")
    case .unknownColumn(let name, let nearest, let columns):
      say("'\(file)' has no column '\(name)'.") + Suggestion.text(Array(nearest.prefix(1)))
        + say(" Columns: \(columns.joined(separator: ", ")).")
    case .twice(let name): say("'\(file)' has two columns '\(name)': name each once.")
    case .noInputs: say("'\(file)' has no column beside the outcome: add those to search.")
    case .fields(let line, let found, let wanted):
      say("\(file):\(line): \(Counting.of(found, "field")), but the header has \(wanted).")
    case .notANumber(let line, let column, let text):
      say(
        "\(file):\(line): '\(text)' in the column '\(column)' is no number: write one such as 0.25, and "
          + "numbers for alternatives, named by --categories.")
    case .outcome(let line, let column, let text):
      say("\(file):\(line): the outcome '\(column)' is \(text), but can only be 1 or 0.")
    }
  }
}
