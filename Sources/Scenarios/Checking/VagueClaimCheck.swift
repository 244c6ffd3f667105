/// Hints at claims that nobody could settle, or whose deadline does not fit their formula.
///
/// Only events are asked: the world answers them. A fact rests on figures, an effect on paired runs.
struct VagueClaimCheck {
  private let claim: Claim
  private let settlement: Settlement
  private let calendar: Vocabulary
  private let section: Section

  init(_ claim: Claim, _ settlement: Settlement, _ calendar: Vocabulary, _ section: Section) {
    self.claim = claim
    self.settlement = settlement
    self.calendar = calendar
    self.section = section
  }

  func report() {
    guard claim.kind == .event else { return }
    let formula = section["formula"]?.at ?? section.at
    if claim.dueDay == nil { section.report(.noDeadline(claim: claim.id), at: formula) }
    if claim.settledBy == nil, dependsOnDefinition {
      section.report(.noSettlement(claim: claim.id), at: formula)
    }
    if let deadline = claim.deadline, let at = section["deadline"]?.at { check(deadline, at) }
  }

  private func check(_ deadline: Day, _ at: SourceRange) {
    if deadline > calendar.horizon {
      section.report(
        .deadlineAfterHorizon(claim: claim.id, horizon: calendar.horizon), at: at)
    }
    guard let known = settlement.lastDate(after: calendar.start), deadline < known else { return }
    section.report(.deadlineTooEarly(claim: claim.id, day: known), at: at)
  }

  /// Whether the answer can turn on what counts as a fall or on whose count of losses is taken.
  private var dependsOnDefinition: Bool {
    let formulas = [claim.formula] + (claim.given.map { [$0] } ?? [])
    return formulas.contains { formula in
      formula.events.contains(where: \.dependsOnDefinition)
        || formula.quantities.contains(where: \.dependsOnDefinition)
    }
  }
}

extension Event {
  fileprivate var dependsOnDefinition: Bool {
    switch self {
    case .fall, .retaken, .contact: true
    case .win: true
    default: false
    }
  }
}

extension Quantity {
  fileprivate var dependsOnDefinition: Bool {
    switch self {
    case .held, .gained, .falls, .losses: true
    default: false
    }
  }
}
