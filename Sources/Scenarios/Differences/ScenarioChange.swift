/// Something that one scenario has otherwise than another.
public struct ScenarioChange: Sendable, Hashable {
  /// Which part of a scenario a path leads to.
  public enum Section: String, Sendable, Hashable, CaseIterable {
    case calendar
    case assumptions
    case powers
    case places
    case links
    case fronts
    case groups
    case seasons
    case definitions
    case correlations
    case claims
    case views
    case sources
    /// Title, text about it, and what else stands at the top.
    case other
  }

  /// What one of the two has at the path.
  public struct Written: Sendable, Hashable {
    /// A value's own text, or a mapping or list on one line.
    public var text: String
    /// Of a number: its source or reason, where it or what encloses it has one.
    public var origin: Attribution?
    public var note: String?

    public init(text: String, origin: Attribution? = nil, note: String? = nil) {
      self.text = text
      self.origin = origin
      self.note = note
    }
  }

  public var section: Section
  /// Keys and ids joined by dots: `fronts.donbas.pace.speed`.
  public var path: String
  /// nil = added by the second.
  public var before: Written?
  /// nil = missing in the second.
  public var after: Written?

  public init(section: Section, path: String, before: Written?, after: Written?) {
    self.section = section
    self.path = path
    self.before = before
    self.after = after
  }
}

extension Scenario {
  /// What the second view of a scenario, or of another, has otherwise than this one.
  ///
  /// Compared as written, after includes and with the changes of the views: the order of keys and
  /// the spaces in a text do not count, and `5 km` is the same as `{value: 5 km}`.
  public func changes(
    from view: String = "reference", to other: Scenario, view otherView: String = "reference"
  ) throws(ScenarioProblems) -> [ScenarioChange] {
    let (before, after) = (try reading(view).root, try other.reading(otherView).root)
    var difference = TreeDifference()
    difference.compare(before, after, path: [], within: (.bare, .bare))
    return difference.changes
  }
}
