public import Analysis
import Engine
import Foundation
import Scenarios

/// A directory that keeps the runs of a study in pieces: what was asked, the numbers that its runs gave, and the
/// answer at the end.
///
/// A piece is found by what it is a function of (`OutcomeRequest`), so a study that goes on, or another one of
/// the same directory, makes no run twice. While it is open no other process can use it.
public final class StudyDirectory: OutcomeKeeping {
  private let directory: OpenDirectory
  private static let manifestFile = "study.json"
  /// The fingerprint of the last model asked for, which many pieces share.
  private var lastModel: (request: OutcomeRequest, fingerprint: String)?

  public var path: String { directory.path }

  /// What was asked, as on the command line.
  public struct Manifest: Sendable, Equatable, Codable {
    public var toolVersion: String
    public var resultsVersion: Int
    public var command: String
    public var arguments: [String]
    /// Fingerprint of the scenario as it was read, under all its views.
    public var scenario: String

    public init(
      toolVersion: String, resultsVersion: Int, command: String, arguments: [String],
      scenario: String
    ) {
      self.toolVersion = toolVersion
      self.resultsVersion = resultsVersion
      self.command = command
      self.arguments = arguments
      self.scenario = scenario
    }

    enum CodingKeys: String, CodingKey {
      case toolVersion = "tool_version"
      case resultsVersion = "results_version"
      case command, arguments, scenario
    }
  }

  /// Begins a directory, made where there is none; it must not hold anything.
  public static func begin(
    _ path: String, _ manifest: Manifest
  ) throws(StorageProblem) -> StudyDirectory {
    let study = StudyDirectory(try OpenDirectory.made(path))
    let files = try study.directory.files()
    if files.contains(manifestFile) { throw .holdsRuns(path) }
    if let other = files.first(where: { $0 != manifestFile + ".partial" }) {
      throw .foreign(path, file: other)
    }
    guard let bytes = Sealed.bytes(of: manifest) else {
      throw .unwritable(file: study.directory.name(of: manifestFile), reason: "it is no JSON")
    }
    try study.directory.write(bytes, as: manifestFile)
    return study
  }

  /// Takes back a directory that was begun and keeps no runs yet: what was asked had a mistake.
  public func withdraw() throws(StorageProblem) {
    guard try directory.files() == [Self.manifestFile] else { return }
    try directory.remove(Self.manifestFile)
  }

  /// Opens a directory that keeps a study, with what was asked of it.
  public static func open(
    _ path: String
  ) throws(StorageProblem) -> (directory: StudyDirectory, manifest: Manifest) {
    let directory = try OpenDirectory(path)
    guard let bytes = try directory.read(manifestFile) else { throw .holdsNoRuns(path) }
    let manifest: Manifest = try Sealed.content(of: bytes, file: directory.name(of: manifestFile))
    return (StudyDirectory(directory), manifest)
  }

  private init(_ directory: OpenDirectory) {
    self.directory = directory
  }

  /// Writes the answer, `result.json` and `result.txt`.
  public func finish(json: String, text: String) throws(StorageProblem) {
    try directory.write(Array(json.utf8), as: "result.json")
    try directory.write(Array(text.utf8), as: "result.txt")
  }

  public func recall(
    _ request: OutcomeRequest, _ runs: OutcomeRequest.Runs
  ) throws -> [[Double]]? {
    let file = file(request, runs)
    guard let bytes = try directory.read(file) else { return nil }
    guard
      let numbers = NumberFile.numbers(
        in: bytes, columns: request.model.claims.count, rows: runs.count)
    else { throw StorageProblem.broken(file: directory.name(of: file)) }
    return numbers
  }

  public func keep(
    _ numbers: [[Double]], of request: OutcomeRequest, _ runs: OutcomeRequest.Runs
  ) throws {
    try directory.write(NumberFile.bytes(of: numbers), as: file(request, runs))
  }

  private func file(_ request: OutcomeRequest, _ runs: OutcomeRequest.Runs) -> String {
    let parts = [
      fingerprint(of: request), String(request.seed), request.lastDay?.iso ?? "horizon",
      runs.words,
    ]
    return "runs-\(Fingerprint.of(parts.joined(separator: "/").utf8)).numbers"
  }

  private func fingerprint(of request: OutcomeRequest) -> String {
    if let lastModel, lastModel.request.model == request.model { return lastModel.fingerprint }
    let fingerprint = Fingerprint.of(request.model)
    lastModel = (request, fingerprint)
    return fingerprint
  }
}

extension OutcomeRequest.Runs {
  fileprivate var words: String {
    switch self {
    case .range(let range): return "\(range.lowerBound)..<\(range.upperBound)"
    case .points(let points):
      let bits = points.values.map(\.bitPattern) + points.runs
      let bytes = bits.flatMap { bits in (0..<8).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
      }
      return "points \(points.inputs) \(Fingerprint.of(bytes))"
    }
  }
}
