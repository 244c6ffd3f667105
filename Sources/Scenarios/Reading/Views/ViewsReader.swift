/// Reads every view of a tree.
struct ViewsReader {
  let name: String
  let tree: ScenarioTree
  var adjustments = Adjustments.none

  struct Result {
    var title: String?
    var about: String?
    var sources: [ScenarioSource]
    var views: [ViewDescription]
    /// In step with `views`.
    var readings: [ModelReader.Reading]
    var problems: [ScenarioProblem]
  }

  private var root: SourceNode { tree.root }

  func scenario() -> Result {
    let sources = (root["sources"]?.entries ?? []).map { ScenarioSource(id: $0.key, $0.value) }
    let ids = sources.map(\.id).sorted(by: bytewise)
    let notes = ReadingNotes(root, sources: ids, inputs: InputTable())
    let scenario = Section(root, .scenario, path: [], within: .bare, notes: notes)
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
          view, views,
          ModelReader(
            name: name, view: view.description.id, sources: ids, units: units), notes))
    }
    result.problems = notes.problems + result.readings.flatMap(\.problems)
    return result
  }

  private func reading(
    _ view: WrittenView, _ views: [WrittenView], _ reader: ModelReader, _ notes: ReadingNotes
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
