import Foundation

@testable import Verification

/// A folder of made-up files that is gone when nobody needs it any more.
final class MadeUpFolder {
  let path: String

  init(_ files: [String: String]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "cases-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: url.appending(path: name))
    }
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// All pairs of one file of a topic with these cases, each a JSON object.
  static func results(
    topic: String, tolerance: String = "rel 1e-9", _ cases: String...
  ) throws -> [PairResult] {
    let text =
      "{\"topic\": \"\(topic)\", \"tolerance\": \"\(tolerance)\", \"cases\": ["
      + cases.joined(separator: ",") + "]}"
    let folder = try MadeUpFolder(["made-up.json": text])
    return PairCheck(PairCheck.EngineRuns(threads: 2))
      .results(try CaseFolder(path: folder.path).files)
  }
}

extension [PairResult] {
  /// `key by route` of every pair that did not pass.
  var failed: [String] { filter(\.isFailure).map { "\($0.key) by \($0.route.rawValue)" } }

  func result(_ key: String, _ route: PairResult.Route = .closedForm) -> PairResult? {
    first { $0.key == key && $0.route == route }
  }
}
