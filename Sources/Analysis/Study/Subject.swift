public import Scenarios

/// What a study asks of every run: whether a claim is true, or a number.
public struct Subject: Sendable, Equatable {
  /// Id of the claim, or the formula as written.
  public let name: String
  /// The claim's sentence; empty for a formula.
  public let text: String
  public let type: FormulaType
  /// Carries the formula and its condition.
  public let claim: Claim

  /// A claim of kind event or effect: of an effect the event that it is about.
  public init(_ claim: Claim) {
    (name, text, type, self.claim) = (claim.id, claim.text, .truth, claim)
  }

  /// A formula of any type, as it was written.
  public init(_ measure: Measure, written: String) {
    (name, text, type) = (written, "", measure.type)
    claim = Claim(id: written, formula: measure.formula, settlementDay: measure.knownDay)
  }

  public var isTruth: Bool { type == .truth }

  /// The day by which every run has answered: runs need go no further; nil = the horizon.
  ///
  /// A day by another definition than the 95 % rule may lie before the fall itself, so that the run has to be
  /// known beyond it.
  public var lastDay: Day? {
    let isShifted = [claim.formula, claim.given].compactMap { $0 }.contains(where: \.hasDefinition)
    return isShifted ? nil : claim.settlementDay
  }
}

extension Expression {
  fileprivate var hasDefinition: Bool {
    if case .defined = self { return true }
    return children.contains(where: \.hasDefinition)
  }
}

extension [Subject] {
  /// The day to which runs must go to answer all; nil = the horizon.
  public var lastDay: Day? {
    let days = map(\.lastDay)
    return days.contains(nil) ? nil : days.compactMap { $0 }.max()
  }
}
