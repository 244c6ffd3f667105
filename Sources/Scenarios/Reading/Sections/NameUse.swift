/// The assumptions that somebody names directly.
public struct NameUse: Sendable, Hashable {
  public enum User: Sendable, Hashable {
    /// Another assumption, by its name.
    case assumption(String)
    /// A number of the model, by the path where it is written.
    case number(path: String)
    /// A claim's formula or condition, by the claim's id.
    case claim(String)
    /// What a decision is judged by, by the decision's id.
    case decision(String)
  }

  public var user: User
  /// Each once, in the order of its text.
  public var names: [String]

  public init(user: User, names: [String]) {
    self.user = user
    self.names = names
  }
}
