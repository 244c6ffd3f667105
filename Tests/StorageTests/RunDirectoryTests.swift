import Engine
import Foundation
import Scenarios
import TestSupport
import Testing

@testable import Storage

@Suite("Directories of runs")
struct RunDirectoryTests {
  private static let view = "reference"

  private let folder: TemporaryFolder
  private let plan: Plan
  private let manifest: RunManifest
  private let kept: KeptTally
  private var path: String { folder.path + "/runs" }

  init() throws {
    folder = try TemporaryFolder()
    let model = try TwoForts.model()
    plan = Plan(model)
    let entry = RunManifest.ViewEntry(view: Self.view, fingerprint: Fingerprint.of(model))
    manifest = RunManifest(
      toolVersion: "1", resultsVersion: 1, scenario: model.name,
      request: .init(
        scenario: "two-forts", view: Self.view, seed: .max, runs: nil, until: 0.01),
      views: [entry])
    kept = KeptTally(
      view: Self.view, fingerprint: entry.fingerprint, seed: .max, seconds: 1.5,
      openBefore: ["T1"], tally: TallyRecord(Runner(plan, seed: .max, threads: 2).run(300)))
  }

  private func begin() throws -> RunDirectory {
    let directory = try RunDirectory.begin(path, manifest)
    try directory.keep(kept)
    return directory
  }

  private func read(_ directory: RunDirectory) throws -> (kept: KeptTally, tally: Tally)? {
    try directory.tally(manifest.views[0], seed: .max, plan: plan)
  }

  @Test("What was kept comes back, the greatest seed included")
  func roundTrip() throws {
    _ = try begin()
    let (directory, manifest) = try RunDirectory.open(path)
    #expect(manifest == self.manifest)
    let (kept, tally) = try #require(try read(directory))
    #expect(kept == self.kept)
    #expect(tally == Runner(plan, seed: .max, threads: 1).run(300))
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    #expect(names == ["run.json", "tally-reference.json"])
  }

  @Test("A view of which nothing was kept yet is no mistake")
  func nothingYet() throws {
    let directory = try RunDirectory.begin(path, manifest)
    #expect(try read(directory) == nil)
  }

  @Test("A directory in use is refused, and free again when its owner lets go")
  func locked() throws {
    var owner: RunDirectory? = try begin()
    #expect(throws: StorageProblem.inUse(path)) { try RunDirectory.open(path) }
    #expect(throws: StorageProblem.inUse(path)) { try RunDirectory.begin(path, manifest) }
    #expect(owner?.path == path)
    owner = nil
    _ = try RunDirectory.open(path)
  }

