import Analysis
import Scenarios

/// Views side by side, in words and figures.
struct ViewComparisonWords {
  let views: [String]

  /// `34.2 % ±1.5`, or the interval in its place where it lies to one side.
  static func chance(_ share: AnsweredShare) -> String {
    guard let value = share.share else { return say("unknown") }
    let answer = ClaimAnswer(
      id: "", text: "", probability: value, interval: share.interval, givenRuns: share.answered)
    let short = ClaimWords(answer).short
    return short.chance + " " + short.interval
  }

  /// `+12.3 ±1.1` in per cent points.
  static func points(_ difference: PairedDifference?) -> String {
    guard let difference, difference.halfWidth.isFinite else { return "–" }
    return signed(100 * difference.mean, 1) + margin(difference)
  }

  /// ` ±1.1` in per cent points; nothing where all runs are alike, which is no proof.
  private static func margin(_ estimate: PairedDifference) -> String {
    estimate.halfWidth == 0 ? "" : " ±" + Figures.fixed(100 * estimate.halfWidth, 1)
  }

  static func signed(_ value: Double, _ digits: Int) -> String {
    let text = Figures.fixed(value, digits)
    return value > 0 && text.contains(where: { !"0.,".contains($0) }) ? "+" + text : text
  }

  static func pool(_ pool: PairedDifference?) -> String {
    guard let pool, pool.halfWidth.isFinite else { return "–" }
    return Figures.percentNumber(pool.mean) + margin(pool)
  }

  /// A share of a variance in whole per cents; in brackets where its interval holds 0.
  static func part(_ share: PairedDifference?) -> String {
    guard let share, share.halfWidth.isFinite else { return "–" }
    let text = Figures.fixed(100 * max(0, share.mean), 0)
    return share.includesZero() ? "(\(text))" : text
  }

  func name(_ forecaster: Forecaster) -> String {
    switch forecaster {
    case .view(let index): views[index]
    case .linearPool: say("linear pool")
    case .logarithmicPool: say("logarithmic pool")
    case .minimax: say("least worst regret")
    }
  }

  static func truth(_ truth: Bool?) -> String {
    truth.map { $0 ? say("true") : say("false") } ?? say("undefined")
  }

  static func setting(_ setting: EffectSetting) -> String {
    setting.isEmpty ? say("the view as it stands") : setting.descriptions.joined(separator: " ")
  }

  static func expected(_ direction: EffectComparison.Direction) -> String {
    switch direction {
    case .more: say("likelier")
    case .less: say("less likely")
    case .change: say("a change")
    }
  }

  /// Whether all views differ from the first, some, or none, in one sentence.
  func summary(_ comparison: ViewComparison) -> String {
    let all = comparison.claims
    guard let first = all.first, views.count > 1 else { return "" }
    let apart = all.count(where: \.isToldApart)
    let told =
      say(
        "Of \(Counting.of(all.count, "claim")) about events, \(Figures.grouped(apart)) "
          + "\(apart == 1 ? say("has") : say("have")) a chance in some view that differs from that in "
          + "\(views[0]) beyond the chance of the draws.")
    guard first.isToldApart else { return told }
    let chances = zip(views, first.shares).map { view, share in
      (share.share.map { Figures.percent($0) } ?? say("unknown")) + say(" in \(view)")
    }
    return say("The views disagree most on \(first.claim.id): \(chances.joined(separator: ", ")). ")
      + told
  }
}

extension ScenarioChange.Written {
  /// `0.01 /d; source isw: Control maps; why so`.
  func words(_ source: (_ id: String) -> String?) -> String {
    let origin: String =
      switch self.origin {
      case .source(let id): say("source \(id)") + (source(id).map { ": " + $0 } ?? "")
      case .assumption(let reason): say("assumed: ") + reason
      case .bare, nil: ""
      }
    let value = text.isEmpty ? say("nothing") : text
    return [value, origin, note ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
