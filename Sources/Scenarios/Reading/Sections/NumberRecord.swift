/// One number as the scenario writes it, with its origin.
public struct NumberRecord: Sendable, Equatable {
  /// Where in the scenario: `fronts.donbas.place defaults.size`, or an assumption's name.
  public var path: String
  public var text: String
  public var unit: Unit
  public var origin: Attribution
  public var note: String?
  public var at: SourceRange
  /// The view in whose `set:` it stands; nil where the scenario itself has it.
  public var view: String?
  /// Whether it is one of `assumptions:`, so that others can name it.
  public var isNamed: Bool
  /// What it is in base units; its inputs count in the model of the view.
  public var parameter: Parameter

  public init(
    path: String, text: String, unit: Unit, origin: Attribution, note: String? = nil,
    at: SourceRange, view: String? = nil, isNamed: Bool = false,
    parameter: Parameter = .constant(.nan)
  ) {
    self.path = path
    self.text = text
    self.unit = unit
    self.origin = origin
    self.note = note
    self.at = at
    self.view = view
    self.isNamed = isNamed
    self.parameter = parameter
  }
}

/// How many numbers have which origin.
public struct OriginCounts: Sendable, Hashable {
  public var sourced = 0
  public var assumed = 0
  public var bare = 0

  public init(_ records: [NumberRecord]) {
    for record in records {
      switch record.origin {
      case .source: sourced += 1
      case .assumption: assumed += 1
      case .bare: bare += 1
      }
    }
  }
}
