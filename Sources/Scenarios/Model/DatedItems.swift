/// Units of a stock that arrive on the morning of a day.
public struct Delivery: Sendable, Equatable {
  public var day: Day
  public var units: Parameter

  public init(day: Day, units: Parameter) {
    self.day = day
    self.units = units
  }
}

/// A change of a power's will on the morning of a day; will stays in [0, 1].
public struct WillShock: Sendable, Equatable {
  public enum Kind: String, Sendable, CaseIterable {
    case election
    case campaign
    case other
  }

  public var day: Day
  /// Signed.
  public var change: Parameter
  public var kind: Kind
  /// For people.
  public var name: String?

  public init(day: Day, change: Parameter, kind: Kind = .other, name: String? = nil) {
    self.day = day
    self.change = change
    self.kind = kind
    self.name = name
  }
}
