/// A view as the file writes it.
struct WrittenView {
  var description: ViewDescription
  /// Path and new value, in the order of the file.
  var changes: [Change]
  var at: SourceRange

  struct Change {
    var path: WrittenWord
    /// With the view's `source:` or `assumption:` where it has none of its own.
    var value: SourceNode
  }
}

/// Reads `views:`, `reference` first.
struct ViewReader {
  private let scenario: Section
  private var views: [WrittenView] = []

  static func read(_ scenario: Section) -> [WrittenView] {
    var reader = ViewReader(scenario: scenario)
    reader.readAll()
    reader.checkExtends()
    return reader.views
  }

  private init(scenario: Section) {
    self.scenario = scenario
  }

  private mutating func readAll() {
    for (id, at, node) in scenario.nodesById("views") {
      let section = Section(node, .view, path: ["views", id], within: .bare, notes: scenario.notes)
      let view = WrittenView(
        description: ViewDescription(
          id: id, title: section.text("title") ?? id, about: section.text("about"),
          extends: section.text("extends")),
        changes: changes(section, of: id), at: at)
      views.append(view)
    }
    let reference = views.firstIndex { $0.description.id == "reference" }
    let first = reference.map { views.remove(at: $0) }
    views.insert(first ?? Self.plainReference(scenario), at: 0)
    if views.count > Limits.Counted.views.most {
      scenario.report(.tooMany(.views, count: views.count), at: scenario.keyRange("views"))
    }
  }

  private static func plainReference(_ scenario: Section) -> WrittenView {
    let description = ViewDescription(id: "reference", title: scenario.text("title") ?? "reference")
    return WrittenView(description: description, changes: [], at: scenario.at)
  }

  private func changes(_ section: Section, of view: String) -> [WrittenView.Change] {
    guard let set = section["set"] else { return [] }
    guard let entries = set.entries else {
      section.wrongShape(set, .mapping)
      return []
    }
    return entries.map { entry in
      var value = entry.value.set(byView: view)
      value.attribution = value.attribution ?? section.attribution
      return WrittenView.Change(
        path: WrittenWord(text: entry.key, at: entry.keyAt), value: value)
    }
  }

  private func checkExtends() {
    let ids = views.map(\.description.id)
    for view in views {
      guard let base = view.description.extends else { continue }
      let node = scenario["views"]?[view.description.id]?["extends"]
      let word = WrittenWord(text: base, at: node?.at ?? view.at)
      guard scenario.index(of: word, among: ids, .view) != nil else { continue }
      let chain = views.chain(to: view.description.id)
      if chain.isCycle, chain.ids.min(by: bytewise) == view.description.id {
        scenario.report(.viewCycle(chain.ids), at: word.at)
      }
    }
  }
}

extension [WrittenView] {
  /// The view `id` and what it extends, nearest first, up to a repetition.
  func chain(to id: String) -> (ids: [String], isCycle: Bool) {
    var ids: [String] = []
    var next: String? = id
    while let current = next {
      if let start = ids.firstIndex(of: current) { return ([String](ids[start...]), start == 0) }
      ids.append(current)
      next = first { $0.description.id == current }?.description.extends
    }
    return (ids, false)
  }

  /// Every change of a view, those of the views that it extends first.
  func changes(of id: String) -> [WrittenView.Change] {
    chain(to: id).ids.reversed().flatMap { id in
      first { $0.description.id == id }?.changes ?? []
    }
  }
}
