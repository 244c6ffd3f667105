import Analysis
import Foundation
import Reporting
import Scenarios
import ShippedScenarios

/// One of the two things that `diff` sets side by side.
enum DifferenceSubject {
  case scenario(Scenario, view: String)
  case results([RunResult])

  /// A built-in scenario or the file of one, `NAME@VIEW`, a result file, or the folder of a run.
  ///
  /// `view` is one that the command line names apart.
  static func read(_ word: String, view: String? = nil) throws(Failure) -> DifferenceSubject {
    if let data = try resultData(word) { return try results(data, word, view: view) }
    if view == nil, !isKnown(word), let (name, view) = parts(of: word) {
      return try read(name, view: view)
    }
    let scenario = try ScenarioLibrary.read(word)
    return .scenario(scenario, view: try ViewOption.known(view ?? "reference", in: scenario))
  }

  var kind: String {
    switch self {
    case .scenario: say("a scenario")
    case .results: say("a result of run")
    }
  }

  private static func isKnown(_ word: String) -> Bool {
    BuiltIn.all.contains { $0.name == word } || FileManager.default.fileExists(atPath: word)
  }

  /// `two-forts@slow`: its name and its view.
  private static func parts(of word: String) -> (name: String, view: String)? {
    guard let at = word.lastIndex(of: "@"), at != word.startIndex else { return nil }
    return (String(word[..<at]), String(word[word.index(after: at)...]))
  }

  /// The bytes of a result file; nil where the word names none.
  private static func resultData(_ word: String) throws(Failure) -> Data? {
    guard !BuiltIn.all.contains(where: { $0.name == word }) else { return nil }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: word, isDirectory: &isFolder) else { return nil }
    if isFolder.boolValue {
      let file = URL(fileURLWithPath: word).appendingPathComponent("result.json").path
      guard FileManager.default.fileExists(atPath: file) else {
        throw .usage(
          say(
            "'\(word)' is a folder without result.json: name a finished folder of run --out, a result "
              + "file, or a scenario."))
      }
      return try data(at: file)
    }
    let data = try data(at: word)
    let first = data.first { !" \t\r\n".utf8.contains($0) }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return isJSON || word.hasSuffix(".json") ? data : nil
  }

  /// Of a regular file: a device or pipe is never opened, as it may have no end.
  private static func data(at path: String) throws(Failure) -> Data {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else {
      throw .usage(say("'\(path)' is neither a file nor a folder."))
    }
    if let data = FileManager.default.contents(atPath: file) { return data }
    throw Failure(code: .inputOutput, message: say("'\(path)' could not be read: no permission."))
  }

  private static func results(
    _ data: Data, _ word: String, view: String?
  ) throws(Failure) -> DifferenceSubject {
    do {
      let results = try ResultDocument.results(data)
      guard let view else { return .results(results) }
      guard let one = results.first(where: { $0.view == view }) else {
        let views = results.map(\.view)
        throw Failure.usage(
          say("'\(word)' has no view '\(view)'.")
            + Suggestion.text(nearestNames(to: view, among: views))
            + say(" Views: \(views.joined(separator: ", "))."))
      }
      return .results([one])
    } catch let failure as Failure {
      throw failure
    } catch {
      let words = (error as? ResultDocument.Problem)?.words ?? "\(error)"
      throw Failure(
        code: .data,
        message: say("'\(word)' is no result of `linchpin run --format json`: \(words)."))
    }
  }
}
