/// What a file's `linchpin:` says.
public enum LanguageVersion: Sendable, Hashable {
  /// The version that this tool reads.
  public static let number = 1

  case present
  /// A spelling from before versions were whole numbers, such as `1.0` or `v1`, or none at all.
  case draft
  /// Of a later tool.
  case newer(Int)
  case unknown

  public init(_ text: String?) {
    guard let text, !text.isEmpty else {
      self = .draft
      return
    }
    if text == "\(Self.number)" {
      self = .present
    } else if Self.draftSpellings.contains(text.lowercased()) {
      self = .draft
    } else if let newer = Int(text), newer > Self.number {
      self = .newer(newer)
    } else {
      self = .unknown
    }
  }

  private static let draftSpellings = ["1.0", "1.0.0", "v1", "v1.0", "version 1", "01"]
}
