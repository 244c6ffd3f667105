public import Foundation

/// The folder of published verification cases and data, which not every checkout has beside it.
public enum SharedFolder {
  /// LINCHPIN_SHARED, else `shared` beside the checkout; nil, with one printed line, where neither is.
  public static var url: URL? {
    let named = ProcessInfo.processInfo.environment["LINCHPIN_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? packageRoot.deletingLastPathComponent().appending(path: "shared")
    let cases = folder.appending(path: "verification").path()
    guard FileManager.default.fileExists(atPath: cases) else {
      print("skipped: no shared folder beside the checkout and none in LINCHPIN_SHARED")
      return nil
    }
    return folder
  }

  /// The cases of one verification file, or nil where the folder is absent.
  public static func cases(_ name: String) throws -> [[String: Any]]? {
    guard let url else { return nil }
    let data = try Data(contentsOf: url.appending(path: "verification/\(name)"))
    let topic = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return topic?["cases"] as? [[String: Any]]
  }

  private static var packageRoot: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }
}
