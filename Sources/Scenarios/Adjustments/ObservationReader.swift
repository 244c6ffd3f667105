/// Reads the rows `date,event,value,source` of what was observed up to the day of a restart.
struct ObservationReader {
  private let table: ScenarioText
  private let day: Day
  private let start: Day
  private let fronts: [Vocabulary.FrontNames]
  private let vocabulary: Vocabulary
  private let notes: ReadingNotes
  /// Index of each column that there is.
  private var columns: [String: Int] = [:]

  static let header = ["date", "event", "value", "source"]
  static let events = [
    "fall", "retaken", "occupied", "front", "force", "army", "stock", "production", "will", "pivot",
    "imposed", "progress",
  ]

  /// `start` is the scenario's own start, `day` that of the restart.
  static func read(
    _ table: ScenarioText, start: Day, day: Day, vocabulary: Vocabulary, notes: ReadingNotes
  ) -> Observations {
    var reader = ObservationReader(
      table: table, day: day, start: start, vocabulary: vocabulary, notes: notes)
    return reader.read()
  }

  private init(
    table: ScenarioText, day: Day, start: Day, vocabulary: Vocabulary, notes: ReadingNotes
  ) {
    self.table = table
    self.day = day
    self.start = start
    self.vocabulary = vocabulary
    self.notes = notes
    fronts = vocabulary.fronts
  }

