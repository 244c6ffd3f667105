import Foundation

/// The folder of published verification cases, if it is on this machine.
enum SharedFolder {
  /// LINCHPIN_SHARED, else `shared` beside the checkout.
  static var url: URL? {
    let named = ProcessInfo.processInfo.environment["LINCHPIN_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? packageRoot.deletingLastPathComponent().appending(path: "shared")
    let cases = folder.appending(path: "verification").path()
    return FileManager.default.fileExists(atPath: cases) ? folder : nil
  }

  /// The cases of one verification file, or nil and a printed line where the folder is absent.
  static func cases(_ name: String) throws -> [[String: Any]]? {
    guard let url else {
      print("skipped: shared verification folder not found")
      return nil
    }
    let data = try Data(contentsOf: url.appending(path: "verification/\(name)"))
    let topic = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return topic?["cases"] as? [[String: Any]]
  }

  private static var packageRoot: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
