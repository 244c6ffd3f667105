/// Where the files of a scenario come from: a folder, or texts built into the tool.
public struct ScenarioFiles: Sendable {
  /// The bytes of the file with a name, which never leaves the folder (`parts/belt.yaml`).
  public let read: @Sendable (_ name: String) throws(FileProblem) -> [UInt8]

  public init(
    read: @escaping @Sendable (_ name: String) throws(FileProblem) -> [UInt8]
  ) {
    self.read = read
  }

  /// Texts in memory, by name.
  public static func texts(_ texts: [(name: String, text: String)]) -> ScenarioFiles {
    ScenarioFiles { (name) throws(FileProblem) in
      guard let found = texts.first(where: { $0.name == name }) else { throw .notFound }
      return Array(found.text.utf8)
    }
  }

  /// Whether `name` stays in the folder by its spelling.
  static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !name.contains("\0")
  }
}
