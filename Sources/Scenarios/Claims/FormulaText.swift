/// A formula whose names, types and units are right.
public struct TypedFormula: Sendable, Equatable {
  public var expression: Expression
  public var type: FormulaType
  /// By position.
  public var warnings: [FormulaWarning]
  /// Whether a quantity without `at` is read, which leaves its day to the horizon.
  public var readsUnwrittenHorizon = false
}

/// Claim formulas as they are written (see <doc:Claims>).
public enum FormulaText {
  /// Reads a formula of any type, or throws every mistake that was found in it.
  public static func parse(
    _ text: String, in vocabulary: Vocabulary
  ) throws(FormulaProblems) -> TypedFormula {
    try parse(text, in: vocabulary, demanding: nil)
  }

  /// Reads a formula that has to be true or false, as `formula:` and `given:` of a claim are.
  public static func parseTruth(
    _ text: String, in vocabulary: Vocabulary
  ) throws(FormulaProblems) -> TypedFormula {
    try parse(text, in: vocabulary, demanding: .truth)
  }

  /// Words with a meaning of their own, which no assumption can have as its name.
  public static let reservedWords = [
    "and", "at", "billion", "horizon", "million", "never", "not", "or", "per", "start", "thousand",
    "to",
  ]

  private static func parse(
    _ text: String, in vocabulary: Vocabulary, demanding type: FormulaType?
  ) throws(FormulaProblems) -> TypedFormula {
    var parser = FormulaParser(text)
    let syntax = parser.wholeFormula()
    var checker = FormulaChecker(text: text, vocabulary: vocabulary)
    let checked = checker.wholeFormula(syntax, demanding: type)
    let problems = parser.problems + checker.problems
    guard problems.isEmpty, let checked else { throw FormulaProblems(problems) }
    return TypedFormula(
      expression: checked.values[0], type: checked.type,
      warnings: checker.warnings.sorted { $0.range.offset < $1.range.offset },
      readsUnwrittenHorizon: checker.readsUnwrittenHorizon)
  }
}
