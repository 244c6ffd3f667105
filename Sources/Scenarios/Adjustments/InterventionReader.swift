/// Reads `fall(PLACE)=DATE`, `hold(PLACE)`, `release(PLACE)` and `cut(LINK)=DATE`; a group stands for its places.
struct InterventionReader {
  private let notes: ReadingNotes
  private let vocabulary: Vocabulary
  private let fronts: [Front]
  private let calendar: Timeline
  /// Number of the option being read, from 0.
  private var index = 0
  private var found: [Intervention] = []

  static func read(
    _ texts: [String], fronts: [Front], vocabulary: Vocabulary, calendar: Timeline,
    notes: ReadingNotes
  ) -> [Intervention] {
    var reader = InterventionReader(
      notes: notes, vocabulary: vocabulary, fronts: fronts, calendar: calendar)
    for (index, text) in texts.enumerated() {
      reader.index = index
      reader.read(text)
    }
    return reader.found.sorted { $0.orderKey.lexicographicallyPrecedes($1.orderKey) }
  }

  private init(
    notes: ReadingNotes, vocabulary: Vocabulary, fronts: [Front], calendar: Timeline
  ) {
    self.notes = notes
    self.vocabulary = vocabulary
    self.fronts = fronts
    self.calendar = calendar
  }

  private mutating func read(_ text: String) {
    let whole = TextRange(offset: 0, length: text.unicodeScalars.count)
    guard let call = CallText(text), call.arguments.count == 1 else {
      return report(.intervention(.form(text)), at: whole)
    }
    switch call.name.text {
    case "fall": readFall(call, whole)
    case "hold", "release":
      guard call.value == nil else {
        return report(.intervention(.takesNoDay(call.name.text)), at: whole)
      }
      for place in places(call.arguments[0]) {
        add(call.name.text == "hold" ? .hold(place) : .release(place), at: whole)
      }
    case "cut": readCut(call, whole)
    default:
      report(
        .intervention(.unknown(call.name.text)), at: call.name.range,
        nearest: nearestNames(to: call.name.text, among: ["fall", "hold", "release", "cut"]))
    }
  }

  private mutating func readFall(_ call: CallText, _ whole: TextRange) {
    guard let value = call.value else {
      return report(.intervention(.needsDay(call.name.text)), at: whole)
    }
    let places = places(call.arguments[0])
    if value.text == "never" {
      for place in places { add(.hold(place), at: whole) }
    } else if let day = day(value) {
      for place in places { add(.fall(place, on: day), at: whole) }
    }
  }

  private mutating func readCut(_ call: CallText, _ whole: TextRange) {
    guard let value = call.value else {
      return report(.intervention(.needsDay(call.name.text)), at: whole)
    }
    guard let day = day(value), let (front, link) = link(call.arguments[0]) else { return }
    add(.cut(front: front, link: link, from: day), at: whole)
  }

  /// From the day after the start to the horizon, or nil and reported.
  private func day(_ value: CallText.Part) -> Day? {
    guard let day = Day(iso: value.text) else {
      report(.invalidDate(value.text), at: value.range)
      return nil
    }
    guard day > calendar.start, day <= calendar.horizon else {
      report(
        .intervention(.dayOutside(first: calendar.start + 1, last: calendar.horizon)),
        at: value.range)
      return nil
    }
    return day
  }

  private func places(_ argument: CallText.Part) -> [PlaceReference] {
    let found: [PlaceReference]
    switch vocabulary.places(named: argument.text) {
    case .place(let place): found = [place]
    case .group(let group): found = group.places
    case .front(let front):
      found = fronts[front].places.indices.map { PlaceReference(front: front, place: $0) }
    case .ambiguous(let choices):
      report(.ambiguousPlace(argument.text, choices: choices), at: argument.range)
      return []
    case .unknown(let nearest):
      report(.unknownName(argument.text, .placeOrGroup), at: argument.range, nearest: nearest)
      return []
    }
    let held = found.filter { fronts[$0.front].places[$0.place].owner == .holder }
    if held.isEmpty { report(.intervention(.alreadyLost(argument.text)), at: argument.range) }
    return held
  }

  private func link(_ argument: CallText.Part) -> (front: Int, link: Int)? {
    for (index, front) in fronts.enumerated() {
      if let link = front.links.firstIndex(where: { $0.id == argument.text }) {
        return (index, link)
      }
    }
    report(
      .unknownName(argument.text, .link), at: argument.range,
      nearest: nearestNames(to: argument.text, among: fronts.flatMap { $0.links.map(\.id) }))
    return nil
  }

  /// Adds it unless another intervention is about the same thing, which is reported.
  private mutating func add(_ intervention: Intervention, at range: TextRange) {
    guard !found.contains(intervention) else { return }
    if let other = found.first(where: { $0.concernsTheSame(as: intervention) }) {
      let place = other.place.map { fronts[$0.front].places[$0.place].id } ?? ""
      return report(.intervention(.contradiction(place)), at: range)
    }
    found.append(intervention)
  }

  private func report(
    _ kind: ScenarioProblem.Kind, at range: TextRange, nearest: [String] = []
  ) {
    let at = Adjustments.OptionName.intervention.range(
      index, from: range.offset, length: range.length)
    notes.report(kind, at: at, nearest: nearest)
  }
}

/// What is wrong with an intervention.
public enum InterventionProblem: Sendable, Equatable {
  /// Not of the form `fall(PLACE)=DATE`.
  case form(String)
  case unknown(String)
  /// `hold(…)=…`, with the name of the intervention.
  case takesNoDay(String)
  /// The name of an intervention that lacks its day.
  case needsDay(String)
  case dayOutside(first: Day, last: Day)
  /// The challenger has it from the start.
  case alreadyLost(String)
  /// Two interventions on one place (empty: on one link).
  case contradiction(String)
}

extension Intervention {
  fileprivate func concernsTheSame(as other: Intervention) -> Bool {
    switch (self, other) {
    case (.cut(let front, let link, _), .cut(let otherFront, let otherLink, _)):
      front == otherFront && link == otherLink
    case (.cut, _), (_, .cut): false
    default: place == other.place
    }
  }

  /// By front, then place or link.
  fileprivate var orderKey: [Int] {
    switch self {
    case .fall(let place, let day): [place.front, 0, place.place, day.rawValue]
    case .hold(let place): [place.front, 0, place.place, Int.max, 0]
    case .release(let place): [place.front, 0, place.place, Int.max, 1]
    case .cut(let front, let link, let day): [front, 1, link, day.rawValue]
    }
  }
}
