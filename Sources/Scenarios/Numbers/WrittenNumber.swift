public import Chance

/// A number as the scenario writes it, before its place says which unit it should have.
public struct WrittenNumber: Sendable, Equatable {
  public var shape: Shape
  /// nil where none is written, and for arithmetic, whose unit depends on the names in it.
  public var unit: Unit?
  /// Whether the unit began with `/`, so that what is counted is left to the place.
  public var isRate: Bool
  /// The whole text without the white space around it.
  public var range: TextRange

  /// Values are in base units of the written unit.
  public enum Shape: Sendable, Equatable {
    case constant(Double)
    case uncertain(Distribution)
    case arithmetic(Arithmetic)
  }

  /// The arithmetic of names and constants, parentheses resolved.
  public indirect enum Arithmetic: Sendable, Equatable {
    case quantity(WrittenQuantity)
    case name(String, TextRange)
    case operation(Operation, Arithmetic, Arithmetic)

    var range: TextRange {
      switch self {
      case .quantity(let quantity): quantity.range
      case .name(_, let range): range
      case .operation(_, let left, let right): left.range.joined(with: right.range)
      }
    }
  }

  public enum Operation: String, Sendable, CaseIterable {
    case sum = "+"
    case difference = "-"
    case product = "*"
    case quotient = "/"
  }
}

/// A constant with its unit: `3.5 million/yr`.
public struct WrittenQuantity: Sendable, Hashable {
  /// In base units of `unit`.
  public var value: Double
  public var unit: Unit?
  public var isRate: Bool
  public var range: TextRange

  /// Whether it is the 0 that needs no unit.
  var isPlainZero: Bool {
    value == 0 && unit == nil
  }
}
