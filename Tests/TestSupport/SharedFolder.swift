public import Foundation

/// The folder of shared verification cases and data, which not every checkout has beside it.
public enum SharedFolder {
  /// LINCHPIN_SHARED, or `shared` beside the checkout; nil where neither exists, after one line on
  /// standard output that says so.
  public static var url: URL? {
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    let named = ProcessInfo.processInfo.environment["LINCHPIN_SHARED"].map { URL(filePath: $0) }
    let url = named ?? beside
    guard FileManager.default.fileExists(atPath: url.appending(path: "verification").path) else {
      print("skipped: no shared folder beside the checkout and none in LINCHPIN_SHARED")
      return nil
    }
    return url
  }
}
