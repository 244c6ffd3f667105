import Foundation
import Rainbow
import Reporting

/// What the tool prints, and where.
enum Console {
  /// The codes that `style` may write: bold, faint, cyan, and their end.
  private static let codes = ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[36m", "\u{1B}[0m"]

  /// Writes results to standard output, without control characters from outside; a closed pipe ends
  /// the tool without a word.
  static func output(_ text: String) throws(Failure) {
    let isStyled = isTerminal(STDOUT_FILENO)
    let bytes = Array(Printable.document(text, keeping: isStyled ? codes : []).utf8)
    do {
      try write(bytes, to: STDOUT_FILENO)
    } catch {
      throw Failure(
        code: .inputOutput, message: say("The output could not be written: \(error.reason)."))
    }
  }

  /// Text on standard error, without control characters; where that fails there is nobody left to
  /// tell.
  static func note(_ text: String) {
    try? write(Array(Printable.document(text).utf8), to: STDERR_FILENO)
  }

  /// Replaces the last line on standard error, a terminal.
  static func status(_ line: String) {
    try? write(Array(("\r\u{1B}[K" + Printable.text(line)).utf8), to: STDERR_FILENO)
  }

  static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Columns of the terminal: COLUMNS, or what it says, else 80; at most 120.
  static var width: Int {
    let named = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    var size = winsize()
    let asked = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
    let width = named ?? asked
    return width <= 0 ? 80 : min(width, 120)
  }

  /// Colours where standard output is a terminal and NO_COLOR is not set.
  static var style: TextStyle {
    let environment = ProcessInfo.processInfo.environment
    let isRefused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    guard isTerminal(STDOUT_FILENO), !isRefused, environment["TERM"] != "dumb" else {
      return .plain
    }
    return TextStyle(title: { $0.bold }, faint: { $0.dim }, bar: { $0.cyan })
  }

  /// Writes all bytes, or throws what the system said.
  static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      if written < 0 { throw SystemError() }
      rest = rest.dropFirst(written)
    }
  }
}
