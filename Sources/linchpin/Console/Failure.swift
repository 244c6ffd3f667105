import Reporting
import Scenarios

/// A reason to end with a message and an exit code.
struct Failure: Error {
  /// Exit codes as in BSD's sysexits.h.
  enum Code: Int32 {
    /// What was checked is not right: an answer of `verify` differs from the expected one.
    case mismatch = 1
    /// The command was written wrongly: an unknown name, a missing file, a value out of range.
    case usage = 64
    /// The scenario has mistakes.
    case data = 65
    /// Our fault.
    case software = 70
    /// A file could not be read or written.
    case inputOutput = 74
    /// Ended by Ctrl-C, after the answer of the finished runs was printed.
    case interrupted = 130
  }

  var code: Code
  var message: String
  /// The mistakes of a scenario, where these are the reason.
  var problems: ScenarioProblems?

  /// As it is printed; mistakes of a scenario begin with their file, an interruption and a mismatch
  /// with what it is, the others with `Error:`.
  var text: String {
    let isPlain = problems != nil || [.data, .interrupted, .mismatch].contains(code)
    return (isPlain ? message : say("Error: \(message)")) + "\n"
  }

  /// Whether what was asked, or a file, has to be put right before it can be asked again.
  var isMistake: Bool { code == .usage || code == .data }

  static func usage(_ message: String) -> Failure {
    Failure(code: .usage, message: message)
  }
}
