import Foundation
import Reporting

/// Where a result goes: standard output, or a file.
struct ResultFile {
  /// nil = standard output.
  var path: String?

  /// A file is written beside its place and then renamed, so that nobody sees half of it.
  func write(_ text: String) throws(Failure) {
    guard let path else { return try Console.output(text) }
    try check(path)
    try Self.write(Array(Printable.document(text).utf8), to: path)
  }

  /// Puts exactly these bytes in the place of the file at `path`, or of the file that it links to.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    try write(bytes, to: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(
        code: .inputOutput,
        message: say("'\(path)' could not be written: \(error.localizedDescription)"))
    }
  }

  private func check(_ path: String) throws(Failure) {
    if Self.isFolder(path) == true {
      throw Failure(code: .inputOutput, message: say("'\(path)' is a folder; name a file."))
    }
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard Self.isFolder(folder) == true else {
      throw Failure(
        code: .inputOutput,
        message: say("'\(path)' could not be written: there is no folder '\(folder)'."))
    }
  }

  /// Nil where nothing is there.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    return isFolder.boolValue
  }
}
