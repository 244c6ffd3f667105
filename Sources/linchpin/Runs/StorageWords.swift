import Reporting
import Storage

extension Failure {
  /// What is wrong with a directory of runs, and what to do.
  init(_ problem: StorageProblem) {
    switch problem {
    case .unreadable(let file, let reason):
      self.init(code: .inputOutput, message: say("'\(file)' could not be read: \(reason)."))
    case .unwritable(let file, let reason):
      self.init(code: .inputOutput, message: say("'\(file)' could not be written: \(reason)."))
    case .notADirectory(let path):
      self = .usage(
        say("'\(path)' is a file; name a directory. (--save FILE writes the result alone.)"))
    case .missing(let path):
      self.init(code: .inputOutput, message: say("There is no directory '\(path)'."))
    case .holdsRuns(let path):
      self = .usage(
        say(
          "'\(path)' holds runs already. Go on with them by --resume \(path), or name another "
            + "directory."))
    case .foreign(let path, let file):
      self = .usage(
        say("'\(path)' holds other files ('\(file)'). Name a new or an empty directory."))
    case .holdsNoRuns(let path):
      self = .usage(
        say("'\(path)' holds no runs: it has no run.json. Begin some by --out \(path)."))
    case .inUse(let path):
      self.init(
        code: .inputOutput,
        message: say("Another process works on '\(path)'. Wait for it, or name another directory."))
    case .broken(let file):
      self.init(
        code: .data,
        message: say(
          "Error: '\(file)' is broken or not written by this tool; it is left as it is. "
            + "Begin anew by --out with another directory."))
    case .format(let file, let format):
      self.init(
        code: .data,
        message: say(
          "Error: '\(file)' has the format \(format), which this version cannot read; use "
            + "the version that wrote it."))
    case .differs(let path, let differences):
      self = .usage(
        say("'\(path)' keeps other runs: ") + differences.map(Self.words).joined(separator: "; ")
          + say(". Ask for the same, or begin another directory by --out."))
    }
  }

  /// A failure to write in the midst of the runs of `kept`.
  init(_ problem: StorageProblem, after kept: KeptRuns?) {
    self.init(problem)
    guard let path = kept?.directory.path else { return }
    message +=
      say(" The answer above is that of the runs so far; what was kept last in '\(path)' stands.")
  }

  private static func words(_ difference: RunDifference) -> String {
    switch difference {
    case .toolVersion(let kept, let asked):
      say("they are of version \(kept), and this is version \(asked)")
    case .resultsVersion(let kept, let asked):
      say("they are of results version \(kept), and this tool has \(asked)")
    case .scenario(let kept, let asked):
      say("they are of the scenario '\(kept)', and '\(asked)' is asked for")
    case .view(let kept, let asked):
      say("they are of the view '\(kept)', and '\(asked)' is asked for")
    case .seed(let kept, let asked): say("they have the seed \(kept), and \(asked) is asked for")
    case .views: say("the scenario had other views")
    case .model(let view):
      say(
        "the text of the scenario, or what it is asked to assume (--set, --do, --without, --as-of), "
          + "differs in the view '\(view)'")
    }
  }
}
