/// The shapes of a file that extends a scenario: nothing is required, everything may be empty, and
/// lists of mappings may be mappings by id.
enum ChangeSchema {
  /// Behind the names of its definitions.
  private static let suffix = "-change"

  static func name(_ definition: String) -> String {
    definition + suffix
  }

  /// The shape of a definition or a property, loosened.
  static func loosened(_ shape: JSONValue) -> JSONValue {
    switch shape {
    case .list(let shapes): .list(shapes.map(loosened))
    case .object(let members): .object(loosened(members))
    default: shape
    }
  }

  /// Properties by key, each of which may be empty as well.
  static func loosened(properties: [String: JSONValue]) -> [String: JSONValue] {
    properties.mapValues { orNothing(loosened($0)) }
  }

  private static func loosened(_ members: [String: JSONValue]) -> [String: JSONValue] {
    var loose: [String: JSONValue] = [:]
    for (key, value) in members.sorted(by: { $0.key < $1.key }) {
      switch (key, value) {
      case ("required", .list), ("default", _): continue
      case ("$ref", .text(let path)): loose[key] = .text(name(path))
      case ("properties", .object(let properties)):
        loose[key] = .object(loosened(properties: properties))
      case ("additionalProperties", .object): loose[key] = orNothing(loosened(value))
      case ("description", _), ("title", _), ("enum", _), ("pattern", _): loose[key] = value
      default: loose[key] = loosened(value)
      }
    }
    return byIdToo(loose)
  }

  /// A list of mappings, or these by id.
  private static func byIdToo(_ members: [String: JSONValue]) -> [String: JSONValue] {
    guard members["type"] == "array", case .object(let items)? = members["items"],
      items["$ref"] != nil
    else { return members }
    var list = members
    let description = list.removeValue(forKey: "description")
    var either: [String: JSONValue] = [
      "anyOf": [
        .object(list),
        .object(["type": "object", "additionalProperties": orNothing(.object(items))]),
      ]
    ]
    if let description { either["description"] = description }
    return either
  }

  private static func orNothing(_ shape: JSONValue) -> JSONValue {
    guard case .object(var members) = shape else { return shape }
    let description = members.removeValue(forKey: "description")
    var either: [String: JSONValue] = ["anyOf": [.object(members), ["type": "null"]]]
    if let description { either["description"] = description }
    return .object(either)
  }
}
