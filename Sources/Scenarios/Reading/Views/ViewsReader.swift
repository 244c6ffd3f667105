/// Reads every view of a tree.
struct ViewsReader {
  let name: String
  let tree: ScenarioTree
  var adjustments = Adjustments.none
  /// Whose translation takes the place of the scenario's own words; nil = none.
  var language: String?

  struct Result {
    var title: String?
    var about: String?
    var sources: [ScenarioSource]
    var views: [ViewDescription]
    /// In step with `views`.
    var readings: [ModelReader.Reading]
    var problems: [ScenarioProblem]
  }

  func scenario() -> Result {
    var root = tree.root
    let sources = (root["sources"]?.entries ?? []).map { ScenarioSource(id: $0.key, $0.value) }
    let ids = sources.map(\.id).sorted(by: bytewise)
    let notes = ReadingNotes(root, sources: ids, inputs: InputTable())
    var scenario = Section(root, .scenario, path: [], within: .bare, notes: notes)
    if let translated = translated(scenario, root) {
      root = translated
      scenario = Section(root, .scenario, path: [], within: .bare, isWritten: false, notes: notes)
    }
    for source in tree.namedSources {
      notes.checkSource(source.text, at: source.at)
    }
    let views = ViewReader.read(scenario)
    var result = Result(
      title: scenario.text("title"), about: scenario.text("about"), sources: sources,
      views: views.map(\.description), readings: [], problems: [])
    for view in views.prefix(Limits.Counted.views.most) {
      let units = result.readings.first?.units ?? [:]
      result.readings.append(
        reading(
          view, views, of: root,
          ModelReader(
            name: name, view: view.description.id, sources: ids, units: units), notes))
    }
    result.problems = notes.problems + result.readings.flatMap(\.problems)
    return result
  }

  /// The root in the language that is asked for; all translations are checked.
  ///
  /// Nil where the scenario's own words stay.
  private func translated(_ scenario: Section, _ root: SourceNode) -> SourceNode? {
    var result: SourceNode?
    for (id, _, node) in scenario.nodesById("translations") {
      let path = ["translations", id]
      let section = Section(node, .translation, path: path, within: .bare, notes: scenario.notes)
      if let texts = section["texts"], texts.entries == nil { section.wrongShape(texts, .mapping) }
      guard let translation = Translation(id, in: root) else { continue }
      let changed = translation.applied(to: root, scenario.notes)
      if id == language { result = changed }
    }
    return result
  }

  private func reading(
    _ view: WrittenView, _ views: [WrittenView], of root: SourceNode, _ reader: ModelReader,
    _ notes: ReadingNotes
  ) -> ModelReader.Reading {
    var tree = root
    for change in views.changes(of: view.description.id) {
      do {
        let path = ViewPath(change.path.text, in: tree)
        tree = try path.set(change.value, at: change.path.at, in: tree)
      } catch {
        notes.report(
          .unknownPath(path: change.path.text, part: error.part), at: change.path.at,
          nearest: nearestNames(to: error.part, among: error.known))
      }
    }
    return adjusted(reader.read(tree), of: tree, reader, notes)
  }

  /// The reading with the adjustments, once the view itself has no mistakes.
  private func adjusted(
    _ base: ModelReader.Reading, of tree: SourceNode, _ reader: ModelReader, _ notes: ReadingNotes
  ) -> ModelReader.Reading {
    let isSound = !base.problems.contains { $0.severity == .error }
    if isSound, reader.view == "reference" { checkEffects(base, of: tree, reader, notes) }
    guard !adjustments.isEmpty, isSound else { return base }
    let changed = AdjustedTree(
      tree, adjustments, base: base.model, vocabulary: base.vocabulary, notes: notes)
    var reader = reader
    reader.adjustment = changed.model
    reader.units = base.units
    return reader.read(changed.root)
  }

  private func checkEffects(
    _ base: ModelReader.Reading, of tree: SourceNode, _ reader: ModelReader, _ notes: ReadingNotes
  ) {
    let check = EffectCheck(effects: base.effects, base: base, root: tree, reader: reader)
    for problem in check.problems() {
      notes.report(problem.kind, at: problem.at, nearest: problem.nearest)
    }
  }
}
