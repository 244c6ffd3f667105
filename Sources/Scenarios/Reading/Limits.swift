/// The most that a scenario may hold; each limit has an error of its own.
public enum Limits {
  public static let bytes = 4 * 1024 * 1024
  public static let files = 64
  /// Scenarios that extend one another in a row.
  public static let bases = 16
  /// YAML nodes after aliases, over all files.
  public static let nodes = 100_000
  /// Line ends, commas, colons, dashes and opening brackets of one file, wherever they stand.
  ///
  /// Each YAML node begins after one of them, so that a file with far too many nodes is refused
  /// before it is parsed.
  public static let signs = 250_000
  /// Keys that are not known, reported one by one over all files.
  public static let unknownKeys = 500
  public static let depth = 64
  /// Characters of one number or formula.
  public static let textLength = 4_000
  public static let days = 36_525

  /// Things that are counted after reading.
  public enum Counted: String, Sendable, Hashable, CaseIterable {
    case places
    case links
    case fronts
    case inputs
    case claims
    case views
    /// Of one front.
    case bands
    case pledges
    case entries
    /// Of dated items, on all their days.
    case occurrences = "days with dated items"

    public var most: Int {
      switch self {
      case .places: 500
      case .links: 5_000
      case .fronts: 20
      case .inputs: 5_000
      case .claims: 1_000
      case .views: 100
      case .bands: 30
      case .pledges, .entries: 200
      case .occurrences: 100_000
      }
    }
  }
}
