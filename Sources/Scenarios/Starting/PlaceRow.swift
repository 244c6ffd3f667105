/// One row of a list of places: texts by column.
struct PlaceRow {
  var at: PlaceListProblem.Position
  var values: [(column: String, text: String)]

  /// The key of a place that a column fills, or nil.
  static func key(of column: String) -> String? {
    let words = column.lowercased().split { $0 == " " || $0 == "_" }.joined(separator: " ")
    if let key = otherNames[words] { return key }
    return words == "id" || (KeyTable.place[words] != nil && words != "stream") ? words : nil
  }

  private static let otherNames = [
    "latitude": "lat", "longitude": "lon", "lng": "lon", "long": "lon", "label": "name",
    "pop": "population", "radius km": "radius", "front km": "front", "area km2": "area",
  ]

  /// The place with an id of its own, or every mistake of the row.
  func place(besides ids: [String]) throws(PlaceListProblems) -> ListedPlace {
    var problems: [PlaceListProblem] = []
    func report(_ kind: PlaceListProblem.Kind) {
      problems.append(PlaceListProblem(kind, at: at))
    }
    var texts: [String: String] = [:]
    var values: [ListedPlace.Value] = []
    for (column, text) in filled {
      guard let key = Self.key(of: column), texts[key] == nil else { continue }
      texts[key] = text
      if text.unicodeScalars.contains(where: ScenarioText.isForbidden) {
        report(.controlCharacter(column: column))
        continue
      }
      guard let expected = KeyTable.place[key]?.expects else { continue }
      switch expected.written(text) {
      case nil: report(.wrongValue(column: column, text: text, expected: expected))
      case let written? where !Self.own.contains(key):
        values.append(ListedPlace.Value(key: key, text: written))
      default: break
      }
    }
    for key in ["lat", "lon"] where texts[key] == nil { report(.missingValue(key)) }
    let name = texts["name"] ?? texts["id"]
    if name == nil { report(.missingValue("name")) }
    if let id = texts["id"], !Identifier.isValid(id) {
      report(.invalidId(id, proposal: Identifier.made(from: id, besides: ids)))
    }
    guard problems.isEmpty, let name, let latitude = texts["lat"].flatMap(Double.init),
      let longitude = texts["lon"].flatMap(Double.init)
    else { throw PlaceListProblems(problems) }
    return ListedPlace(
      id: texts["id"] ?? Identifier.made(from: name, besides: ids), name: name,
      latitude: latitude, longitude: longitude, values: values)
  }

  private static let own = ["name", "lat", "lon"]

  /// Without the blanks round each text; what is blank is left out.
  private var filled: [(column: String, text: String)] {
    values.map { ($0.column, $0.text.trimmed) }.filter { !$0.1.isEmpty }
  }
}

extension Expectation {
  /// A text of a list, with its unit or without, as a scenario writes it, with its unit; nil where it cannot be
  /// meant.
  fileprivate func written(_ text: String) -> String? {
    switch self {
    case .number(let unit, let range), .constant(let unit, let range):
      guard let value = Double(Self.number(text, unit)),
        range.problem(low: value, high: value) == nil,
        value.isFinite
      else { return nil }
      let number = Int(exactly: value).map { "\($0)" } ?? "\(value)"
      return [number, unit.text ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    case .flag, .flagOrMapping: return Self.flags[text.lowercased()]
    case .choice(let words): return words.first { $0 == text.lowercased() }
    default: return text
    }
  }

  private static func number(_ text: String, _ unit: Unit) -> String {
    guard let written = unit.text, text.hasSuffix(written) else { return text }
    return String(text.dropLast(written.count)).trimmed
  }

  private static let flags = [
    "true": "true", "yes": "true", "1": "true", "false": "false", "no": "false", "0": "false",
  ]
}

extension StringProtocol {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
