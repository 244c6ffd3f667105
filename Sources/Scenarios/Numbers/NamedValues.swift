/// What an assumption stands for where it is used by name.
public struct NamedValue: Sendable, Equatable {
  public var parameter: Parameter
  public var unit: Unit

  public init(parameter: Parameter, unit: Unit) {
    self.parameter = parameter
    self.unit = unit
  }
}

/// The assumptions that a number or a formula may name.
///
/// A name may be written with spaces in place of its `_` or `-` (`front pace` for `front_pace`).
public struct NamedValues: Sendable {
  /// Sorted.
  public let names: [String]
  private let values: [String: NamedValue]

  public static let none = NamedValues([])

  /// Of several values with one name the last counts.
  public init(_ values: [(name: String, value: NamedValue)]) {
    self.values = Dictionary(values.map { ($0.name, $0.value) }) { $1 }
    names = self.values.keys.sorted()
  }

  public subscript(name: String) -> NamedValue? {
    for joint in ["_", "-"] {
      if let value = values[name.split(separator: " ").joined(separator: joint)] { return value }
    }
    return nil
  }
}
