public import Analysis

/// Why there is no flip to tell of, in words.
public enum FlipProblemWords {
  /// `claim` as the user named it.
  public static func text(_ problem: FlipProblem, _ request: FlipRequest, _ claim: String) -> String
  {
    switch problem {
    case .nothingUncertain:
      return say("No assumption of this view is uncertain, so none can be moved.")
    case .noAnswer:
      return say("No run answers \(claim): it is undefined, or its condition never holds.")
    case .atThreshold(let share):
      return say(
        "\(claim) has a chance of \(Figures.percent(share.probability ?? .nan)) (95 %: "
          + "\(Figures.percentNumber(share.interval.low)) to \(Figures.percent(share.interval.high))), "
          + "which cannot be told from \(Figures.percent(request.threshold)): give another --at, or "
          + "more --runs.")
    }
  }
}
