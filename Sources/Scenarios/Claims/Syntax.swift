/// A formula as it is written, before names and types are looked at.
struct Syntax {
  indirect enum Kind {
    case quantity(WrittenQuantity)
    case date(Day)
    case name(String)
    case call(Call)
    case negation(Syntax)
    case arithmetic(WrittenNumber.Operation, Syntax, Syntax)
    case comparison(Expression.Comparison, Syntax, Syntax)
    case not(Syntax)
    case and(Syntax, Syntax)
    case or(Syntax, Syntax)
    /// A quantity and the day on which it is read.
    case at(Syntax, Syntax)
    /// Stands for a part that could not be read; its problem is reported.
    case missing
  }

  struct Call {
    var name: String
    var nameRange: TextRange
    var arguments: [Argument]
  }

  struct Argument {
    var label: String?
    var value: Syntax
  }

  var kind: Kind
  var range: TextRange
  /// Nodes on the longest way down, this one included.
  var depth = 1
}
