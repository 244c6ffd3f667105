public import Analysis

/// What is wrong with a table of cases.
public enum CaseTableWords {
  /// Where it is, and what to write in its place.
  public static func text(_ problem: CaseTableProblem, file: String) -> String {
    switch problem {
    case .notUTF8: "'\(file)' is no UTF-8 text."
    case .empty: "'\(file)' needs a header with the names of its columns and a row a case."
    case .unknownColumn(let name, let nearest, let columns):
      "'\(file)' has no column '\(name)'." + meant(nearest)
        + " Columns: \(columns.joined(separator: ", "))."
    case .twice(let name): "'\(file)' has two columns '\(name)': name each once."
    case .noInputs: "'\(file)' has no column beside the outcome: add those to search."
    case .fields(let line, let found, let wanted):
      "\(file):\(line): \(Counting.of(found, "field")), but the header has \(wanted)."
    case .notANumber(let line, let column, let text):
      "\(file):\(line): '\(text)' in the column '\(column)' is no number: write one such as 0.25, and "
        + "numbers for alternatives, named by --categories."
    case .outcome(let line, let column, let text):
      "\(file):\(line): the outcome '\(column)' is \(text), but can only be 1 or 0."
    }
  }

  private static func meant(_ nearest: [String]) -> String {
    guard let first = nearest.first else { return "" }
    return " Did you mean '\(first)'?"
  }
}
