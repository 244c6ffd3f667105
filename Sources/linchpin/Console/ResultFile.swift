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
    try Self.replace(path, with: Array(Printable.document(text).utf8))
  }

  /// Puts exactly these bytes in the place of the file at `path`, which keeps its mode.
  ///
  /// A link stays, and the file that it leads to is replaced. What is no file, such as a pipe or a device, is
  /// written to.
  static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      var (there, link) = (stat(), stat())
      if stat(path, &there) == 0 {
        guard there.st_mode & S_IFMT == S_IFREG else { return try fill(path, with: bytes) }
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        try exchange(place, for: bytes, mode: there.st_mode & 0o7777)
      } else if lstat(path, &link) == 0 {
        try fill(path, with: bytes, O_CREAT)
      } else {
        try exchange(path, for: bytes, mode: nil)
      }
    } catch {
      throw Failure(
        code: .inputOutput, message: say("'\(path)' could not be written: \(error.reason)."))
    }
  }

  private static func exchange(
    _ place: String, for bytes: [UInt8], mode: mode_t?
  ) throws(SystemError) {
    let partial = place + ".partial"
    do throws(SystemError) {
      try fill(partial, with: bytes, O_CREAT | O_TRUNC | O_NOFOLLOW, mode: mode)
      guard rename(partial, place) == 0 else { throw SystemError() }
    } catch {
      unlink(partial)
      throw error
    }
  }

  private static func fill(
    _ path: String, with bytes: [UInt8], _ flags: Int32 = 0, mode: mode_t? = nil
  ) throws(SystemError) {
    let output = open(path, O_WRONLY | O_CLOEXEC | flags, 0o666)
    guard output >= 0 else { throw SystemError() }
    defer { close(output) }
    if let mode, fchmod(output, mode) != 0 { throw SystemError() }
    try Console.write(bytes, to: output)
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
