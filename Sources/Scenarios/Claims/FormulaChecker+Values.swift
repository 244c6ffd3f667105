extension FormulaChecker {
  func literal(_ quantity: WrittenQuantity) -> Checked {
    let unit = OpenUnit(
      written: quantity.unit, isRate: quantity.isRate, isZero: quantity.value == 0)
    return Checked(
      kind: .number(unit), values: [.number(quantity.value)], range: quantity.range)
  }

  mutating func date(_ day: Day, at range: TextRange) -> Checked {
    if day < vocabulary.origin || day > vocabulary.horizon {
      warn(.dateOutsideCalendar(day), at: range)
    }
    return self.day(.number(Double(day - vocabulary.start)), at: range)
  }

  private func day(_ value: Expression, at range: TextRange) -> Checked {
    Checked(kind: .day, values: [value], range: range)
  }

  mutating func named(_ name: String, at range: TextRange) -> Checked? {
    switch name {
    case "start":
      return day(.number(Double(vocabulary.origin - vocabulary.start)), at: range)
    case "horizon":
      return day(.number(Double(vocabulary.horizon - vocabulary.start)), at: range)
    case "never": return day(.number(.infinity), at: range)
    default: return assumption(name, at: range)
    }
  }

  private mutating func assumption(_ name: String, at range: TextRange) -> Checked? {
    guard let value = vocabulary.inputs[name] else {
      report(unknownValue(name), at: range)
      return nil
    }
    return Checked(
      kind: .number(OpenUnit(value.unit)), values: [.parameter(value.parameter)], range: range)
  }

  private func unknownValue(_ name: String) -> FormulaProblem.Kind {
    if let kind = nameKind(name) { return .needsFunction(name, kind) }
    let known = ["start", "horizon", "never"] + vocabulary.inputs.names
    if let part = knownPart(of: name, among: known) { return .minusInName(name, known: part) }
    return .unknown(.assumption, name, nearest: nearestNames(to: name, among: known))
  }

  private func nameKind(_ name: String) -> FormulaProblem.NameKind? {
    switch vocabulary.places(named: name) {
    case .group, .place, .ambiguous: .place
    case .front: .front
    case .unknown: vocabulary.power(named: name) == nil ? nil : .power
    }
  }

  /// What of `known` stands before a `-` in the name.
  private func knownPart(of name: String, among known: [String]) -> String? {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return (1..<max(parts.count, 1)).map { parts[..<$0].joined(separator: "-") }
      .last { known.contains($0) }
  }
}