  @Test("A directory that holds something is never begun in")
  func occupied() throws {
    _ = try begin()
    #expect(throws: StorageProblem.holdsRuns(path)) { try RunDirectory.begin(path, manifest) }
    try Data().write(to: folder.file("notes.txt"))
    #expect(throws: StorageProblem.foreign(folder.path, file: "notes.txt")) {
      try RunDirectory.begin(folder.path, manifest)
    }
    #expect(throws: StorageProblem.holdsNoRuns(folder.path)) { try RunDirectory.open(folder.path) }
    let file = folder.file("notes.txt").path
    #expect(throws: StorageProblem.notADirectory(file)) { try RunDirectory.open(file) }
    #expect(throws: StorageProblem.missing(path + "/a")) {
      try RunDirectory.begin(path + "/a/b", manifest)
    }
    #expect(throws: StorageProblem.missing(path + "/a")) { try RunDirectory.open(path + "/a") }
  }

  @Test("An empty directory, and one whose first file was cut off, can be begun in")
  func empty() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try Data("{".utf8).write(to: folder.file("runs/run.json.partial"))
    _ = try begin()
    _ = try RunDirectory.open(path)
  }

  @Test("Every shortened or changed file is refused and left as it is")
  func broken() throws {
    _ = try begin()
    for name in ["run.json", "tally-reference.json"] {
      let url = folder.file("runs/" + name)
      let bytes = Array(try Data(contentsOf: url))
      var random = SplitMix(seed: 7)
      var broken: [[UInt8]] = [[], Array("{}".utf8), Array("\0\0".utf8), Array("null".utf8)]
      broken += (0..<20).map { Array(bytes.prefix($0 * (bytes.count - 2) / 20)) }
      broken += (0..<60).map { _ in changed(bytes, &random) }
      for bytes in broken {
        try Data(bytes).write(to: url)
        #expect(throws: StorageProblem.self, "\(name), \(bytes.count) bytes") {
          let (directory, _) = try RunDirectory.open(path)
          _ = try read(directory)
        }
        #expect(Array(try Data(contentsOf: url)) == bytes)
      }
      try Data(bytes).write(to: url)
    }
  }

  /// With one digit another, so that it is JSON still.
  private func changed(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    let index = digits[Int(random.next() % UInt64(digits.count))]
    bytes[index] = 0x30 + (bytes[index] - 0x30 + 1 + UInt8(random.next() % 9)) % 10
    return bytes
  }

  @Test("A file of another format says which")
  func format() throws {
    _ = try begin()
    let url = folder.file("runs/run.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    try text.replacing("\"format\":1", with: "\"format\":2")
      .write(to: url, atomically: true, encoding: .utf8)
    #expect(throws: StorageProblem.format(file: path + "/run.json", 2)) {
      try RunDirectory.open(path)
    }
  }

  @Test("A folder or a pipe in the place of a file is no file of ours")
  func otherKinds() throws {
    try FileManager.default.createDirectory(
      at: folder.file("run.json"), withIntermediateDirectories: false)
    #expect(throws: StorageProblem.broken(file: folder.path + "/run.json")) {
      try RunDirectory.open(folder.path)
    }
    try FileManager.default.removeItem(at: folder.file("run.json"))
    #expect(mkfifo(folder.path + "/run.json", 0o600) == 0)
    #expect(throws: StorageProblem.broken(file: folder.path + "/run.json")) {
      try RunDirectory.open(folder.path)
    }
  }

  @Test("A tally of another model, seed or view is refused")
  func otherTally() throws {
    let directory = try begin()
    let other = RunManifest.ViewEntry(view: Self.view, fingerprint: "0")
    #expect(throws: StorageProblem.differs(path, [.model(view: Self.view)])) {
      try directory.tally(other, seed: .max, plan: plan)
    }
    let file = path + "/tally-reference.json"
    #expect(throws: StorageProblem.broken(file: file)) {
      try directory.tally(manifest.views[0], seed: 1, plan: plan)
    }
    var record = kept
    record.tally.runs += 1
    try directory.keep(record)
    #expect(throws: StorageProblem.broken(file: file)) { try read(directory) }
  }

  @Test("Where the directory has gone, writing fails and nothing else happens")
  func vanished() throws {
    let directory = try begin()
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: StorageProblem.self) { try directory.keep(kept) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("Each difference is named")
  func differences() {
    func differences(_ change: (inout RunManifest) -> Void) -> [RunDifference] {
      var other = manifest
      change(&other)
      return manifest.differences(from: other)
    }
    #expect(differences { _ in } == [])
    #expect(differences { $0.request.runs = 5 } == [])
    #expect(differences { $0.request.until = nil } == [])
    #expect(differences { $0.request.scenario = "./two-forts.yaml" } == [])
    #expect(differences { $0.toolVersion = "2" } == [.toolVersion(kept: "1", asked: "2")])
    #expect(differences { $0.resultsVersion = 2 } == [.resultsVersion(kept: 1, asked: 2)])
    #expect(
      differences { $0.scenario = "iwo-jima" }
        == [.scenario(kept: "two-forts", asked: "iwo-jima")])
    #expect(differences { $0.request.seed = 3 } == [.seed(kept: .max, asked: 3)])
    #expect(differences { $0.request.view = "slow" } == [.view(kept: "reference", asked: "slow")])
    #expect(differences { $0.views = [] } == [.views])
    #expect(differences { $0.views[0].fingerprint = "0" } == [.model(view: "reference")])
  }
}
