/// What a formula gives in every run.
public enum FormulaType: Sendable, Hashable {
  /// Steps after the start; ∞ = never.
  case day
  /// In base units; a duration is a number of days.
  case number(Unit)
  case truth

  public static let duration = FormulaType.number(.days)
}
