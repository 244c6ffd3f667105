import Scenarios

/// What stands under a key, as the members of a JSON Schema.
///
/// A scenario is read as text: whether an editor takes `2025` or `true` for a text or for something
/// else makes no difference to it.
enum SchemaShape {
  typealias Members = [String: JSONValue]

  static let text: Members = ["type": ["string", "number", "boolean"]]

  static func of(_ description: KeyDescription) -> Members {
    switch description.expects {
    case .text, .name: text
    case .flag: flag
    case .date: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .number(let unit, let range), .constant(let unit, let range):
      number(unit, range, isUnitImplied: description.namesItsUnit)
    case .wholeNumber(let range):
      number(
        .number, NumberRange(least: Double(range.lowerBound), most: Double(range.upperBound)),
        type: "integer")
    case .choice(let words): choice(words)
    case .choiceOrMapping(let words): either([choice(words)] + below(description))
    case .nameOrMapping: either([text] + below(description))
    case .flagOrMapping: either([flag] + below(description))
    case .names, .texts, .words: either([text, list(of: text)])
    case .namesById: byId(list(of: text), description)
    case .mapping: below(description).first ?? ["type": "object"]
    case .byId: byId(description.below.map(entry) ?? [:], description)
    case .list: list(of: below(description).first ?? [:])
    case .mappingOrList:
      either(
        below(description) + [
          list(of: below(description).first ?? [:]).merging(["minItems": 1]) { $1 }
        ])
    case .changes: ["type": "object"]
    case .interval: interval
    case .intervals: ["type": "object", "additionalProperties": .object(interval)]
    case .formula: formula
    case .value: ["type": ["string", "number"]]
    }
  }

  /// What is left empty counts as left out.
  static func orNothing(_ members: Members) -> Members {
    either([members, ["type": "null"]])
  }

  private static let interval: Members = [
    "type": "string", "pattern": "^[0-9]+ (d|days?|weeks?|months?|yr|years?)$",
  ]
  private static let flag: Members = ["enum": [true, false, "true", "false"]]
  private static let formula: Members = [
    "type": ["string", "boolean"], "maxLength": .integer(Limits.textLength),
  ]

  private static func either(_ shapes: [Members]) -> Members {
    ["anyOf": .list(shapes.flatMap(alternatives))]
  }

  private static func alternatives(_ shape: Members) -> [JSONValue] {
    if shape.count == 1, case .list(let shapes)? = shape["anyOf"] { return shapes }
    return [.object(shape)]
  }

  private static func list(of item: Members) -> Members {
    ["type": "array", "items": .object(item)]
  }

  private static func reference(_ table: KeyTable) -> Members {
    ["$ref": .text("#/$defs/\(table.definition)")]
  }

  private static func below(_ description: KeyDescription) -> [Members] {
    description.below.map { [reference($0)] } ?? []
  }

  /// A word that looks like a number is one for an editor.
  private static func choice(_ words: [String]) -> Members {
    ["enum": .list(words.map { .text($0) } + words.compactMap { Int($0).map { .integer($0) } })]
  }

  /// A text with its unit, a mapping, or a number alone where it needs no unit: 0 never does.
  private static func number(
    _ unit: Unit, _ range: NumberRange, isUnitImplied: Bool = false, type: JSONValue = "number"
  ) -> Members {
    var alone: Members = ["type": type]
    if unit != .number, !isUnitImplied { alone["const"] = 0 }
    alone.merge(bounds(range)) { $1 }
    return either([
      alone, ["type": "string", "maxLength": .integer(Limits.textLength)], reference(.number),
    ])
  }

  private static func bounds(_ range: NumberRange) -> Members {
    var members: Members = [:]
    if range.least == .leastNonzeroMagnitude {
      members["exclusiveMinimum"] = 0
    } else if range.least.isFinite {
      members["minimum"] = .number(range.least)
    }
    if range.most.isFinite { members["maximum"] = .number(range.most) }
    return members
  }

  /// A mapping by id; where numbers stand below, one origin may cover them all.
  private static func byId(_ entry: Members, _ description: KeyDescription) -> Members {
    var members: Members = [
      "type": "object", "propertyNames": ["pattern": .text(description.idPattern)],
      "additionalProperties": .object(entry),
    ]
    if description.below?.holdsNumbers == true {
      let covers = JSONValue.object(either([text, entry]))
      members["properties"] = .object(["source": covers, "assumption": covers])
    }
    return members
  }

  /// An entry by id: its mapping, nothing where nothing is required, one value for a number.
  private static func entry(_ table: KeyTable) -> Members {
    if table.isNumber { return either([["type": ["string", "number"]], reference(table)]) }
    return table.required.isEmpty ? orNothing(reference(table)) : reference(table)
  }
}
