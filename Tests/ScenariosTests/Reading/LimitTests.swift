import Testing

@testable import Scenarios

@Suite(.timeLimit(.minutes(20))) struct LimitTests {
  private func kinds(_ text: String) -> [ScenarioProblem.Kind] {
    Sample.problems(text).map(\.kind)
  }

  @Test func `A file above 4 MiB is refused before it is parsed`() {
    let text = String(repeating: "#", count: Limits.bytes + 1)
    #expect(kinds(text) == [.tooLarge(bytes: Limits.bytes + 1)])
  }

  @Test func `A file with too many signs is refused before it is parsed`() {
    func dashes(_ count: Int) -> String { "linchpin: 1\n#" + String(repeating: "-", count: count) }
    #expect(kinds(dashes(Limits.signs - 1)) == [.tooManySigns(Limits.signs + 1)])
    #expect(!kinds(dashes(Limits.signs - 2)).contains(.tooManySigns(Limits.signs)))
    let lines = "linchpin: 1" + String(repeating: "\u{2028}", count: Limits.signs)
    #expect(kinds(lines) == [.tooManySigns(Limits.signs + 1)])
  }

  /// Copying the text for each of its lines took minutes.
  @Test func `A long file of comments is read`() {
    let comments = String(repeating: "\n# " + String(repeating: "c", count: 30), count: 120_000)
    #expect(kinds(Sample.small() + comments).isEmpty)
  }

  @Test func `Of keys repeated thousands of times one is reported at its place`() {
    let problems = Sample.problems("linchpin: 1\n" + String(repeating: "kk: 1\n", count: 30_000))
    #expect(problems.count == 1)
    guard case .duplicateKey(let key, _)? = problems.first?.kind else {
      Issue.record("\(problems)")
      return
    }
    #expect(key == "kk")
    #expect(problems.first?.at.line ?? 0 > 1)
  }

  @Test func `Unknown keys are reported up to a number, and the others counted`() {
    func unknown(_ count: Int) -> String {
      Sample.small(top: (0..<count).map { "unknown\($0): 1" }.joined(separator: "\n"))
    }
    #expect(kinds(unknown(Limits.unknownKeys)).count == Limits.unknownKeys)
    let more = kinds(unknown(Limits.unknownKeys + 7))
    #expect(more.count == Limits.unknownKeys + 1)
    #expect(more.last == .furtherUnknownKeys(7))
  }

  /// Nine levels of nine aliases: 9⁹ nodes when expanded.
  @Test(arguments: [false, true])
  func `An alias bomb is refused at once`(asKeys: Bool) {
    var text = "linchpin: 1\na0: &a0 [x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    if asKeys { text += "? [*a9, *a9]\n: 1\n? [*a9]\n: 2\n" }
    #expect(kinds(text).contains(.tooManyNodes))
  }

  @Test func `Nodes of all files are counted together`() {
    let many = "linchpin: 1\nx: [" + String(repeating: "1,", count: 60_000) + "1]\n"
    let problems = Sample.problems([
      ("test.yaml", many + "include: [b.yaml]"), ("b.yaml", many),
    ])
    #expect(problems.map(\.kind).contains(.tooManyNodes))
    #expect(!kinds(many).contains(.tooManyNodes))
  }

  @Test func `Nesting has a depth`() {
    func nested(_ depth: Int) -> String {
      "linchpin: 1\nx: " + String(repeating: "[", count: depth)
        + String(repeating: "]", count: depth)
    }
    #expect(kinds(nested(65)).contains(.tooDeep))
    #expect(!kinds(nested(60)).contains(.tooDeep))
    #expect(kinds(nested(100_000)).count == 1)
  }

  @Test func `Chains of groups and assumptions have a depth, and groups of groups stay small`() {
    func chain(_ count: Int = 2_000, _ link: (Int) -> String) -> String {
      "{" + (1...count).map { "x\($0): " + link($0) }.joined(separator: ", ") + "}"
    }
    let groups = kinds(
      Sample.small(top: "groups: " + chain { $0 < 2_000 ? "[x\($0 + 1)]" : "[a]" }))
    #expect(groups.contains(.tooDeep))
    let doubled = chain(60) { $0 > 1 ? "[x\($0 - 1), x\($0 - 1)]" : "[a]" }
    #expect(!kinds(Sample.small(top: "groups: " + doubled)).contains(.tooDeep))
    let sums = "assumptions: " + chain { $0 < 2_000 ? "1 + x\($0 + 1)" : "1" }
    #expect(kinds(Sample.small(top: sums)).contains(.tooDeep))
  }

  @Test func `A number or formula has a length`() {
    let sum = String(repeating: "1+", count: 20) + "1"
    #expect(kinds(Sample.small(front: "axes: {count: \(sum)}")).isEmpty)
    #expect(
      kinds(Sample.small(front: "axes: {count: 1\(String(repeating: "+1", count: 2_000))}")) == [
        .tooLong(4001)
      ])
    let claim = "claims: {c: {formula: \(String(repeating: "not ", count: 1_001))}}"
    #expect(kinds(Sample.small(top: claim)).count == 1)
  }

  @Test func `Bytes that are no UTF-8 are located`() {
    let files = ScenarioFiles { (_) throws(FileProblem) in
      Array("linchpin: 1\na: ".utf8) + [0xC3, 0x28]
    }
    let error = #expect(throws: ScenarioProblems.self) {
      try Scenario.read(name: "x.yaml", files: files)
    }
    #expect(error?.problems.map(\.kind) == [.notUTF8(byte: 15)])
    #expect(error?.problems.map(\.at) == [SourceRange(file: "x.yaml", line: 2, column: 4)])
  }

  @Test(arguments: [
    (501, Limits.Counted.places), (1_001, Limits.Counted.claims), (101, Limits.Counted.views),
    (21, Limits.Counted.fronts),
  ])
  func `Things are counted`(count: Int, counted: Limits.Counted) {
    func many(_ entry: (Int) -> String) -> String {
      (1...count).map(entry).joined(separator: ", ")
    }
    let (side, other) = ("{power: n, force: 1 persons}", "{power: s, force: 1 persons}")
    let text =
      switch counted {
      case .claims: Sample.small(top: "claims: {\(many { "c\($0): {formula: 1 < 2}" })}")
      case .views: Sample.small(top: "views: {\(many { "v\($0): {}" })}")
      case .fronts:
        Sample.small() + "\n"
          + (1...count).map {
            "  f\($0): {challenger: \(side), holder: \(other), pace: {speed: 1 /d}, places: {a: {}}}\n"
          }.joined()
      default: Sample.small(places: many { "p\($0): {}" }.replacing(", ", with: "\n      "))
      }
    let found = count + (counted == .views || counted == .fronts ? 1 : 0)
    #expect(kinds(text) == [.tooMany(counted, count: found)])
  }

  /// Half a megabyte of the worst that people may write by accident or on purpose.
  @Test(arguments: ["[", "{", "- ", "? ", "a: ", "&a ", "*a ", "!!a ", "\"", "|\n", "\t", "%", ","])
  func `Repeated signs neither crash nor hang`(sign: String) {
    let text = "linchpin: 1\nx: " + String(repeating: sign, count: 200_000)
    #expect(!kinds(text).isEmpty)
  }
}
