/// One view of a scenario's tree, read into a model.
///
/// The tree is read twice: the first reading finds which inputs are used, the second gives
/// every input its place in the sorted list (see `InputTable`).
struct ModelReader {
  let name: String
  let view: String
  let sources: [String]
  /// Units of the assumptions in the reference view; empty for that view itself.
  var units: [String: Unit] = [:]
  /// What is asked beyond the scenario's text.
  var adjustment = ModelAdjustment()

  /// What a reading gives; the model only counts where no problem is an error.
  struct Reading {
    var model: Model
    var problems: [ScenarioProblem]
    var numbers: [NumberRecord]
    var uses: [NameUse]
    /// What claims of kind effect and options of decisions do.
    var effects: [WrittenEffectSetting]
    /// Of the assumptions, by name.
    var units: [String: Unit]
    /// What was read, so that a question can be read beside it.
    var root: SourceNode
    var reader: ModelReader
    /// For texts of the command line.
    var vocabulary: Vocabulary
  }

  func read(_ root: SourceNode) -> Reading {
    let first = ReadingNotes(root, sources: sources, inputs: InputTable())
    _ = model(root, first)
    let used = first.inputs.keeping { first.isNeeded($0) }
    let second = ReadingNotes(root, sources: sources, inputs: InputTable(sorting: used))
    var (model, vocabulary) = model(root, second)
    model.inputs = Array(second.inputs.inputs.prefix(used.inputs.count))
    InputCheck(inputs: InputTable(sorting: used), model: model)
      .report(to: second, fronts: root["fronts"]?.at ?? root.at)
    return Reading(
      model: adjustment.without.reduce(model) { $0.without($1) }, problems: second.problems,
      numbers: second.numbers, uses: second.uses, effects: second.effects,
      units: second.assumptions.units, root: root, reader: self, vocabulary: vocabulary)
  }

  private func model(_ root: SourceNode, _ notes: ReadingNotes) -> (Model, Vocabulary) {
    let scenario = Section(root, .scenario, path: [], within: .bare, notes: notes)
    AssumptionReader.read(scenario, units: units)
    let dates = CalendarReader(scenario.sectionOrDefaults("calendar", .calendar))
    let calendar = dates.timeline()
    notes.horizon = calendar.horizon < .latest ? calendar.horizon : nil
    SourceCheck(scenario: scenario, start: dates.start ?? .latest).report()
    let powers = scenario.sectionsById("powers", .power).map {
      PowerReader(id: $0.id, $0.section).power()
    }
    let contests = PressureContestReader.contests(
      scenario, powers: powers, start: calendar.start)
    let coercion = CoercionReader.coercion(scenario, powers: powers)
    let geography = Geography(scenario, powers: powers)
    let seasons = SeasonReader.seasons(scenario)
    let written = scenario.sectionsById("fronts", .front).enumerated().map { index, front in
      FrontReader(index: index, id: front.id, front.section, geography, seasons: seasons).front()
    }
    let fronts = adjustment.restarted(written, notes)
    let past = adjustment.past(written, calendar)
    var vocabulary = geography.vocabulary(
      calendar, names: notes.assumptions.names(),
      definitions: DefinitionReader.definitions(scenario), origin: adjustment.origin)
    let names = ContestNames(fronts: fronts, contests: contests)
    let sequences = adjustment.restarted(
      SequenceReader(scenario, powers: powers, contests: names).sequences(), powers: powers,
      contests: names, notes)
    let endings = EndingReader(scenario, powers: powers, contests: names).endings()
    let truces = TruceReader(
      scenario, powers: powers, fronts: fronts, calendar: calendar
    ).truces()
    ContestCheck(
      scenario: scenario, fronts: fronts, contests: contests, sequences: sequences,
      start: calendar.start
    ).report()
    let credibility = CredibilityReader(scenario, powers: powers).credibility()
    vocabulary.read(AllianceReader(scenario, powers: powers, fronts: fronts))
    vocabulary.know(names, sequences: sequences, endings: endings, truces: truces)
    vocabulary.coercion = coercion.map(\.id)
    let claims = ClaimReader(scenario, vocabulary, fronts, past: past).claims()
    let decisions = DecisionReader(scenario, vocabulary, claims, powers).decisions()
    let interventions = InterventionReader.read(
      adjustment.interventions, fronts: fronts, vocabulary: vocabulary, calendar: calendar,
      notes: notes)
    let correlations = CorrelationReader.read(
      scenario, isStrict: view == "reference" && adjustment.isEmpty)
    DatedItemCheck(
      notes: notes, calendar: calendar, origin: adjustment.origin ?? calendar.start
    ).report()
    FrontCheck(scenario: scenario, fronts: fronts, inputs: notes.inputs.inputs).report()
    UseCheck(scenario: scenario).report()
    var model = Model(
      name: name, title: scenario.text("title") ?? name, view: view, calendar: calendar,
      inputs: [], powers: powers, fronts: fronts, claims: claims, interventions: interventions,
      past: past, whatIfs: adjustment.whatIfs, correlations: correlations, contests: contests,
      coercion: coercion, sequences: sequences, endings: endings, truces: truces,
      credibility: credibility,
      pledges: vocabulary.pledges, entries: vocabulary.entries)
    model.decisions = decisions
    PledgeCheck(scenario: scenario, model: model).report()
    return (model, vocabulary)
  }
}
