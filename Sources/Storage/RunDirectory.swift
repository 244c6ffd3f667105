import Foundation
public import Engine

/// A directory that keeps runs: what was asked, a tally for each view, and the answer at the end.
///
/// While it is open no other process can use it.
public final class RunDirectory: Sendable {
  private let directory: OpenDirectory
  private static let manifestFile = "run.json"

  public var path: String { directory.path }

  /// Begins a directory, made where there is none; it must not hold anything else.
  public static func begin(
    _ path: String, _ manifest: RunManifest
  ) throws(StorageProblem) -> RunDirectory {
    let directory = RunDirectory(try OpenDirectory.made(path))
    try directory.checkIsEmpty()
    try directory.write(manifest)
    return directory
  }

  /// Opens a directory that holds runs, with what was asked of it.
  public static func open(
    _ path: String
  ) throws(StorageProblem) -> (directory: RunDirectory, manifest: RunManifest) {
    let directory = try OpenDirectory(path)
    guard let bytes = try directory.read(manifestFile) else { throw .holdsNoRuns(path) }
    let manifest: RunManifest = try Sealed.content(
      of: bytes, file: directory.name(of: manifestFile))
    return (RunDirectory(directory), manifest)
  }

  private init(_ directory: OpenDirectory) {
    self.directory = directory
  }

  private func checkIsEmpty() throws(StorageProblem) {
    let files = try directory.files()
    if files.contains(Self.manifestFile) { throw .holdsRuns(path) }
    if let other = files.first(where: { $0 != Self.manifestFile + ".partial" }) {
      throw .foreign(path, file: other)
    }
  }

  public func write(_ manifest: RunManifest) throws(StorageProblem) {
    try writeSealed(manifest, as: Self.manifestFile)
  }

  /// The kept runs of a view, nil where none are kept yet; `entry` and `seed` say which they must be.
  public func tally(
    _ entry: RunManifest.ViewEntry, seed: UInt64, plan: Plan
  ) throws(StorageProblem) -> (kept: KeptTally, tally: Tally)? {
    let file = Self.tallyFile(entry.view)
    guard let bytes = try directory.read(file) else { return nil }
    let kept: KeptTally = try Sealed.content(of: bytes, file: directory.name(of: file))
    guard kept.view == entry.view, kept.seed == seed else {
      throw .broken(file: directory.name(of: file))
    }
    guard kept.fingerprint == entry.fingerprint else {
      throw .differs(path, [.model(view: entry.view)])
    }
    do {
      return (kept, try Tally(plan, kept.tally))
    } catch {
      throw .broken(file: directory.name(of: file))
    }
  }

  public func keep(_ tally: KeptTally) throws(StorageProblem) {
    try writeSealed(tally, as: Self.tallyFile(tally.view))
  }

  /// Writes the answer: `result.json`, `result.txt`, and other files by their names.
  public func finish(
    json: String, text: String, others: [(name: String, text: String)] = []
  ) throws(StorageProblem) {
    for (name, text) in others { try directory.write(Array(text.utf8), as: name) }
    try directory.write(Array(json.utf8), as: "result.json")
    try directory.write(Array(text.utf8), as: "result.txt")
  }

  private func writeSealed(_ content: some Encodable, as file: String) throws(StorageProblem) {
    guard let bytes = Sealed.bytes(of: content) else {
      throw .unwritable(
        file: directory.name(of: file), reason: "it holds a number that JSON has not")
    }
    try directory.write(bytes, as: file)
  }

  private static func tallyFile(_ view: String) -> String {
    let allowed = CharacterSet(charactersIn: "-_").union(.alphanumerics)
    return "tally-\(view.addingPercentEncoding(withAllowedCharacters: allowed) ?? view).json"
  }
}
