/// Applies the adjustments to the tree of one view.
struct AdjustedTree {
  private(set) var root: SourceNode
  private(set) var model = ModelAdjustment()
  private let adjustments: Adjustments
  private let notes: ReadingNotes

  /// `vocabulary` and `base` are those of the view without adjustments.
  init(
    _ root: SourceNode, _ adjustments: Adjustments, base: Model, vocabulary: Vocabulary,
    notes: ReadingNotes
  ) {
    self.root = root
    self.adjustments = adjustments
    self.notes = notes
    model.interventions = adjustments.interventions
    model.whatIfs = adjustments.descriptions
    readWithout()
    applySettings()
    if let restart = adjustments.restart { apply(restart, base, vocabulary) }
  }

  private mutating func readWithout() {
    for (index, name) in adjustments.without.enumerated() {
      guard let mechanism = SwitchableMechanism(rawValue: name) else {
        notes.report(
          .unknownChoice(name, choices: SwitchableMechanism.names),
          at: Adjustments.OptionName.without.range(index, length: name.unicodeScalars.count),
          nearest: nearestNames(to: name, among: SwitchableMechanism.names))
        continue
      }
      if !model.without.contains(mechanism) { model.without.append(mechanism) }
    }
  }

  private mutating func applySettings() {
    for (index, text) in adjustments.settings.enumerated() {
      guard let setting = WrittenSetting(text, index: index, notes: notes) else { continue }
      set(setting.value, at: setting.path)
    }
  }

  private mutating func apply(
    _ restart: Adjustments.Restart, _ base: Model, _ vocabulary: Vocabulary
  ) {
    let at = Adjustments.OptionName.asOf.range(0, length: restart.day.unicodeScalars.count)
    guard let day = Day(iso: restart.day) else {
      return notes.report(.invalidDate(restart.day), at: at)
    }
    let (start, horizon) = (base.calendar.start, base.calendar.horizon)
    guard day > start, day < horizon else {
      return notes.report(
        .observation(.restartOutside(start: start, horizon: horizon)), at: at)
    }
    model.origin = start
    set(SourceNode(.text(day.iso), at: at), at: WrittenWord(text: "calendar.start", at: at))
    if let observed = restart.observed {
      observe(observed, from: start, to: day, vocabulary)
    } else {
      notes.report(.observation(.nothingObserved), at: at)
    }
    let names = model.observations.unobserved(fronts: base.fronts, powers: base.powers)
    if !names.isEmpty { notes.report(.carriedOver(names), at: at) }
  }

  private mutating func observe(
    _ table: ScenarioText, from start: Day, to day: Day, _ vocabulary: Vocabulary
  ) {
    model.table = table.name
    model.observations = ObservationReader.read(
      table, start: start, day: day, vocabulary: vocabulary, notes: notes)
    for value in model.observations.values {
      let at = table.range(
        line: value.row.line, column: value.text.range.offset + 1,
        length: value.text.range.length)
      var node = SourceNode(.text(value.text.text), at: at)
      node.attribution = .assumption(
        value.row.source.map { "observed on \(value.row.day.iso): \($0)" }
          ?? "observed on \(value.row.day.iso)")
      set(node, at: WrittenWord(text: value.path.joined(separator: "."), at: at))
    }
  }

  private mutating func set(_ value: SourceNode, at word: WrittenWord) {
    do {
      root = try ViewPath(word.text, in: root).set(value, at: word.at, in: root)
    } catch {
      notes.report(
        .unknownPath(path: word.text, part: error.part), at: word.at,
        nearest: nearestNames(to: error.part, among: error.known))
    }
  }
}
