import Testing

@testable import Scenarios

@Suite struct MigrationTests {
  private func migrated(_ text: String) throws -> Migration.Result {
    try Migration.migrate(ScenarioText(name: "s.yaml", text: text))
  }

  @Test(arguments: [
    ("title: T\n", "linchpin: 1\ntitle: T\n"),
    ("# About\r\n\r\ntitle: T\r\n", "# About\r\n\r\nlinchpin: 1\r\ntitle: T\r\n"),
    ("---\n  title: T # note\n", "---\n  linchpin: 1\n  title: T # note\n"),
    ("linchpin: 1.0 # draft\ntitle: T", "linchpin: 1 # draft\ntitle: T"),
    ("title: T\nlinchpin: \"v1\"\n", "title: T\nlinchpin: 1\n"),
    ("linchpin:\ntitle: T\n", "linchpin: 1\ntitle: T\n"),
    ("{linchpin: V1, title: T}", "{linchpin: 1, title: T}"),
    ("title: é😀\rlinchpin: 'v1.0'  # x\r", "title: é😀\rlinchpin: 1  # x\r"),
  ])
  func `A draft gets the version of today, and nothing else changes`(draft: String, new: String)
    throws
  {
    let result = try migrated(draft)
    #expect(result.text.unicodeScalars.elementsEqual(new.unicodeScalars))
    #expect(result.changes.count == 1)
    let again = try migrated(result.text)
    #expect(again.text.unicodeScalars.elementsEqual(new.unicodeScalars))
    #expect(again.changes.isEmpty)
  }

  @Test func `A change says its line before and after`() throws {
    #expect(
      try migrated("# a\nlinchpin: v1 # b\n").changes == [
        Migration.Change(
          migration: "draft to 1", line: 2, before: "linchpin: v1 # b", after: "linchpin: 1 # b")
      ])
    #expect(try migrated("# a\ntitle: T").changes.map(\.before) == [nil])
  }

  @Test(arguments: [
    ("linchpin: 2\n", ScenarioProblem.Kind.otherVersion("2")),
    ("linchpin: one\n", .otherVersion("one")), ("linchpin: [1]\n", .otherVersion("")),
    ("{title: T}\n", .missingVersion), ("--- {title: T}\n", .missingVersion),
    ("", .empty), ("- a\n", .wrongShape(expected: .mapping, found: .list)),
    ("a: 1\na: 2\n", .duplicateKey("a", first: SourceRange(file: "s.yaml", line: 1, column: 1))),
  ])
  func `What cannot be migrated is a problem with its place`(
    text: String, kind: ScenarioProblem.Kind
  ) {
    let error = #expect(throws: ScenarioProblems.self) { try migrated(text) }
    #expect(error?.problems.map(\.kind) == [kind])
  }

  @Test func `Versions are told apart`() {
    #expect(LanguageVersion("1") == .present)
    #expect([nil, "", "1.0", "v1", "V1"].allSatisfy { LanguageVersion($0) == .draft })
    #expect(LanguageVersion("12") == .newer(12))
    #expect(["0", "-1", "2.0", "x", "1 "].allSatisfy { LanguageVersion($0) == .unknown })
  }

  /// A new version needs a row in the table; old files are read for ever by it.
  @Test func `The table leads to the present version`() {
    #expect(Migration.all.last?.name.hasSuffix("to \(LanguageVersion.number)") == true)
    #expect(KeyTable.scenario["linchpin"]?.expects == .choice(["\(LanguageVersion.number)"]))
  }
}
