import Foundation

/// The files of the project that these tests belong to, read once.
enum Project {
  static let files: [SourceFile] = read(root)

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .standardizedFileURL

  /// Above this size a file is measured, not read.
  private static let readableBytes = 1_000_000

  private static func read(_ root: URL) -> [SourceFile] {
    let walk = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: [.isDirectoryKey, .fileSizeKey])
    guard let walk else { return [] }
    var files: [SourceFile] = []
    for case let url as URL in walk {
      let values = try? url.resourceValues(forKeys: [.isDirectoryKey, .fileSizeKey])
      if isLeftOut(url.lastPathComponent) {
        walk.skipDescendants()
      } else if values?.isDirectory == false {
        files.append(file(url, byteCount: values?.fileSize ?? 0))
      }
    }
    return files.sorted { $0.path < $1.path }
  }

  private static func file(_ url: URL, byteCount: Int) -> SourceFile {
    let path = url.standardizedFileURL.path.dropFirst(root.path.count).drop { $0 == "/" }
    let text = byteCount > readableBytes ? nil : try? String(contentsOf: url, encoding: .utf8)
    return SourceFile(path: String(path), text: text ?? "", byteCount: byteCount)
  }

  /// Folders and files that .gitignore keeps out of the repository, and git's own.
  private static func isLeftOut(_ name: String) -> Bool {
    let names: Set = [
      ".git", ".build", ".swiftpm", ".venv", "__pycache__", "Package.resolved", ".DS_Store",
    ]
    return names.contains(name) || name.hasPrefix(".build-") || name.hasSuffix(".xcodeproj")
  }
}
