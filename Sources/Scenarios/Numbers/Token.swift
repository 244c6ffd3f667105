/// One word, number or sign of a number text or a formula.
struct Token: Equatable {
  enum Kind: Equatable {
    case number(Double)
    case date(Day)
    /// Written like a date, but no day of the calendar (2026-02-30).
    case noSuchDay
    /// Letters, digits, `_`, and `-` or `.` between them.
    case word(String)
    case symbol(Symbol)
    /// A character that no text uses.
    case invalid
    case end
  }

  enum Symbol: String, CaseIterable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case notEqual = "!="
    case doubleEqual = "=="
    case less = "<"
    case greater = ">"
    case equal = "="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divide = "/"
    case open = "("
    case close = ")"
    case comma = ","
    case colon = ":"
    case percent = "%"
  }

  var kind: Kind
  /// As written; empty at the end.
  var text: String
  var range: TextRange

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }
}
