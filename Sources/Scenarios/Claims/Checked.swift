/// A part of a formula with its type: one value, or one for each place of a group.
struct Checked {
  enum Kind: Equatable {
    case day
    case number(OpenUnit)
    case truth
  }

  /// The group that the values stand for, place by place in its order.
  struct Spread: Equatable {
    var group: String
    /// Where the group is named.
    var range: TextRange
  }

  var kind: Kind
  var values: [Expression]
  var spread: Spread?
  var range: TextRange

  var type: FormulaType {
    switch kind {
    case .day: .day
    case .number(let unit): .number(unit.unit)
    case .truth: .truth
    }
  }

  var unit: OpenUnit? {
    if case .number(let unit) = kind { unit } else { nil }
  }

  /// The value for one place of the spread.
  func value(_ index: Int) -> Expression {
    spread == nil ? values[0] : values[index]
  }

  func mapped(_ kind: Kind, _ change: (Expression) -> Expression) -> Checked {
    Checked(kind: kind, values: values.map(change), spread: spread, range: range)
  }
}
