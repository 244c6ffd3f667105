public import Foundation

/// A folder that is gone when nobody needs it any more.
public final class TemporaryFolder: Sendable {
  public let url: URL

  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "linchpin-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  public var path: String { url.path }

  public func file(_ name: String) -> URL { url.appending(path: name) }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
