import Scenarios

/// The scenario language as a JSON Schema (draft 2020-12), for editors that complete and check YAML.
///
/// It is made from the key tables by which scenarios are read, and knows shapes, keys and words, but
/// no meaning: it admits every scenario that `check` admits, and some that `check` refuses. Of the
/// sections only `linchpin` is required, because a file may leave the others to the files it includes.
/// In a file that `extends:` another nothing else is required at all (`ChangeSchema`).
public enum ScenarioSchema {
  public static let draft = "https://json-schema.org/draft/2020-12/schema"

  public static var document: JSONValue {
    let tables = KeyTable.all.filter { $0 != .scenario }
    let definitions = tables.map { ($0.definition, object($0)) }
    let changes = definitions.map { (ChangeSchema.name($0.0), ChangeSchema.loosened($0.1)) }
    return .object([
      "$schema": .text(draft),
      "title": "Linchpin scenario, version 1",
      "type": "object",
      "properties": .object(ChangeSchema.loosened(properties: properties(.scenario))),
      "if": ["not": ["required": ["extends"]]],
      "then": ["properties": .object(properties(.scenario))],
      "required": ["linchpin"],
      "additionalProperties": false,
      "$defs": .object(Dictionary(definitions + changes) { first, _ in first }),
    ])
  }

  private static func object(_ table: KeyTable) -> JSONValue {
    var members: [String: JSONValue] = [
      "title": .text(table.name), "type": "object",
      "properties": .object(properties(table)), "additionalProperties": false,
    ]
    let required = table.required
    if !required.isEmpty { members["required"] = .list(required.map { .text($0) }) }
    return .object(members)
  }

  private static func properties(_ table: KeyTable) -> [String: JSONValue] {
    var properties = Dictionary(table.keys.map { ($0.key, property($0)) }) { first, _ in first }
    for key in table.writable where properties[key] == nil {
      properties[key] = .object(SchemaShape.text.merging(["description": origins(key)]) { $1 })
    }
    return properties
  }

  private static func origins(_ key: String) -> JSONValue {
    key == "source"
      ? "where the numbers from here on down come from: an entry of `sources:`"
      : "why the numbers from here on down are assumed to be so"
  }

  private static func property(_ description: KeyDescription) -> JSONValue {
    var members = SchemaShape.of(description)
    if description.need != .required { members = SchemaShape.orNothing(members) }
    members["description"] = .text(words(description))
    if case .fallback(let value) = description.need {
      members["default"] = standard(value, description.expects)
    }
    return .object(members)
  }

  /// A default that is not 0 is written with its unit.
  private static func standard(_ value: Double, _ expects: Expectation) -> JSONValue {
    guard let unit = expects.unit, unit != .number, value != 0, let text = unit.text else {
      return .number(value)
    }
    return .text("\(ProblemText.plain(value)) \(text)")
  }

  /// The meaning, what is expected and the default, each a sentence.
  private static func words(_ description: KeyDescription) -> String {
    let expected = description.expects.words
    let sentences = [
      description.meaning, expected.prefix(1).uppercased() + expected.dropFirst(),
      need(description),
    ]
    return sentences.map { "\($0)." }.joined(separator: " ")
  }

  private static func need(_ description: KeyDescription) -> String {
    switch description.need {
    case .required: "Required"
    case .unless(let other): "Required unless `\(other)` is given"
    case .optional: "May be left out"
    case .described(let text): "Default: \(text)"
    case .fallback(let value):
      switch standard(value, description.expects) {
      case .text(let text): "Default: \(text)"
      default: "Default: \(ProblemText.plain(value))"
      }
    }
  }
}

extension KeyTable {
  /// `a supply source` is `supply-source`.
  var definition: String {
    name.split(separator: " ").dropFirst().joined(separator: "-")
  }

  var required: [String] {
    keys.filter { $0.need == .required }.map(\.key)
  }

  /// Whether one value may stand in place of its mapping, as for a number.
  var isNumber: Bool {
    self["value"]?.expects == .value
  }
}

extension Expectation {
  fileprivate var unit: Unit? {
    switch self {
    case .number(let unit, _), .constant(let unit, _): unit
    default: nil
    }
  }
}