  private mutating func read() -> Observations {
    let unreadable = table.problems()
    for problem in unreadable { notes.report(problem.kind, at: problem.at) }
    let rows = unreadable.isEmpty ? ObservationTable.rows(of: table) : []
    guard let header = rows.first else {
      if unreadable.isEmpty { report(.observation(.noHeader), ObservationTable.Row.first) }
      return Observations()
    }
    readHeader(header)
    guard columns["date"] != nil, columns["event"] != nil else { return Observations() }
    let read = rows.dropFirst().compactMap(observation)
    return Observations(
      rows: read.enumerated()
        .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element))
  }

  private mutating func readHeader(_ row: ObservationTable.Row) {
    for (index, field) in row.fields.enumerated() {
      guard Self.header.contains(field.text) else {
        report(
          .observation(.unknownColumn(field.text)), row, field,
          nearest: nearestNames(to: field.text, among: Self.header))
        continue
      }
      columns[field.text] = index
    }
    for name in ["date", "event"] where columns[name] == nil {
      report(.observation(.missingColumn(name)), row)
    }
  }

  private func observation(_ row: ObservationTable.Row) -> Observation? {
    guard row.fields.count <= columns.count else {
      report(.observation(.tooManyFields), row)
      return nil
    }
    let day = day(row)
    guard let event = field("event", row) else {
      report(.observation(.missingColumn("event")), row)
      return nil
    }
    guard let call = CallText(event.text), call.value == nil else {
      report(.observation(.form(event.text)), row, event)
      return nil
    }
    guard let kind = kind(call, row, event), let day else { return nil }
    return Observation(day: day, kind: kind, line: row.line, source: field("source", row)?.text)
  }

  private func day(_ row: ObservationTable.Row) -> Day? {
    guard let field = field("date", row), let day = Day(iso: field.text) else {
      report(.invalidDate(field("date", row)?.text ?? ""), row, field("date", row))
      return nil
    }
    guard day > start, day <= self.day else {
      report(.observation(.dayOutside(after: start, last: self.day)), row, field)
      return nil
    }
    return day
  }

  private func kind(
    _ call: CallText, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> Observation.Kind? {
    switch call.name.text {
    case "fall": return place(call, row, field).map { .fall($0) }
    case "retaken": return place(call, row, field).map { .retaken($0) }
    case "occupied", "front":
      return place(call, row, field).flatMap { place in
        value(["fronts", fronts[place.front].id, "places", name(place), call.name.text], row)
      }
    case "force": return force(call, row, field)
    case "will", "army", "stock", "production": return ofPower(call, row, field)
    case "pivot", "imposed": return step(call, row, field)
    case "progress": return progress(call, row, field)
    default:
      report(
        .observation(.unknownEvent(call.name.text, known: Self.events)), row, field,
        nearest: nearestNames(to: call.name.text, among: Self.events))
      return nil
    }
  }

  private func name(_ place: PlaceReference) -> String {
    fronts[place.front].places[place.place]
  }

  private func place(
    _ call: CallText, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> PlaceReference? {
    let name = call.arguments.map(\.text).joined(separator: ", ")
    switch vocabulary.places(named: name) {
    case .place(let place): return place
    case .ambiguous(let choices):
      report(.ambiguousPlace(name, choices: choices), row, field)
    case .group, .front: report(.observation(.onePlace(name)), row, field)
    case .unknown(let nearest):
      report(.unknownName(name, .place), row, field, nearest: nearest)
    }
    return nil
  }

  private func force(
    _ call: CallText, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> Observation.Kind? {
    let names = call.arguments.map(\.text)
    guard names.count == 2, ["challenger", "holder"].contains(names[1]) else {
      report(.observation(.form(field.text)), row, field)
      return nil
    }
    let known = vocabulary.front(named: names[0])
    guard let front = found(known, names[0], .front, among: fronts.map(\.id), row, field) else {
      return nil
    }
    return value(["fronts", fronts[front].id, names[1], "force"], row)
  }

  /// `will(POWER)`, `army(POWER)`, `stock(POWER, KIND)` and `production(POWER, KIND)`.
  private func ofPower(
    _ call: CallText, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> Observation.Kind? {
    let names = call.arguments.map(\.text)
    guard names.count == (["will", "army"].contains(call.name.text) ? 1 : 2) else {
      report(.observation(.form(field.text)), row, field)
      return nil
    }
    guard let power = power(names[0], row, field) else { return nil }
    let id = vocabulary.powers[power].id
    if call.name.text == "army" { return value(["powers", id, "army", "size"], row) }
    if names.count == 1 { return value(["powers", id, "will", "start"], row) }
    let (stocks, known) = (
      vocabulary.powers[power].stocks, vocabulary.stock(named: names[1], of: power)
    )
    guard let stock = found(known, names[1], .stock, among: stocks, row, field) else { return nil }
    let key = call.name.text == "stock" ? "start" : "production"
    return value(["powers", id, "stocks", stocks[stock], key], row)
  }

  /// `pivot(POWER, CONTEST)` and `imposed(POWER, CONTEST)`.
  private func step(
    _ call: CallText, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> Observation.Kind? {
    let names = call.arguments.map(\.text)
    guard names.count == 2 else {
      report(.observation(.form(field.text)), row, field)
      return nil
    }
    guard let power = power(names[0], row, field), let contest = contest(names[1], row, field)
    else { return nil }
    return .step(power: power, contest: contest, isImposed: call.name.text == "imposed")
  }

  private func power(
    _ name: String, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> Int? {
    found(
      vocabulary.power(named: name), name, .power, among: vocabulary.powers.map(\.id), row, field)
  }

  private func contest(
    _ name: String, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> ContestReference? {
    found(
      vocabulary.contest(named: name), name, .contest,
      among: fronts.map(\.id) + vocabulary.contests, row, field)
  }

  /// What a name means; where that is nothing it is reported with those near it.
  private func found<Meaning>(
    _ meaning: Meaning?, _ name: String, _ kind: ScenarioProblem.NameKind, among known: [String],
    _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> Meaning? {
    if meaning == nil {
      report(.unknownName(name, kind), row, field, nearest: nearestNames(to: name, among: known))
    }
    return meaning
  }

  private func progress(
    _ call: CallText, _ row: ObservationTable.Row, _ field: ObservationTable.Field
  ) -> Observation.Kind? {
    let names = call.arguments.map(\.text)
    guard names.count == 1 else {
      report(.observation(.form(field.text)), row, field)
      return nil
    }
    let known = vocabulary.pressureContest(named: names[0])
    guard
      let contest = found(known, names[0], .pressureContest, among: vocabulary.contests, row, field)
    else { return nil }
    return value(["contests", vocabulary.contests[contest], "start"], row)
  }

  private func value(_ path: [String], _ row: ObservationTable.Row) -> Observation.Kind? {
    guard let field = field("value", row), !field.text.isEmpty else {
      report(.observation(.noValue), row)
      return nil
    }
    return .value(path: path, text: CallText.Part(text: field.text, range: field.range))
  }

  private func field(_ name: String, _ row: ObservationTable.Row) -> ObservationTable.Field? {
    guard let index = columns[name], row.fields.indices.contains(index),
      !row.fields[index].text.isEmpty
    else { return nil }
    return row.fields[index]
  }

  private func report(
    _ kind: ScenarioProblem.Kind, _ row: ObservationTable.Row,
    _ field: ObservationTable.Field? = nil, nearest: [String] = []
  ) {
    let range = field?.range ?? TextRange(offset: 0, length: 1)
    notes.report(
      kind,
      at: table.range(line: row.line, column: range.offset + 1, length: range.length),
      nearest: nearest)
  }
}

extension ObservationTable.Row {
  fileprivate static let first = ObservationTable.Row(line: 1, fields: [])
}

/// What is wrong with a table of observations.
public enum ObservationProblem: Sendable, Equatable {
  case noHeader
  case unknownColumn(String)
  case missingColumn(String)
  /// A comma inside a field without quotes, most often.
  case tooManyFields
  /// Not of the form `fall(PLACE)`.
  case form(String)
  case unknownEvent(String, known: [String])
  /// A group or front where one place is due.
  case onePlace(String)
  case noValue
  /// Before the scenario's start, or after the day of the restart.
  case dayOutside(after: Day, last: Day)
  /// The restart is not between the start and the horizon.
  case restartOutside(start: Day, horizon: Day)
  /// A fall of what the challenger had, or a return of what the holder had.
  case alreadyOwned(String)
  /// A turn to a contest in which the power's plan has no step.
  case noStep(power: String, contest: String)
  /// A restart without a table: nothing is taken to have happened.
  case nothingObserved
}
