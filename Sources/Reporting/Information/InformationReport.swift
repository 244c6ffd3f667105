public import Analysis
import Scenarios

/// What knowing more is worth before a decision, in the three forms of a study.
public struct InformationReport: StudyReport {
  private let answer: InformationAnswer

  public init(_ answer: InformationAnswer) {
    self.answer = answer
  }

  public var title: String { say("What knowing more would be worth") }

  public func text(width: Int, style: TextStyle) -> String {
    InformationText(answer, width: max(40, width), style: style).text
  }

  public var json: JSONValue { InformationData(answer).json }
  public var csv: String { InformationData(answer).csv }
}

/// What is wrong with a question about a decision.
public enum InformationWords {
  /// What to write in its place is said too.
  public static func text(
    _ problem: InformationProblem, decision: String, scenario: String
  ) -> String {
    switch problem {
    case .unknownDecision(_, let decisions) where decisions.isEmpty:
      say(
        "The scenario '\(scenario)' names no decision: add decisions: with a formula or claim and two "
          + "options.")
    case .unknownDecision(let nearest, let decisions):
      say("The scenario '\(scenario)' has no decision '\(decision)'.")
        + Suggestion.text(Array(nearest.prefix(1)))
        + say(" Decisions: \(decisions.joined(separator: ", ")).")
    case .unbounded(let option, let runs):
      say(
        "The value of '\(decision)' is no finite number in \(Counting.of(runs, "run")) of the option "
          + "'\(option)': bound its formula, a day by `min(…, horizon)`.")
    }
  }
}
