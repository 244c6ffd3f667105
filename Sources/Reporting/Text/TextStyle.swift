/// How words are set off from others: nothing, or the codes of a terminal.
public struct TextStyle: Sendable {
  public var title: @Sendable (String) -> String
  public var faint: @Sendable (String) -> String
  public var bar: @Sendable (String) -> String

  public init(
    title: @escaping @Sendable (String) -> String, faint: @escaping @Sendable (String) -> String,
    bar: @escaping @Sendable (String) -> String
  ) {
    self.title = title
    self.faint = faint
    self.bar = bar
  }

  /// For files, pipes and tests.
  public static let plain = TextStyle(title: { $0 }, faint: { $0 }, bar: { $0 })
}
