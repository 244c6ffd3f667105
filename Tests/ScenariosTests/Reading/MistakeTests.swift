import Testing

@testable import Scenarios

/// A text with one mistake, and the problem that is found in it.
struct Mistake: Sendable, CustomTestStringConvertible {
  var text: String
  var kind: ScenarioProblem.Kind
  var line: Int
  var column: Int
  var nearest: [String] = []

  var testDescription: String { "\(kind)" }
}

@Suite struct MistakeTests {
  @Test(arguments: textMistakes + keyMistakes + valueMistakes + nameMistakes + meaningMistakes)
  func `Each mistake is found at its place, and nothing else`(mistake: Mistake) throws {
    let problems = Sample.problems(mistake.text)
    let problem = try #require(problems.first)
    #expect(problem.kind == mistake.kind)
    #expect(problem.at.line == mistake.line)
    #expect(problem.at.column == mistake.column)
    #expect(problem.nearest == mistake.nearest)
    #expect(problems.count == 1, "\(problems.dropFirst().map(\.kind))")
  }

  static let textMistakes = [
    Mistake(text: "", kind: .empty, line: 1, column: 1),
    Mistake(text: "# only this\n", kind: .empty, line: 1, column: 1),
    Mistake(
      text: "- 1\n", kind: .wrongShape(expected: .mapping, found: .list), line: 1, column: 1),
    Mistake(text: "linchpin: 1\n\tpowers: 1", kind: .tab, line: 2, column: 1),
    Mistake(text: "linchpin: 1\na: \u{7}", kind: .forbiddenCharacter(7), line: 2, column: 4),
    Mistake(text: "linchpin: 1\na: \0", kind: .forbiddenCharacter(0), line: 2, column: 4),
    Mistake(
      text: "linchpin: 1\na: b: c",
      kind: .syntax("mapping values are not allowed in this context"), line: 2, column: 5),
    Mistake(
      text: Sample.small(top: "title: *naem\nabout: &name A"), kind: .unknownAlias("naem"), line: 4,
      column: 8),
    Mistake(
      text: Sample.small(top: "sources: {? [a] : b}"), kind: .keyIsNotText, line: 4, column: 13),
    Mistake(
      text: Sample.small(top: "title: a\ntitle: b"),
      kind: .duplicateKey(
        "title", first: SourceRange(file: "test.yaml", line: 4, column: 1, length: 5)),
      line: 5, column: 1),
    Mistake(
      text: Sample.small(pace: "{speed: pert(0.1, 1, 2) /d}"), kind: .splitAtComma("pert(0.1"),
      line: 9, column: 19),
    Mistake(text: "linchpin: 2\nx: 1", kind: .otherVersion("2"), line: 1, column: 11),
  ]

