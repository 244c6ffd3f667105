/// A reading of the scenario's numbers.
public struct ViewDescription: Sendable, Hashable {
  public var id: String
  public var title: String
  public var about: String?
  /// The view it starts from; nil for `reference`.
  public var extends: String?

  public init(id: String, title: String, about: String? = nil, extends: String? = nil) {
    self.id = id
    self.title = title
    self.about = about
    self.extends = extends
  }
}
