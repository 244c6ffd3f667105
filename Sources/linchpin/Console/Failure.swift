import Scenarios

/// A reason to end with a message and an exit code.
struct Failure: Error {
  /// Exit codes as in BSD's sysexits.h.
  enum Code: Int32 {
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

  /// As it is printed; mistakes of a scenario begin with their file, an interruption with what it is, the others with `Error:`.
  var text: String {
    (problems != nil || code == .data || code == .interrupted ? message : "Error: " + message)
      + "\n"
  }

  static func usage(_ message: String) -> Failure {
    Failure(code: .usage, message: message)
  }
}
