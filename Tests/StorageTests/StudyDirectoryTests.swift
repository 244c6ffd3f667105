import Analysis
import Foundation
import Scenarios
import TestSupport
import Testing

@testable import Storage

@Suite("A directory of a study")
struct StudyDirectoryTests {
  private let folder: TemporaryFolder
  private let model: Model
  private let subject: Subject
  private static let manifest = StudyDirectory.Manifest(
    toolVersion: "0", resultsVersion: 1, command: "linchpins", arguments: ["--runs", "9"],
    scenario: "0")

  init() throws {
    folder = try TemporaryFolder()
    model = try TwoForts.model()
    subject = Subject(try #require(model.claims.first { $0.kind == .event }))
  }

  private func service(_ directory: StudyDirectory?, most: Int = .max) -> StudyRuns {
    StudyRuns(seed: 2, threads: 1, keeper: directory, goOn: { $0 < most })
  }

  @Test("A directory that was begun is taken back while it keeps nothing, and stays once it does")
  func withdraws() throws {
    let path = folder.file("begun").path
    do {
      let begun = try StudyDirectory.begin(path, Self.manifest)
      try begun.withdraw()
    }
    let again = try StudyDirectory.begin(path, Self.manifest)
    _ = try service(again).numbers(of: [subject], in: model, runs: 0..<100)
    try again.withdraw()
    #expect(FileManager.default.fileExists(atPath: path + "/study.json"))
  }

  @Test("A stopped study goes on with its whole pieces, and gives what one without a stop gives")
  func resumes() throws {
    let runs = StudyRuns.pieceRuns + 500
    let path = folder.file("kept").path
    let whole = try service(nil).numbers(of: [subject], in: model, runs: 0..<runs)
    do {
      let begun = try StudyDirectory.begin(path, Self.manifest)
      #expect(throws: StudyStopped.self) {
        try service(begun, most: StudyRuns.pieceRuns + 1)
          .numbers(of: [subject], in: model, runs: 0..<runs)
      }
    }
    let opened = try StudyDirectory.open(path)
    #expect(opened.manifest == Self.manifest)
    let again = service(opened.directory)
    let numbers = try again.numbers(of: [subject], in: model, runs: 0..<runs)
    #expect(numbers.map { $0.map(\.bitPattern) } == whole.map { $0.map(\.bitPattern) })
    #expect(again.runsRecalled == StudyRuns.pieceRuns)
    #expect(again.runsMade == 500)
  }

  @Test("Another model, seed or range is not recalled")
  func others() throws {
    let directory = try StudyDirectory.begin(folder.file("kept").path, Self.manifest)
    _ = try service(directory).numbers(of: [subject], in: model, runs: 0..<100)
    var changed = model
    changed.interventions = [.hold(PlaceReference(front: 0, place: 0))]
    for (other, seed, range) in [(changed, 2, 0..<100), (model, 3, 0..<100), (model, 2, 0..<101)] {
      let service = StudyRuns(seed: UInt64(seed), threads: 1, keeper: directory)
      _ = try service.numbers(of: [subject], in: other, runs: range)
      #expect(service.runsRecalled == 0)
    }
  }

  @Test("A piece that was changed or cut off is refused, not used", arguments: [0, 40, -1])
  func broken(place: Int) throws {
    let path = folder.file("kept").path
    let directory = try StudyDirectory.begin(path, Self.manifest)
    _ = try service(directory).numbers(of: [subject], in: model, runs: 0..<100)
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let name = try #require(names.first { $0.hasSuffix(".numbers") })
    let url = URL(fileURLWithPath: path).appending(path: name)
    var bytes = Array(try Data(contentsOf: url))
    if place < 0 { bytes.removeLast() } else { bytes[place] ^= 1 }
    try Data(bytes).write(to: url)
    #expect(throws: StorageProblem.self) {
      try service(directory).numbers(of: [subject], in: model, runs: 0..<100)
    }
  }

  @Test("Every bit of a number comes back, that of no number too")
  func bits() throws {
    let columns = [[0.1, .nan, -.infinity], [1, -0.0, .leastNonzeroMagnitude]]
    let back = try #require(
      NumberFile.numbers(in: NumberFile.bytes(of: columns), columns: 2, rows: 3))
    #expect(back.map { $0.map(\.bitPattern) } == columns.map { $0.map(\.bitPattern) })
  }
}
