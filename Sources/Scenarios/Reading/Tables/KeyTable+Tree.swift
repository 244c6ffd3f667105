/// The tables as a tree: what stands below which key.
extension KeyTable {
  /// Every table, from the scenario down, each once; that of a number last.
  public static let all: [KeyTable] = scenario.withTablesBelow + [number]

  private var withTablesBelow: [KeyTable] {
    var tables = [self]
    for table in keys.compactMap(\.below).flatMap(\.withTablesBelow) where !tables.contains(table) {
      tables.append(table)
    }
    return tables
  }

  /// The table of the mapping at a path of the scenario, in which ids and places in lists count as
  /// parts; nil where there is none.
  static func at(_ path: [String]) -> KeyTable? {
    guard case .table(let table) = Position(path) else { return nil }
    return table
  }

  /// Whether the keys below a path are ids, or items of a list.
  static func isById(_ path: [String]) -> Bool {
    guard case .entries = Position(path) else { return false }
    return true
  }

  /// Whether exactly one of its keys is written, so that another key puts the first away.
  var takesOneKey: Bool {
    self == .policy || self == .response
  }

  /// What a path leads to.
  private enum Position {
    /// A mapping with the keys of a table.
    case table(KeyTable)
    /// Mappings with the keys of a table, by id or in a list.
    case entries(KeyTable)
    case value

    init(_ path: [String]) {
      self = path.reduce(.table(.scenario)) { $0.below($1) }
    }

    private func below(_ key: String) -> Position {
      switch self {
      case .table(let table): table[key].map(Position.init) ?? .value
      case .entries(let table): .table(table)
      case .value: .value
      }
    }

    private init(_ description: KeyDescription) {
      switch (description.expects, description.below) {
      case (.byId, let table?), (.list, let table?): self = .entries(table)
      case (_, let table?): self = .table(table)
      case (_, nil): self = .value
      }
    }
  }
}
