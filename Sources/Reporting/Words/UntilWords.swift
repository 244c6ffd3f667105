import Analysis
import Scenarios

/// How runs ended that were to go on until every claim is known.
enum UntilWords {
  /// A sentence or two a view.
  static func text(_ answers: [RunAnswer]) -> String {
    answers.compactMap { answer in
      answer.until.map { until in
        (answers.count == 1 ? "" : say("View \(answer.model.view): "))
          + text(until, runs: answer.runs)
      }
    }.joined(separator: " ")
  }

  /// `±1%`, as on the command line.
  static func width(_ halfWidth: Double) -> String {
    "±" + Figures.significant(halfWidth * 100) + "%"
  }

  private static func text(_ until: UntilAnswer, runs: Int) -> String {
    let width = "±\(Figures.significant(until.halfWidth * 100)) %"
    let after = say("after \(Counting.of(runs, "run"))")
    let end: String
    if until.isReached {
      let others = until.leftOut.isEmpty ? "" : say(" other")
      end = say("every\(others) claim is known to \(width) or better \(after)") + decided(until)
    } else {
      let most = runs < until.most ? "" : say(", the most that were allowed")
      end =
        say(
          "\(Listing.and(until.open)) \(until.open.count == 1 ? say("is") : say("are")) not known to \(width) "
            + "\(after)\(most).")
    }
    let leftOut = leftOut(until)
    return leftOut + (leftOut.isEmpty ? capitalized(end) : " " + capitalized(end))
  }

  private static func decided(_ until: UntilAnswer) -> String {
    guard !until.decidedBy.isEmpty else { return "." }
    return say("; \(Listing.and(until.decidedBy)) decided that so many were needed.")
  }

  private static func leftOut(_ until: UntilAnswer) -> String {
    guard !until.leftOut.isEmpty else { return "" }
    let isOne = until.leftOut.count == 1
    return say(
      "No run answers \(Listing.and(until.leftOut)): \(isOne ? say("it is") : say("they are")) left out."
    )
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
