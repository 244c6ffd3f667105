import Foundation
import Reporting
import Scenarios
import ShippedScenarios

/// Scenarios by the word that names them on the command line.
enum ScenarioLibrary {
  /// A built-in by its name, else the file at a path; with everything that is asked beyond its text.
  static func read(
    _ word: String, adjusting adjustments: Adjustments = .none,
    language: String = Language.spoken.rawValue
  ) throws(Failure) -> Scenario {
    if let builtIn = BuiltIn.all.first(where: { $0.name == word }) {
      return try read(builtIn, adjusting: adjustments, language: language)
    }
    try checkFile(word)
    let url = URL(fileURLWithPath: word)
    return try read(
      name: url.lastPathComponent, files: .folder(url.deletingLastPathComponent().path),
      adjusting: adjustments, language: language)
  }

  /// What `extends:` may name from any folder.
  private static var builtIns: [ScenarioFiles.BuiltIn] {
    BuiltIn.all.map { ScenarioFiles.BuiltIn(name: $0.name, files: files(of: $0)) }
  }

  private static func files(of builtIn: BuiltIn) -> ScenarioFiles {
    .texts(builtIn.files.map { (name: $0.name, text: $0.text) })
  }

  static func read(
    _ builtIn: BuiltIn, adjusting adjustments: Adjustments = .none,
    language: String = Language.spoken.rawValue
  ) throws(Failure) -> Scenario {
    try read(
      name: builtIn.name + ".yaml", files: files(of: builtIn), adjusting: adjustments,
      language: language)
  }

  static func model(_ scenario: Scenario, view: String) throws(Failure) -> Model {
    do { return try scenario.model(view: view) } catch { throw failure(error) }
  }

  /// Every number of a view with its origin.
  static func numbers(_ scenario: Scenario, view: String) throws(Failure) -> [NumberRecord] {
    do { return try scenario.provenance(view: view) } catch { throw failure(error) }
  }

  /// Who names which assumptions in a view.
  static func uses(_ scenario: Scenario, view: String) throws(Failure) -> [NameUse] {
    do { return try scenario.uses(view: view) } catch { throw failure(error) }
  }

  private static func read(
    name: String, files: ScenarioFiles, adjusting adjustments: Adjustments, language: String
  ) throws(Failure) -> Scenario {
    do {
      return try Scenario.read(
        name: name, files: files.reaching(builtIns), adjusting: adjustments, language: language)
    } catch {
      throw failure(error)
    }
  }

  private static func failure(_ problems: ScenarioProblems) -> Failure {
    let isUnreadable = problems.problems.contains { problem in
      if case .file(_, .unreadable) = problem.kind { return true }
      return false
    }
    let errors = problems.problems.filter { $0.severity == .error }
    let mistaken: Failure.Code = errors.allSatisfy(\.at.isOption) ? .usage : .data
    return Failure(
      code: isUnreadable ? .inputOutput : mistaken, message: ProblemText.words(for: problems),
      problems: problems)
  }

  private static func checkFile(_ word: String) throws(Failure) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: word, isDirectory: &isFolder) else {
      throw .usage(missing(word))
    }
    if isFolder.boolValue {
      throw .usage(say("'\(word)' is a folder; name the scenario file in it."))
    }
    guard FileManager.default.isReadableFile(atPath: word) else {
      throw Failure(code: .inputOutput, message: say("'\(word)' could not be read: no permission."))
    }
  }

  private static func missing(_ word: String) -> String {
    let names = BuiltIn.all.map(\.name)
    if word.contains("/") || word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
      return say("There is no file '\(word)'.") + Suggestion.text(nearestFiles(to: word))
    }
    let files = [word + ".yaml", word + ".yml"]
      .filter { FileManager.default.fileExists(atPath: $0) }
    return say("There is no built-in scenario or file '\(word)'.")
      + Suggestion.text(files.isEmpty ? nearestNames(to: word, among: names) : files)
      + say(" Built in: \(names.joined(separator: ", ")).")
  }

  /// Scenario files in the same folder with a similar name.
  private static func nearestFiles(to path: String) -> [String] {
    let url = URL(fileURLWithPath: path)
    let folder = url.deletingLastPathComponent().path
    guard let files = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      return []
    }
    return nearestNames(
      to: url.lastPathComponent, among: files.filter { $0 != url.lastPathComponent }.sorted())
  }
}
