/// An entry of `sources:`.
public struct ScenarioSource: Sendable, Hashable {
  public var id: String
  public var title: String
  public var publisher: String?
  public var date: String?
  public var link: String?
  public var licence: String?
  public var note: String?

  init(id: String, _ node: SourceNode) {
    self.id = id
    title = node["title"]?.text ?? id
    publisher = node["publisher"]?.text
    date = node["date"]?.text
    link = node["link"]?.text
    licence = node["licence"]?.text
    note = node["note"]?.text
  }
}
