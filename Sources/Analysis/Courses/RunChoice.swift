/// Which of many runs was chosen to be replayed, and why.
public struct RunChoice: Sendable, Equatable {
  /// nil where the condition holds in none.
  public var run: Int?
  /// Runs 0 to `searched` − 1 were looked at.
  public var searched: Int
  /// The run nearest to all others of those that were allowed; else the first of them.
  public var isTypical: Bool
  /// nil = every run was allowed.
  public var condition: Condition?

  public struct Condition: Sendable, Equatable {
    public var text: String
    /// Runs in which it is true.
    public var holds: Int
    /// Runs in which it is undefined, or its own condition does not hold.
    public var open: Int

    public init(text: String, holds: Int, open: Int = 0) {
      self.text = text
      self.holds = holds
      self.open = open
    }
  }

  public init(run: Int?, searched: Int, isTypical: Bool = false, condition: Condition? = nil) {
    self.run = run
    self.searched = searched
    self.isTypical = isTypical
    self.condition = condition
  }
}
