import Foundation

extension ScenarioFiles {
  /// The regular files in and below the folder at `path`.
  ///
  /// Symbolic links are followed only where they end inside the folder; a file above `most` bytes is not
  /// opened.
  public static func folder(_ path: String, most: Int = Limits.bytes) -> ScenarioFiles {
    ScenarioFiles(names: { scenarioFiles(in: path) }) { (name) throws(FileProblem) in
      let folder = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath().path
      guard isInside(name) else { throw .outsideFolder }
      let file = URL(fileURLWithPath: folder + "/" + name).resolvingSymlinksInPath().path
      let prefix = folder == "/" ? "/" : folder + "/"
      guard file.hasPrefix(prefix) else { throw .outsideFolder }
      return try bytes(at: file, most: most)
    }
  }

  private static func scenarioFiles(in path: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return files.filter { ScenarioName.hasEnding($0) }.sorted(by: bytewise)
  }

  private static func bytes(at file: String, most: Int) throws(FileProblem) -> [UInt8] {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: file) else {
      throw .notFound
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else { throw .notAFile }
    let size = (attributes[.size] as? NSNumber)?.intValue ?? 0
    guard size <= most else { throw .tooLarge(bytes: size, most: most) }
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw .unreadable(error.systemReason)
    }
  }
}
