import Foundation
import Scenarios

/// A directory held open and locked: its files are reached through it, wherever its name leads by now.
///
/// The lock goes with the process, however it ends.
final class OpenDirectory: Sendable {
  let path: String
  private let descriptor: Int32
  /// No file of ours is as great as this.
  private static let mostBytes = 1 << 28

  init(_ path: String) throws(StorageProblem) {
    self.path = path
    descriptor = Foundation.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT: throw .missing(path)
      case ENOTDIR: throw .notADirectory(path)
      default: throw .unreadable(file: path, reason: Self.reason())
      }
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      throw errno == EWOULDBLOCK ? .inUse(path) : .unwritable(file: path, reason: Self.reason())
    }
  }

  /// Opens a directory, made where there is none.
  static func made(_ path: String) throws(StorageProblem) -> OpenDirectory {
    if mkdir(path, 0o755) != 0, errno != EEXIST {
      throw errno == ENOENT
        ? .missing(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        : .unwritable(file: path, reason: reason())
    }
    return try OpenDirectory(path)
  }

  deinit {
    close(descriptor)
  }

  func name(of file: String) -> String {
    path.hasSuffix("/") ? path + file : path + "/" + file
  }

  /// Names of the files in it, sorted.
  func files() throws(StorageProblem) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw .unreadable(file: path, reason: error.systemReason)
    }
  }

  /// Nil where there is no such file.
  func read(_ file: String) throws(StorageProblem) -> [UInt8]? {
    let input = openat(descriptor, file, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard input >= 0 else {
      if errno == ENOENT { return nil }
      throw unreadable(file)
    }
    defer { close(input) }
    var about = stat()
    guard fstat(input, &about) == 0 else { throw unreadable(file) }
    guard about.st_mode & S_IFMT == S_IFREG, about.st_size <= Self.mostBytes else {
      throw .broken(file: name(of: file))
    }
    return try bytes(of: input, count: Int(about.st_size), file)
  }

  private func bytes(
    of input: Int32, count: Int, _ file: String
  ) throws(StorageProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(input, buffer.baseAddress?.advanced(by: done), count - done)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw unreadable(file) }
      if got == 0 { return Array(bytes.prefix(done)) }
      done += got
    }
    return bytes
  }

  /// Writes a file beside its place and renames it, so that there is always a whole one; what was
  /// there stays where that fails.
  func write(_ bytes: [UInt8], as file: String) throws(StorageProblem) {
    let partial = file + ".partial"
    let output = openat(
      descriptor, partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard output >= 0 else { throw unwritable(file) }
    let isWritten = Self.put(bytes, to: output) && fsync(output) == 0
    let failure = errno
    close(output)
    guard isWritten else {
      unlinkat(descriptor, partial, 0)
      throw unwritable(file, failure)
    }
    guard renameat(descriptor, partial, descriptor, file) == 0, fsync(descriptor) == 0 else {
      throw unwritable(file)
    }
  }

  /// Takes a file away; one that is not there is no problem.
  func remove(_ file: String) throws(StorageProblem) {
    guard unlinkat(descriptor, file, 0) == 0 || errno == ENOENT else { throw unwritable(file) }
  }

  private static func put(_ bytes: [UInt8], to output: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(output, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0 { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private func unreadable(_ file: String) -> StorageProblem {
    .unreadable(file: name(of: file), reason: Self.reason())
  }

  private func unwritable(_ file: String, _ number: Int32 = errno) -> StorageProblem {
    .unwritable(file: name(of: file), reason: Self.reason(number))
  }

  /// What the system said last.
  static func reason(_ number: Int32 = errno) -> String {
    String(cString: strerror(number))
  }
}
