/// Gives every part of a formula its meaning, type and unit.
///
/// A method that finds a mistake reports it and returns nil; whatever is built on it stays silent.
struct FormulaChecker {
  let source: [Unicode.Scalar]
  let vocabulary: Vocabulary
  private(set) var problems: [FormulaProblem] = []
  private(set) var warnings: [FormulaWarning] = []
  /// The day on which quantities are read here; nil after a mistake in it.
  var readingDay: Checked?
  /// Whether `at` names that day; without it quantities are read at the horizon.
  var isDayWritten = false
  /// Whether some quantity is read at the horizon only because no day is written.
  var readsUnwrittenHorizon = false
  /// Whether a quantity was read since this was last cleared.
  var hasReading = false

  init(text: String, vocabulary: Vocabulary) {
    source = Array(text.unicodeScalars)
    self.vocabulary = vocabulary
    readingDay = Checked(
      kind: .day, values: [.number(Double(vocabulary.horizon - vocabulary.start))],
      range: TextRange(offset: 0, length: 0))
  }

  mutating func wholeFormula(_ syntax: Syntax, demanding type: FormulaType?) -> Checked? {
    guard let checked = check(syntax) else { return nil }
    if let spread = checked.spread {
      report(.groupNotGathered(spread.group), at: spread.range)
      return nil
    }
    if let type, checked.type != type {
      report(.typeMismatch(expected: type, found: checked.type), at: syntax.range)
      return nil
    }
    return checked
  }

  mutating func check(_ syntax: Syntax) -> Checked? {
    var checked = meaning(of: syntax)
    checked?.range = syntax.range
    return checked
  }

  private mutating func meaning(of syntax: Syntax) -> Checked? {
    switch syntax.kind {
    case .quantity(let quantity): literal(quantity)
    case .date(let day): date(day, at: syntax.range)
    case .name(let name): named(name, at: syntax.range)
    case .call(let call): self.call(call, at: syntax.range)
    case .negation(let inner): negated(inner)
    case .arithmetic(let operation, let left, let right): arithmetic(operation, left, right)
    case .comparison(let comparison, let left, let right):
      compared(comparison, left, right, at: syntax.range)
    case .not(let inner): truth(inner)?.mapped(.truth) { .not($0) }
    case .and(let left, let right): logic(left, right) { .and($0, $1) }
    case .or(let left, let right): logic(left, right) { .or($0, $1) }
    case .at(let quantity, let day): reading(quantity, on: day)
    case .missing: nil
    }
  }

  mutating func report(_ kind: FormulaProblem.Kind, at range: TextRange) {
    problems.append(FormulaProblem(kind, at: range))
  }

  mutating func warn(_ kind: FormulaWarning.Kind, at range: TextRange) {
    warnings.append(FormulaWarning(kind: kind, range: range))
  }

  /// Joins parts value by value; all that are spread are spread over the same group.
  mutating func lifted(
    _ parts: [Checked], _ kind: Checked.Kind, _ combine: ([Expression]) -> Expression
  ) -> Checked? {
    let spreads = parts.compactMap(\.spread)
    for spread in spreads {
      guard isOneGroup(spreads[0], spread) else { return nil }
    }
    let count = parts.map(\.values.count).max() ?? 0
    let values = (0..<count).map { index in combine(parts.map { $0.value(index) }) }
    return Checked(kind: kind, values: values, spread: spreads.first, range: parts[0].range)
  }

  /// Whether two spreads are of one group, where both are there; reports otherwise.
  mutating func isOneGroup(_ left: Checked.Spread?, _ right: Checked.Spread?) -> Bool {
    guard let left, let right, left.group != right.group else { return true }
    report(.differentGroups(left.group, right.group), at: right.range)
    return false
  }
}
