import Foundation
import Reporting

extension ResultFile {
  /// Refuses a command whose result would take the place of a file that it names elsewhere, by whatever path.
  static func checkNoInput(in arguments: [String]) throws(Failure) {
    let options = arguments.prefix { $0 != "--" }
    for (index, argument) in options.enumerated() {
      guard let path = value(of: argument, before: options.dropFirst(index + 1).first),
        let file = File(path), arguments.count(where: { File(named(in: $0)) == file }) > 1
      else { continue }
      throw .usage(
        say("'\(path)' is read by this command; name another file for the result."))
    }
  }

  private static func value(of argument: String, before next: String?) -> String? {
    for option in ["--save", "--out"] {
      if argument == option { return next }
      if argument.hasPrefix(option + "=") { return named(in: argument) }
    }
    return nil
  }

  /// `x` of `--option=x`, and any other word whole.
  private static func named(in argument: String) -> String {
    guard argument.hasPrefix("--"), let sign = argument.firstIndex(of: "=") else { return argument }
    return String(argument[argument.index(after: sign)...])
  }

  /// An ordinary file that is there, whatever its name.
  private struct File: Equatable {
    let device: dev_t
    let number: ino_t

    init?(_ path: String) {
      var about = stat()
      guard stat(path, &about) == 0, about.st_mode & S_IFMT == S_IFREG else { return nil }
      (device, number) = (about.st_dev, about.st_ino)
    }
  }
}
