public import Analysis

/// What is wrong with a table of points, a line a mistake.
public enum InputTableWords {
  /// Where each is, and what to write in its place.
  public static func text(_ problems: InputTableProblems, file: String) -> String {
    problems.problems.map { problem in
      say("\(file):\(problem.line):\(problem.column): error: \(words(problem.kind))")
    }.joined(separator: "\n")
      + (problems.problems.count < InputTableProblems.most
        ? "" : say("\nFurther mistakes are not shown."))
  }

  private static func words(_ kind: InputTableProblem.Kind) -> String {
    switch kind {
    case .notUTF8: say("this is no UTF-8 text")
    case .empty:
      say("expected a header with names of assumptions, and a row for each point below it")
    case .noInputs:
      say("no column names an assumption; expected some that `linchpin assumptions` lists")
    case .unknown(let name, let nearest):
      say("`\(name)` is no uncertain assumption of this view")
        + (nearest.first.map { say("; nearest: `\($0)`") } ?? "")
        + say(" (what is certain or follows from others is set by --set)")
    case .twice(let name): say("`\(name)` is the name of two columns; expected each once")
    case .fields(let found, let wanted):
      say("\(Counting.of(found, "field")); expected \(wanted), as the header has")
    case .notANumber(let text, let name):
      say("`\(text)` is no number; expected the value of `\(name)` in base units, such as 0.25")
    case .notARun(let text): say("`\(text)` is no number of a run; expected a whole one from 0 on")
    case .outside(let value, let name, let least, let most):
      say("\(CSVTable.number(value)) is outside of what `\(name)` can be; expected ")
        + range(least, most) + say(" (--set gives it another spread)")
    }
  }

  private static func range(_ least: Double, _ most: Double) -> String {
    switch (least.isFinite, most.isFinite) {
    case (true, true): say("\(CSVTable.number(least)) to \(CSVTable.number(most))")
    case (true, false): say("at least \(CSVTable.number(least))")
    case (false, true): say("at most \(CSVTable.number(most))")
    case (false, false): say("any number")
    }
  }
}
