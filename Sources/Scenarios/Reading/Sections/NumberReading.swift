/// Reads the number under one key: its text, its origin, its input.
struct NumberReading {
  private let section: Section
  private let key: String
  private let unit: Unit
  private let range: NumberRange

  init(_ section: Section, key: String, unit: Unit, range: NumberRange) {
    self.section = section
    self.key = key
    self.unit = unit
    self.range = range
  }

  private var notes: ReadingNotes { section.notes }
  private var id: String { (section.path + [key]).joined(separator: ".") }

  /// nil, and reported, where it is no number that can stand here.
  func parameter(_ node: SourceNode) -> Parameter? {
    guard let number = WrittenInput(node, within: section.attribution, notes: notes) else {
      return nil
    }
    do {
      let parameter = try parameter(number)
      return isAllowed(parameter, at: number.at) ? parameter : nil
    } catch {
      report(error, in: number.value)
      return nil
    }
  }

  func constant(_ node: SourceNode) -> Double? {
    let before = notes.inputs
    guard let parameter = parameter(node) else { return nil }
    guard let value = parameter.constantValue else {
      notes.inputs = before
      section.report(.notConstant(key: key), at: node.at)
      return nil
    }
    return value
  }

  private func parameter(_ number: WrittenInput) throws(NumberProblem) -> Parameter {
    let written = try NumberText.parse(number.text + impliedUnit(number.text))
    let used = written.namesUsed
    notes.assumptions.use(used)
    if notes.assumptions.isUnusable(used) { return .constant(.nan) }
    let names = used.isEmpty ? NamedValues.none : notes.assumptions.names()
    let resolved = try written.resolved(as: unit, within: range.forDistributions, names: names)
    let parameter = parameter(resolved, number)
    if !written.isName { record(number, parameter) }
    notes.record(used, usedBy: .number(path: path(of: number)))
    return parameter
  }

  private func parameter(_ resolved: ResolvedNumber, _ number: WrittenInput) -> Parameter {
    switch resolved {
    case .constant(let value): return .constant(value)
    case .arithmetic(let parameter): return parameter
    case .uncertain(let distribution):
      return notes.inputs.parameter(
        id: id, distribution: distribution, unit: unit, stream: number.stream, at: number.at)
    }
  }

  /// A key such as `km` says its unit itself.
  private func impliedUnit(_ text: String) -> String {
    KeyDescription.keysWithUnit.contains(key) && Double(text) != nil ? " \(key)" : ""
  }

  /// Where it is written, which differs from where it is read in what place defaults give.
  private func path(of number: WrittenInput) -> String {
    number.writtenPath ?? section.writtenPath.map { "\($0).\(key)" } ?? id
  }

  private func record(_ number: WrittenInput, _ parameter: Parameter) {
    notes.record(
      NumberRecord(
        path: path(of: number), text: number.text, unit: unit, origin: number.origin,
        note: number.note, at: number.at, view: number.value.view, parameter: parameter))
  }

  private func report(_ problem: NumberProblem, in value: SourceNode) {
    section.report(
      .number(problem.kind, key: key), at: value.range(of: problem.range),
      nearest: problem.kind.nearest)
  }

  /// Arithmetic is checked by the least and most that its inputs can give.
  private func isAllowed(_ parameter: Parameter, at place: SourceRange) -> Bool {
    if case .input(let index) = parameter, notes.inputs.inputs[index].id == id { return true }
    guard !Reach.canDivideByZero(parameter, inputs: notes.inputs.inputs) else {
      section.report(
        .mayLeaveRange(key: key, allowed: range, least: -.infinity, most: .infinity), at: place)
      return false
    }
    let reach = Reach(of: parameter, inputs: notes.inputs.inputs)
    let allowed = parameter.isConstant ? range : range.forDistributions
    if reach.low >= allowed.least, reach.high <= allowed.most { return true }
    if reach.low.isNaN || reach.high.isNaN { return true }
    section.report(
      .mayLeaveRange(key: key, allowed: range, least: reach.low, most: reach.high), at: place)
    return false
  }
}

extension NumberRange {
  /// A continuous distribution on (0, ∞) reaches down to 0 without ever giving it.
  var forDistributions: NumberRange {
    self == .positive ? .notNegative : self
  }
}
