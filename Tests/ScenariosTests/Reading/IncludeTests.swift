import Foundation
import Testing

@testable import Scenarios

@Suite struct IncludeTests {
  private func main(_ include: String) -> (name: String, text: String) {
    ("test.yaml", Sample.small(top: "include: [\(include)]", front: "axes: {count: k}"))
  }

  @Test func `Sections of an included file are merged in, with its own origin`() throws {
    let part = "linchpin: 1\nassumption: read off\nassumptions: {k: 2}\n"
    let scenario = try Sample.read([main("part.yaml"), ("part.yaml", part)])
    #expect(try scenario.model().fronts[0].axes.count == 2)
    #expect(scenario.texts.map(\.name) == ["test.yaml", "part.yaml"])
    let origins = try scenario.provenance().map { "\($0.path): \($0.origin)" }
    #expect(origins.contains("k: assumption(\"read off\")"))
    #expect(origins.contains("fronts.f.pace.speed: bare"))
  }

  @Test func `An id stands in one file only`() {
    let part = "linchpin: 1\nassumptions: {k: 2}\npowers: {n: {}}\n"
    let problems = Sample.problems([main("part.yaml"), ("part.yaml", part)])
    let first = SourceRange(file: "test.yaml", line: 3, column: 10, length: 1)
    #expect(problems.map(\.kind) == [.duplicateKey("n", first: first)])
    #expect(problems.map(\.at.file) == ["part.yaml"])
  }

  @Test func `Problems of an included file are located in it`() {
    let part = "linchpin: 1\nassumptions:\n  k: 2 kmm\n"
    let problems = Sample.problems([main("part.yaml"), ("part.yaml", part)])
    #expect(problems.map(\.at) == [SourceRange(file: "part.yaml", line: 3, column: 8, length: 3)])
  }

  @Test(arguments: ["../up.yaml", "/etc/passwd", "a/../../b", "", "./x"])
  func `No path leaves the folder`(name: String) {
    let problems = Sample.problems([main("\"\(name)\"")])
    #expect(problems.map(\.kind) == [.file(name, .outsideFolder)])
  }

  @Test func `A missing file and a circle are reported where they are included`() {
    let missing = Sample.problems([main("part.yaml")])
    #expect(missing.map(\.kind) == [.file("part.yaml", .notFound)])
    #expect(missing.map(\.at.line) == [4])
    let circle = Sample.problems([
      main("a.yaml"), ("a.yaml", "linchpin: 1\ninclude: [b.yaml]"),
      ("b.yaml", "linchpin: 1\ninclude: [a.yaml]"),
    ])
    #expect(circle.map(\.kind) == [.includeCycle(["a.yaml", "b.yaml"])])
    #expect(circle.map(\.at.file) == ["b.yaml"])
  }

  @Test func `The version stands in every file`() {
    let problems = Sample.problems([main("a.yaml"), ("a.yaml", "assumptions: {k: 1}")])
    #expect(problems.map(\.kind) == [.missingVersion])
  }

  @Test func `A folder gives its files, not links that leave it, and no devices`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "linchpin-\(ProcessInfo.processInfo.processIdentifier)")
    let inner = folder.appendingPathComponent("inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("x".utf8).write(to: inner.appendingPathComponent("a.yaml"))
    try Data("y".utf8).write(to: folder.appendingPathComponent("b.yaml"))
    let links = [("in.yaml", "a.yaml"), ("out.yaml", "../b.yaml"), ("dev.yaml", "/dev/zero")]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: inner.path + "/" + name, withDestinationPath: target)
    }
    let files = ScenarioFiles.folder(inner.path)
    #expect(try files.read("a.yaml") == Array("x".utf8))
    #expect(try files.read("in.yaml") == Array("x".utf8))
    #expect(throws: FileProblem.outsideFolder) { try files.read("out.yaml") }
    #expect(throws: FileProblem.outsideFolder) { try files.read("dev.yaml") }
    #expect(throws: FileProblem.notFound) { try files.read("none.yaml") }
    #expect(throws: FileProblem.notAFile) { try ScenarioFiles.folder(folder.path).read("inner") }
  }
}
