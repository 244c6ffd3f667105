import Foundation

/// Where a result goes: standard output, or a file.
struct ResultFile {
  /// nil = standard output.
  var path: String?

  /// A file is written beside its place and then renamed, so that nobody sees half of it.
  func write(_ text: String) throws(Failure) {
    guard let path else { return try Console.output(text) }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(
        code: .inputOutput,
        message: "'\(path)' could not be written: \(error.localizedDescription)")
    }
  }
}
