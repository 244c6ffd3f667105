/// Why a file of a scenario could not be read.
public enum FileProblem: Error, Sendable, Hashable {
  case notFound
  /// The path leaves the folder of the scenario, by itself or by a symbolic link.
  case outsideFolder
  /// A folder, device, pipe or socket.
  case notAFile
  case tooLarge(bytes: Int, most: Int)
  /// The system's own words.
  case unreadable(String)
}
