/// Reads `assumptions:` in the order in which they need each other.
struct AssumptionReader {
  private struct Written {
    var id: String
    var at: SourceRange
    var input: WrittenInput
    /// nil where its text is no number.
    var number: WrittenNumber?
  }

  private let notes: ReadingNotes
  private var written: [Written] = []
  /// Indices into `written`.
  private var indices: [String: Int] = [:]
  /// What the reference view has; a view may change a number, not its dimension.
  private let units: [String: Unit]
  private var finished = Set<String>()
  /// Assumptions being worked out, outermost first.
  private var open: [String] = []

  static func read(_ scenario: Section, units: [String: Unit]) {
    var reader = AssumptionReader(notes: scenario.notes, units: units)
    reader.readTexts(of: scenario)
    for assumption in reader.written {
      reader.workOut(assumption)
    }
    reader.reportReservedNames()
  }

  private init(notes: ReadingNotes, units: [String: Unit]) {
    self.notes = notes
    self.units = units
  }

  private mutating func readTexts(of scenario: Section) {
    for (id, at, node) in scenario.nodesById("assumptions").sorted(by: { bytewise($0.id, $1.id) }) {
      let origin = scenario.attribution
      guard let input = WrittenInput(node, .assumption, within: origin, notes: notes) else {
        notes.assumptions.addUnusable(id)
        continue
      }
      indices[id] = written.count
      written.append(Written(id: id, at: at, input: input, number: number(input)))
    }
  }

  private func number(_ input: WrittenInput) -> WrittenNumber? {
    do {
      return try NumberText.parse(input.text)
    } catch {
      report(error, input)
      return nil
    }
  }

  private mutating func workOut(_ assumption: Written) {
    guard !finished.contains(assumption.id) else { return }
    if let start = open.firstIndex(of: assumption.id) {
      let cycle = Array(open[start...])
      refuse(cycle, .assumptionCycle(cycle), at: assumption.at)
      return
    }
    if open.count >= Limits.depth {
      refuse([assumption.id], .tooDeep, at: assumption.at)
      return
    }
    open.append(assumption.id)
    for name in assumption.number?.namesUsed ?? [] {
      if let needed = index(of: name) { workOut(written[needed]) }
    }
    open.removeLast()
    if finished.insert(assumption.id).inserted { add(assumption) }
  }

  private mutating func refuse(
    _ names: [String], _ kind: ScenarioProblem.Kind, at place: SourceRange
  ) {
    notes.report(kind, at: place)
    for name in names where finished.insert(name).inserted {
      notes.assumptions.addUnusable(name)
    }
  }

  /// Of an assumption by its name as written, perhaps with spaces.
  private func index(of name: String) -> Int? {
    let parts = name.split(separator: " ")
    return indices[parts.joined(separator: "_")] ?? indices[parts.joined(separator: "-")]
  }

  /// A wrong assumption is added as a NaN without unit, so that its users are not reported too.
  private func add(_ assumption: Written) {
    guard let number = assumption.number, !notes.assumptions.isUnusable(number.namesUsed) else {
      let names = assumption.number?.namesUsed ?? []
      return notes.assumptions.addUnusable(assumption.id, uses: names)
    }
    do {
      let names = number.namesUsed.isEmpty ? NamedValues.none : notes.assumptions.names()
      let unit = try unit(of: assumption, number, names)
      let resolved = try number.resolved(as: unit, names: names)
      let value = NamedValue(parameter: parameter(resolved, assumption, unit), unit: unit)
      notes.assumptions.add(assumption.id, value, uses: number.namesUsed)
      record(assumption, value)
      notes.record(number.namesUsed, usedBy: .assumption(assumption.id))
    } catch {
      report(error, assumption.input)
      notes.assumptions.addUnusable(assumption.id, uses: number.namesUsed)
    }
  }

  private func unit(
    of assumption: Written, _ number: WrittenNumber, _ names: NamedValues
  ) throws(NumberProblem) -> Unit {
    if let unit = units[assumption.id] { return unit }
    return try number.ownUnit(names: names)
  }

  private func parameter(
    _ resolved: ResolvedNumber, _ assumption: Written, _ unit: Unit
  ) -> Parameter {
    switch resolved {
    case .constant(let value): .constant(value)
    case .arithmetic(let parameter): parameter
    case .uncertain(let distribution):
      notes.inputs.parameter(
        id: assumption.id, distribution: distribution, unit: unit,
        stream: assumption.input.stream, at: assumption.at)
    }
  }

  private func record(_ assumption: Written, _ value: NamedValue) {
    let input = assumption.input
    notes.record(
      NumberRecord(
        path: assumption.id, text: input.text, unit: value.unit, origin: input.origin,
        note: input.note, at: input.at, view: input.value.view, isNamed: true,
        parameter: value.parameter))
  }

  private func report(_ problem: NumberProblem, _ input: WrittenInput) {
    notes.report(
      .number(problem.kind, key: "value"), at: input.value.range(of: problem.range),
      nearest: problem.kind.nearest)
  }

  private func reportReservedNames() {
    let reserved = FormulaText.reservedWords + FormulaFunction.allCases.map(\.rawValue)
    for assumption in written where reserved.contains(assumption.id) {
      notes.report(.reservedName(assumption.id), at: assumption.at)
    }
  }
}
