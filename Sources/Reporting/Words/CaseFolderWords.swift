public import Verification

extension CaseFolderProblem {
  /// What is wrong with a folder of verification cases, and how to mend it.
  public var text: String {
    switch self {
    case .noFolder(let path): say("There is no folder '\(path)'.")
    case .notFolder(let path):
      say("'\(path)' is a file; name the folder that holds the verification cases.")
    case .unreadable(let path, let reason): say("'\(path)' could not be read: \(reason).")
    case .mistakes(let mistakes): mistakes.map(Self.text).joined(separator: "\n")
    case .noCases(let path):
      say("'\(path)' holds no file of the form {\"topic\": ..., \"cases\": [{\"id\": ...}]}.")
    }
  }

  private static func text(_ mistake: FileMistake) -> String {
    let place = [mistake.line, mistake.column].compactMap { $0.map(String.init) }
    return ([mistake.name] + place).joined(separator: ":")
      + say(": error: this is no JSON: \(mistake.reason)")
  }
}
