import Analysis
import Foundation
import Reporting
import ShippedScenarios

extension ScenarioLibrary {
  /// The `bands.json` in the folder of a scenario; nil where there is none.
  static func bands(beside word: String) throws(Failure) -> BaseRateBands? {
    guard let data = bandsData(beside: word) else { return nil }
    do {
      return try BandsFile.bands(data)
    } catch {
      throw Failure(
        code: .data, message: say("bands.json beside '\(word)' could not be read: \(error)"))
    }
  }

  private static func bandsData(beside word: String) -> Data? {
    if let builtIn = BuiltIn.all.first(where: { $0.name == word }) {
      return builtIn.files.first { $0.name == "bands.json" }.map { Data($0.text.utf8) }
    }
    let folder = URL(fileURLWithPath: word).deletingLastPathComponent()
    return FileManager.default.contents(atPath: folder.appendingPathComponent("bands.json").path)
  }
}
