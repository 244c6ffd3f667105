import Testing

@testable import Scenarios

@Suite struct SlipTests {
  private func kinds(_ text: String) -> [String] {
    Sample.problems(text).map { problem in
      if case .unknownKey(let key, _, _) = problem.kind { return key }
      return "\(problem.kind)"
    }
  }

  /// Everything that refers to what stands below is understood all the same.
  @Test(arguments: [
    ("calendar:", "calender:"), ("start: 2025", "strat: 2025"), ("powers:", "pwoers:"),
    ("fronts:", "frnots:"), ("places:", "palces:"), ("assumptions:", "asumptions:"),
    ("sources:", "surces:"), ("groups:", "gruops:"), ("stocks:", "stcks:"),
    ("power: n", "pwoer: n"),
    ("- {from:", "- {form:"), ("axes:", "axis:"), ("value: 2 to", "valeu: 2 to"),
  ])
  func `One misspelt key is one mistake`(right: String, wrong: String) {
    let text = Sample.full.replacing(right, with: wrong, maxReplacements: 1)
    #expect(text != Sample.full)
    let key = String(wrong.drop { "-{ ".contains($0) }.prefix { $0 != ":" })
    #expect(kinds(text) == [key])
  }

  @Test func `What stands below a misspelt key is read for its own mistakes`() {
    let text = Sample.full.replacing("places:", with: "palces:", maxReplacements: 1)
      .replacing("radius:", with: "raduis:", maxReplacements: 1)
    #expect(kinds(text) == ["palces", "raduis"])
  }

  @Test func `A key that is written too is not meant by another`() {
    let text = Sample.small(front: "axes: {count: 1}\n    axis: {count: 2}")
    #expect(kinds(text) == ["axis"])
  }

  @Test(arguments: [
    ("calendar: {start: 2025-13-01, horizon: 2026-01-01}", 1), ("calendar: {}", 2),
  ])
  func `A wrong calendar casts no doubt on other dates`(calendar: String, mistakes: Int) {
    let lines = Sample.full.split(separator: "\n").map {
      $0.hasPrefix("calendar:") ? calendar : String($0)
    }
    #expect(kinds(lines.joined(separator: "\n")).count == mistakes)
  }

  @Test(arguments: [
    ("title: \"Two\nabout: \"x\"\n", 2, 8), ("title: 'Two\nabout: x\n", 2, 8),
    ("title: x\nabout: \"it's \\\" so\n\n\n", 3, 8),
    ("groups:\n  a: [\"b\", \"c]\n  d: [\"e\"]\n", 3, 12),
  ])
  func `A quote that is not closed is found where it opens`(text: String, line: Int, column: Int) {
    let problems = Sample.problems("linchpin: 1\n" + text)
    #expect(problems.map(\.kind) == [.openQuote])
    #expect(problems.map(\.at) == [SourceRange(file: "test.yaml", line: line, column: column)])
  }

  @Test func `Quotes over several lines are no mistake, and mistakes elsewhere are none of theirs`()
  {
    let quoted = "title: \"Two\n  lines\"\n"
    #expect(!Sample.problems("linchpin: 1\n" + quoted).map(\.kind).contains(.openQuote))
    let problems = Sample.problems("linchpin: 1\n\(quoted)about: x: y\n")
    #expect(problems.map(\.at.line) == [4])
    #expect(!problems.map(\.kind).contains(.openQuote))
  }

  @Test func `Nonsense that is formally right draws a warning`() {
    let far = Sample.problems(Sample.small(places: "a: {front: 4_000_000 km}\n      b: {}"))
    #expect(far.map(\.kind) == [.beyondEarth(key: "front", 4_000_000)])
    let side = "{power: n, force: 0 persons}"
    let none = Sample.problems(Sample.small(challenger: side))
    #expect(none.map(\.kind) == [.noForce(front: "f", side: .challenger)])
    #expect((far + none).allSatisfy { $0.severity == .warning })
  }
}
