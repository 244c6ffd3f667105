/// One number as the scenario writes it, with its origin.
public struct NumberRecord: Sendable, Hashable {
  /// Where in the scenario: `fronts.donbas.place defaults.size`, or an assumption's name.
  public var path: String
  public var text: String
  public var unit: Unit
  public var origin: Attribution
  public var note: String?
  public var at: SourceRange

  public init(
    path: String, text: String, unit: Unit, origin: Attribution, note: String? = nil,
    at: SourceRange
  ) {
    self.path = path
    self.text = text
    self.unit = unit
    self.origin = origin
    self.note = note
    self.at = at
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
