/// Why a directory cannot keep runs, or cannot give them back.
public enum StorageProblem: Error, Equatable {
  /// The system refused; `reason` is its own word for it.
  case unreadable(file: String, reason: String)
  case unwritable(file: String, reason: String)
  /// A file stands where a directory is named.
  case notADirectory(String)
  case missing(String)
  /// Runs are there already.
  case holdsRuns(String)
  /// Files are there, and they are no runs.
  case foreign(String, file: String)
  case holdsNoRuns(String)
  /// Another process works on it.
  case inUse(String)
  /// No file of ours, or one that was changed or cut off.
  case broken(file: String)
  /// A file of another format than this tool writes.
  case format(file: String, Int)
  case differs(String, [RunDifference])
}
