import Testing

@testable import Scenarios

@Suite struct ExtendsMistakeTests {
  private static let base: (name: String, text: String) = (
    "base.yaml", Sample.small(top: "assumptions: {k: 2}", front: "axes: {count: k}")
  )

  private func problems(_ changes: String) -> [ScenarioProblem] {
    Sample.problems([("test.yaml", "linchpin: 1\nextends: base.yaml\n" + changes), Self.base])
  }

  private func problems(
    extending name: String, _ more: [(name: String, text: String)] = []
  ) -> [ScenarioProblem] {
    let files = ScenarioFiles.texts(
      [("test.yaml", "linchpin: 1\nextends: \(name)"), Self.base] + more
    )
    .reaching([ScenarioFiles.BuiltIn(name: "pokrovsk", files: .texts([Self.base]))])
    do {
      return try Scenario.read(name: "test.yaml", files: files).warnings
    } catch {
      return error.problems
    }
  }

  @Test func `A missing base is reported with the nearest file or built-in`() {
    let file = problems(extending: "bse.yaml")
    #expect(file.map(\.kind) == [.file("bse.yaml", .notFound)])
    #expect(file.map(\.nearest) == [["base.yaml"]])
    #expect(file.map(\.at) == [SourceRange(file: "test.yaml", line: 2, column: 10, length: 8)])
    let builtIn = problems(extending: "pokrovks")
    #expect(builtIn.map(\.kind) == [.unknownBase("pokrovks", builtIns: ["pokrovsk"])])
    #expect(builtIn.map(\.nearest) == [["pokrovsk"]])
  }

  @Test(arguments: ["../up.yaml", "/etc/x.yaml", "a//b.yaml"])
  func `No base leaves the folder`(name: String) {
    #expect(problems(extending: name).map(\.kind) == [.file(name, .outsideFolder)])
  }

  @Test func `Scenarios that extend each other are reported where the circle closes`() {
    #expect(problems(extending: "test.yaml").map(\.kind) == [.baseCycle(["test.yaml"])])
    let circle = problems(extending: "b.yaml", [("b.yaml", "linchpin: 1\nextends: test.yaml")])
    #expect(circle.map(\.kind) == [.baseCycle(["test.yaml", "b.yaml"])])
    #expect(circle.map(\.at.file) == ["b.yaml"])
  }

  @Test func `Sixteen in a row are the most`() {
    func chain(_ count: Int) -> [ScenarioProblem] {
      let links = (1...count).map { index in
        let next = index == count ? "base.yaml" : "s\(index + 1).yaml"
        return (name: "s\(index).yaml", text: "linchpin: 1\nextends: \(next)")
      }
      return problems(extending: "s1.yaml", links)
    }
    #expect(chain(15) == [])
    #expect(chain(16).map(\.kind) == [.tooManyBases])
  }

  @Test func `An included file cannot extend, and a base is one text`() {
    let part = Sample.problems([
      ("test.yaml", Sample.small(top: "include: [p.yaml]")),
      ("p.yaml", "linchpin: 1\nextends: base.yaml"), Self.base,
    ])
    #expect(part.map(\.kind) == [.includedFileExtends])
    #expect(part.map(\.at.file) == ["p.yaml"])
    let list = problems(extending: "[a, b]")
    #expect(list.first?.kind == .wrongShape(expected: .text, found: .list))
  }

  @Test func `What is taken away must be there, and may be needed`() {
    let slip = problems("assumptions: {kk: ~}")
    #expect(slip.map(\.kind) == [.nothingToTakeAway("kk")])
    #expect(slip.map(\.nearest) == [["k"]])
    let needed = problems("fronts:\n  f:\n    pace: ~")
    #expect(
      needed.map(\.kind) == [.missingKey("pace", section: "a front", expected: .mapping)])
    #expect(needed.map(\.at.file) == ["test.yaml"])
    let user = problems("assumptions: {k: ~}")
    #expect(user.map(\.at.file) == ["base.yaml"])
  }

  @Test func `A mistake in the base is located in it, one in the changes in these`() {
    #expect(problems("assumptions: {k: 2 kmm}").map(\.at.file) == ["test.yaml"])
    let broken = Sample.problems([
      ("test.yaml", "linchpin: 1\nextends: b.yaml"),
      ("b.yaml", Sample.small(top: "assumptions: {k: 2 kmm}", front: "axes: {count: k}")),
    ])
    #expect(broken.map(\.at.file) == ["b.yaml"])
    #expect(problems("colour: red").map(\.at.file) == ["test.yaml"])
  }

  @Test func `A source that the base names and the changes take away is missed where it is named`()
  {
    let base = Sample.small(top: "sources: {s: {title: S}}", front: "source: s")
    let texts = [
      ("test.yaml", "linchpin: 1\nextends: b.yaml\nsources: {s: ~}\nfronts: {f: {assumption: a}}"),
      ("b.yaml", base),
    ]
    let found = Sample.problems(texts)
    #expect(found.map(\.kind) == [.wrongKind("s", .power, expected: .source)])
    #expect(found.map(\.at.file) == ["b.yaml"])
  }

  @Test func `A link written twice, or by an unknown id, is a mistake`() {
    let base = Sample.small(
      front: "links: [{from: a, to: b, km: 1, capacity: 1 t/d}]", places: "a: {}\n      b: {}")
    func problems(_ links: String) -> [ScenarioProblem] {
      let changes = "linchpin: 1\nextends: b.yaml\nfronts: {f: {links: \(links)}}"
      return Sample.problems([("test.yaml", changes), ("b.yaml", base)])
    }
    #expect(problems("[{from: a, to: b, km: 2}]") == [])
    #expect(
      problems("[{from: a, to: b, km: 2}, {from: b, to: a, km: 3}]").map(\.kind) == [
        .duplicateLink("a-b")
      ])
    let unknown = problems("{a-c: ~}")
    #expect(unknown.map(\.kind) == [.unknownName("a-c", .link)])
    #expect(unknown.map(\.nearest) == [["a-b"]])
  }
}
