import Analysis
import Scenarios

/// What a reader must know of the runs behind one claim, in one view or in several.
struct ClaimNotes {
  private let claims: [ClaimAnswer]
  private let views: [String]

  /// `claims` are the answers of the views `views`, which one view does without.
  init(_ claims: [ClaimAnswer], views: [String] = [""]) {
    self.claims = claims
    self.views = views
  }

  var id: String { claims.first?.id ?? "" }

  var isEffect: Bool { claims.first?.kind == .effect }

  var isNeeded: Bool { isEffect || runs != nil }

  /// Runs with a true condition, and undefined ones; nil where all runs answer it.
  var runs: String? {
    guard claims.contains(where: { $0.kind == .event }) else { return nil }
    let parts = [conditions, undefined].compactMap { $0 }
    return parts.isEmpty ? nil : "\(id): " + parts.joined(separator: ", ")
  }

  private var conditions: String? {
    guard claims.contains(where: \.hasCondition) else { return nil }
    let counts = list { claim, isFirst in
      Figures.grouped(claim.givenRuns) + (isFirst ? say(" runs") : "")
    }
    return say("condition true in ") + counts
  }

  private var undefined: String? {
    guard claims.contains(where: { $0.undefined > 0 }) else { return nil }
    return say("undefined in ") + list { claim, _ in Figures.percent(claim.undefinedShare) }
  }

  private func list(_ words: (ClaimAnswer, _ isFirst: Bool) -> String) -> String {
    zip(claims, views).enumerated().map { index, pair in
      words(pair.0, index == 0) + (pair.1.isEmpty ? "" : " (\(pair.1))")
    }.joined(separator: ", ")
  }

  /// Why claims of that kind have no answer; empty where there are none.
  static func effects(_ ids: [String]) -> String {
    guard let last = ids.last else { return "" }
    let who = say("linchpin compare makes, or of a rank linchpin linchpins")
    if ids.count == 1 { return say("\(last) is an effect: it needs paired runs, which ") + who }
    return ids.dropLast().joined(separator: ", ")
      + say(" and \(last) are effects: they need paired runs, which ") + who
  }
}
