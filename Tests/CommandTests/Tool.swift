import Foundation
import Testing

/// The built tool as a process.
struct Tool {
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Beside the bundle of the tests, where the build puts it.
  private static var url: URL {
    URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "linchpin")
  }

  static var path: String { url.path }

  /// Runs it with an environment of PATH and `environment` alone, in `folder` where one is given.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], folder: URL? = nil
  ) throws -> Result {
    try run(url, arguments, environment, folder)
  }

  /// A shell command in which `$TOOL` is the tool.
  static func shell(_ command: String) throws -> Result {
    try run(URL(filePath: "/bin/sh"), ["-c", command], ["TOOL": path], nil)
  }

  private static func run(
    _ program: URL, _ arguments: [String], _ environment: [String: String], _ folder: URL?
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment.merging(["PATH": "/usr/bin:/bin"]) { first, _ in first }
    if let folder { process.currentDirectoryURL = folder }
    let (output, errors) = (try TemporaryFile(), try TemporaryFile())
    process.standardOutput = output.handle
    process.standardError = errors.handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try output.text(), errors: try errors.text())
  }
}

/// A file that is gone when nobody needs it any more.
final class TemporaryFile {
  let url: URL
  let handle: FileHandle

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "linchpin-\(UUID().uuidString)")
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  func text() throws -> String {
    try String(contentsOf: url, encoding: .utf8)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
