import Analysis
import Scenarios

/// A claim's answer in words.
struct ClaimWords {
  let claim: ClaimAnswer

  init(_ claim: ClaimAnswer) {
    self.claim = claim
  }

  /// Probability and interval, or what stands in their place.
  var cells: [String] {
    switch (claim.kind, claim.probability) {
    case (.effect, _): [say("effect"), ""]
    case (.fact, let truth): [Self.fact(truth), say("fact")]
    case (.event, nil): [say("unknown"), say("no run answers it")]
    case (.event, let probability?):
      [Figures.percent(probability), interval]
    }
  }

  /// Chance and interval in one cell of a comparison.
  var short: (chance: String, interval: String) {
    switch (claim.kind, claim.probability) {
    case (.effect, _): (say("effect"), "")
    case (.fact, let truth): (Self.fact(truth), "")
    case (.event, nil): (say("unknown"), "")
    case (.event, let probability?): (Figures.percent(probability), shortInterval(probability))
    }
  }

  /// `±1.2`, or `0.3–1.7` where the interval lies to one side by more than a tenth of its half-width,
  /// as it does for rare claims.
  private func shortInterval(_ probability: Double) -> String {
    let (low, high) = (claim.interval.low, claim.interval.high)
    let half = claim.interval.halfWidth
    let isOneSided = ((low + high) / 2 - probability).magnitude > half / 10
    return isOneSided
      ? "\(Figures.percentNumber(low))–\(Figures.percentNumber(high))"
      : "±\(Figures.fixed(half * 100, 1))"
  }

  private var interval: String {
    let low = Figures.percentNumber(claim.interval.low)
    return say("\(low) to \(Figures.percent(claim.interval.high))")
  }

  static func fact(_ truth: Double?) -> String {
    truth.map { $0 == 1 ? say("true") : say("false") } ?? say("undefined")
  }
}