  static let keyMistakes = [
    Mistake(
      text: Sample.small(top: "titel: A"),
      kind: .unknownKey("titel", section: "the scenario", known: KeyTable.scenario.writable),
      line: 4, column: 1, nearest: ["title"]),
    Mistake(
      text: Sample.small(top: "truce: {f: {}}"),
      kind: .missingKey("parties", section: "a truce", expected: .byId), line: 4, column: 12),
    Mistake(
      text: Sample.small(pace: "{}"),
      kind: .missingKey("speed", section: "a pace", expected: .number(.perDay, .notNegative)),
      line: 9, column: 11),
    Mistake(
      text: Sample.small(pace: "{speed: }"),
      kind: .wrongShape(expected: .number(.perDay, .notNegative), found: .nothing),
      line: 9, column: 12),
    Mistake(
      text: Sample.small(front: "tempo: 3"),
      kind: .wrongShape(expected: .mapping, found: .text), line: 12, column: 12),
    Mistake(
      text: Sample.small(front: "links: {a: b}"),
      kind: .wrongShape(expected: .list, found: .mapping), line: 12, column: 12),
    Mistake(
      text: Sample.small(front: "axes: {policy: weakst}"),
      kind: .unknownChoice("weakst", choices: KeyTable.policies), line: 12, column: 20,
      nearest: ["weakest"]),
    Mistake(
      text: Sample.small(front: "allocation: {matching: 0.5, fixed: 0.5}"),
      kind: .conflictingKeys(["matching", "fixed"]), line: 12, column: 33),
    Mistake(
      text: Sample.small(places: "Alpha: {}"), kind: .invalidId("Alpha"), line: 11, column: 7),
    Mistake(
      text: Sample.small(calendar: "{start: 2025-02-30, horizon: 2026-01-01}"),
      kind: .invalidDate("2025-02-30"), line: 2, column: 19),
    Mistake(
      text: Sample.small(places: "a: {rear: yes}"),
      kind: .unknownChoice("yes", choices: ["true", "false"]), line: 11, column: 17),
    Mistake(
      text: Sample.small(calendar: "{start: 2025-01-01, horizon: 2026-01-01, step: 2 d}"),
      kind: .unknownChoice("2 d", choices: ["1 d", "1/2 d", "1/4 d", "1/8 d"]), line: 2,
      column: 58, nearest: ["1 d"]),
    Mistake(
      text: Sample.small(front: "place defaults: {siez: 2}"),
      kind: .unknownKey("siez", section: "a place", known: KeyTable.place.writable), line: 12,
      column: 22, nearest: ["size"]),
  ]

  static let valueMistakes = [
    Mistake(
      text: Sample.small(pace: "{speed: 0.01}"),
      kind: .number(.missingUnit(expected: .perDay), key: "speed"), line: 9, column: 19),
    Mistake(
      text: Sample.small(pace: "{speed: \"3 kilometre/d\"}"),
      kind: .number(.unknownUnit("kilometre", nearest: []), key: "speed"), line: 9, column: 22),
    Mistake(
      text: Sample.small(front: "axes: {reach: 5 days}"),
      kind: .number(.unitMismatch(expected: .kilometres, found: .days), key: "reach"), line: 12,
      column: 19),
    Mistake(
      text: Sample.small(front: "axes: {reach: -5 km}"),
      kind: .number(.negative(-5), key: "reach"), line: 12, column: 19),
    Mistake(
      text: Sample.small(front: "garrison loss: 120 %"),
      kind: .number(.outOfRange(allowed: .share, least: 1.2, most: 1.2), key: "garrison loss"),
      line: 12, column: 20),
    Mistake(
      text: Sample.small(front: "garrison loss: 10 % to 20 %"),
      kind: .number(.outOfRange(allowed: .share, least: 0, most: .infinity), key: "garrison loss"),
      line: 12, column: 20),
    Mistake(
      text: Sample.small(places: "a: {fortification: 0.4}"),
      kind: .number(
        .outOfRange(allowed: .fortification, least: 0.4, most: 0.4), key: "fortification"),
      line: 11, column: 26),
    Mistake(
      text: Sample.small(front: "tempo: {memory: 0 d}"),
      kind: .mayLeaveRange(key: "memory", allowed: .positive, least: 0, most: 0), line: 12,
      column: 21),
    Mistake(
      text: Sample.small(front: "axes: {contact: 4 km to 6 km}"),
      kind: .notConstant(key: "contact"),
      line: 12, column: 21),
    Mistake(
      text: Sample.small(
        front: "recapture: {axes: 1.5, force: 0.2}\n    allocation: {massed: 0.5}"),
      kind: .notWhole(key: "axes", 1.5), line: 12, column: 23),
    Mistake(
      text: Sample.small(
        top: "assumptions: {x: 1 to 2}", front: "garrison loss: x - 1.5"),
      kind: .mayLeaveRange(key: "garrison loss", allowed: .share, least: -1.5, most: .infinity),
      line: 12, column: 20),
  ]
}
