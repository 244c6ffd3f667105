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
    case (.effect, _): ["effect", "linchpins, compare"]
    case (.fact, let truth): [Self.fact(truth), "fact"]
    case (.event, nil): ["unknown", "no run answers it"]
    case (.event, let probability?):
      [Figures.percent(probability), interval]
    }
  }

  /// One cell of a comparison.
  var short: String {
    switch (claim.kind, claim.probability) {
    case (.effect, _): "effect"
    case (.fact, let truth): Self.fact(truth)
    case (.event, nil): "unknown"
    case (.event, let probability?):
      "\(Figures.percent(probability)) ±\(Figures.fixed(claim.interval.halfWidth * 100, 1))"
    }
  }

  /// What a reader must know of the runs behind it; nil where all of them answer.
  var note: String? {
    guard claim.kind == .event else { return nil }
    var parts: [String] = []
    if claim.hasCondition {
      parts.append("condition true in \(Figures.grouped(claim.givenRuns)) runs")
    }
    if claim.undefined > 0 {
      parts.append("undefined in \(Figures.percent(claim.undefinedShare))")
    }
    return parts.isEmpty ? nil : "\(claim.id): " + parts.joined(separator: ", ")
  }

  private var interval: String {
    let low = Figures.percentNumber(claim.interval.low)
    return "\(low) to \(Figures.percent(claim.interval.high))"
  }

  private static func fact(_ truth: Double?) -> String {
    truth.map { $0 == 1 ? "true" : "false" } ?? "undefined"
  }
}
