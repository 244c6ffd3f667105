import Foundation
import Testing

@Suite("Beginning a scenario")
struct NewCommandTests {
  /// A folder that is gone when the test ends.
  private final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "linchpin-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: url.appending(path: name))
    }

    func text(_ name: String) throws -> String {
      try String(contentsOf: url.appending(path: name), encoding: .utf8)
    }
  }

  @Test func aNewScenarioIsCheckedAndRuns() throws {
    let folder = try Folder()
    let new = try Tool.run(["new", "first.yaml"], folder: folder.url)
    #expect(new.status == 0)
    #expect(new.output == "")
    let check = try Tool.run(["check", "first.yaml"], folder: folder.url)
    #expect(check.status == 0)
    #expect(check.output.hasPrefix("first: no mistakes."))
    #expect(check.errors == "")
    let run = try Tool.run(["run", "first.yaml", "--runs", "20"], folder: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("Ashford falls within a year"))
  }

  @Test func aFileThatIsThereIsOnlyWrittenOverByForce() throws {
    let folder = try Folder()
    try folder.write("mine.yaml", "mine")
    let refused = try Tool.run(["new", "mine.yaml"], folder: folder.url)
    #expect(refused.status == 74)
    #expect(refused.errors.contains("--force"))
    #expect(try folder.text("mine.yaml") == "mine")
    #expect(try Tool.run(["new", "mine.yaml", "--force"], folder: folder.url).status == 0)
    #expect(try folder.text("mine.yaml").contains("linchpin: 1"))
    #expect(try Tool.run(["new", "no/such.yaml"], folder: folder.url).status == 74)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["mine.yaml"])
  }

  @Test func mistakesOfAListAreAllSaidAndNothingIsWritten() throws {
    let folder = try Folder()
    try folder.write("towns.csv", "name,lat,lon\nA,1,1\nB,91,2\nC,x,3\n")
    let new = try Tool.run(["new", "t.yaml", "--places", "towns.csv"], folder: folder.url)
    #expect(new.status == 65)
    #expect(
      new.errors == """
        towns.csv:3: error: `91` cannot be `lat`; expected a number from -90 to 90, the same in every run
        towns.csv:4: error: `x` cannot be `lat`; expected a number from -90 to 90, the same in every run

        """)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "t.yaml").path))
    #expect(
      try Tool.run(["new", "t.yaml", "--places", "no.csv"], folder: folder.url).status == 64)
  }

  @Test func aDraftIsMigratedAndOnlyWhereAsked() throws {
    let folder = try Folder()
    let draft = "# Mine\r\ntitle: T  # kept\r\n"
    try folder.write("draft.yaml", draft)
    let checked = try Tool.run(["migrate", "--check", "draft.yaml"], folder: folder.url)
    #expect(checked.status == 0)
    #expect(checked.output == "draft.yaml:2: draft to 1\n+ linchpin: 1\n")
    #expect(try folder.text("draft.yaml") == draft)
    #expect(try Tool.run(["migrate", "draft.yaml"], folder: folder.url).status == 0)
    #expect(
      try folder.text("draft.yaml").unicodeScalars.elementsEqual(
        "# Mine\r\nlinchpin: 1\r\ntitle: T  # kept\r\n".unicodeScalars))
    let again = try Tool.run(["migrate", "draft.yaml"], folder: folder.url)
    #expect(again.status == 0)
    #expect(again.output == "")
    #expect(again.errors.contains("present version"))
  }

  @Test func aNewerFileIsRefusedWithWhatToDo() throws {
    let folder = try Folder()
    try folder.write("newer.yaml", "linchpin: 7\n")
    for command in ["check", "migrate"] {
      let run = try Tool.run([command, "newer.yaml"], folder: folder.url)
      #expect(run.status == 65)
      #expect(run.errors.contains("read it with a newer Linchpin"))
    }
    try folder.write("draft.yaml", "linchpin: v1\n")
    let run = try Tool.run(["check", "draft.yaml"], folder: folder.url)
    #expect(run.errors.contains("let `linchpin migrate FILE` do it"))
  }
}
