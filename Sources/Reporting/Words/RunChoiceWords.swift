public import Analysis

/// Why a run was chosen, in words.
public struct RunChoiceWords {
  private let choice: RunChoice

  public init(_ choice: RunChoice) {
    self.choice = choice
  }

  /// The sentence in lines, with a newline at the end.
  public func text(width: Int) -> String {
    Wrapping.lines(sentence, width: width).joined(separator: "\n") + "\n"
  }

  public var sentence: String {
    guard let condition = choice.condition else {
      return say("The typical one of the first \(searched) runs") + Self.meaning
    }
    guard choice.run != nil else { return nowhere(condition) }
    if choice.isTypical {
      return say(
        "The typical one of the \(holds(condition)) in which this is true: \(condition.text)")
        + open(condition) + Self.meaning
    }
    return say(
      "The first run in which this is true: \(condition.text). True in \(holds(condition))")
      + open(condition) + "."
  }

  private static var meaning: String {
    say(": the nearest to all others by the days of its events and its answers to the claims.")
  }

  private var searched: String { Figures.grouped(choice.searched) }

  private func holds(_ condition: RunChoice.Condition) -> String {
    let share = Double(condition.holds) / Double(max(1, choice.searched))
    return say("\(Figures.grouped(condition.holds)) of the first \(searched) runs, ")
      + Figures.percent(share)
  }

  private func open(_ condition: RunChoice.Condition) -> String {
    condition.open == 0 ? "" : say(" (open in \(Figures.grouped(condition.open)))")
  }

  private func nowhere(_ condition: RunChoice.Condition) -> String {
    let decided = choice.searched - condition.open
    let high = WilsonInterval(successes: 0, trials: decided).high
    return say("In none of the first \(searched) runs is this true: \(condition.text)")
      + open(condition)
      + say(
        ". The 95 % interval of its chance is 0 to \(Figures.percent(high)). "
          + "Search further with --search, or ask for less.")
  }
}

extension RunChoice {
  /// `run`, `searched`, `typical`, and with a condition `condition`, `true_in` and `open_in`.
  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "run": run.map { .integer($0) } ?? .null, "searched": .integer(searched),
      "typical": .bool(isTypical),
    ]
    if let condition {
      members["condition"] = .text(condition.text)
      members["true_in"] = .integer(condition.holds)
      members["open_in"] = .integer(condition.open)
    }
    return .object(members)
  }
}
