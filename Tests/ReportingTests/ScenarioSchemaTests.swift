import Reporting
import Scenarios
import Testing

@Suite("The schema of scenario files")
struct ScenarioSchemaTests {
  @Test func everyKeyOfEveryTableStandsInItWithItsMeaning() throws {
    let schema = try Self.members(ScenarioSchema.document)
    let definitions = try Self.members(schema["$defs"])
    for table in KeyTable.all {
      let name = table.name.split(separator: " ").dropFirst().joined(separator: "-")
      let object = table == .scenario ? schema : try Self.members(definitions[name])
      let properties = try Self.members(object["properties"])
      #expect(properties.keys.sorted() == table.writable.sorted(), "\(table.name)")
      for key in table.keys {
        let property = try Self.members(properties[key.key])
        guard case .text(let words)? = property["description"] else {
          Issue.record("\(key.key) of \(table.name) has no description")
          continue
        }
        #expect(words.hasPrefix(key.meaning), "\(key.key) of \(table.name)")
      }
    }
  }

  @Test func everyMappingIsClosed() throws {
    let schema = try Self.members(ScenarioSchema.document)
    let tables = [schema] + (try Self.members(schema["$defs"]).values.map(Self.members))
    // Each table once as it is, once as a change of an extended scenario; the scenario itself once.
    #expect(tables.count == 2 * KeyTable.all.count - 1)
    for table in tables {
      #expect(table["additionalProperties"] == false)
      #expect(table["type"] == "object")
    }
  }

  @Test func everyReferenceLeadsSomewhere() throws {
    let schema = try Self.members(ScenarioSchema.document)
    let definitions = try Self.members(schema["$defs"])
    let references = Self.references(ScenarioSchema.document)
    #expect(Set(references) == Set(definitions.keys.map { "#/$defs/\($0)" }))
  }

  @Test func aChangeOfAnExtendedScenarioRequiresNothing() throws {
    let schema = try Self.members(ScenarioSchema.document)
    let definitions = try Self.members(schema["$defs"])
    #expect(try Self.members(definitions["place"])["required"] == nil)
    #expect(try Self.members(definitions["front"])["required"] != nil)
    let change = try Self.members(definitions["front-change"])
    #expect(change["required"] == nil)
    let links = try Self.members(try Self.members(change["properties"])["links"])
    #expect("\(links)".contains("additionalProperties"))
    #expect("\(links)".contains("null"))
  }

  private static func members(_ value: JSONValue?) throws -> [String: JSONValue] {
    guard case .object(let members)? = value else { throw NotAnObject() }
    return members
  }

  private struct NotAnObject: Error {}

  private static func references(_ value: JSONValue) -> [String] {
    switch value {
    case .object(let members):
      if case .text(let reference)? = members["$ref"] { return [reference] }
      return members.values.flatMap(references)
    case .list(let values): return values.flatMap(references)
    default: return []
    }
  }
}
