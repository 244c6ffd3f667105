/// Where the files of a scenario come from: a folder, or texts built into the tool.
public struct ScenarioFiles: Sendable {
  /// The bytes of the file with a name, which never leaves the folder (`parts/belt.yaml`).
  public let read: @Sendable (_ name: String) throws(FileProblem) -> [UInt8]
  /// Files that a mistyped name may mean, sorted; asked for only after a mistake.
  public let names: @Sendable () -> [String]
  /// Scenarios that `extends:` may name without an ending.
  public var builtIns: [BuiltIn] = []

  /// A scenario that can be extended from any folder; its main file is `NAME.yaml`.
  public struct BuiltIn: Sendable {
    public var name: String
    public var files: ScenarioFiles

    public init(name: String, files: ScenarioFiles) {
      self.name = name
      self.files = files
    }
  }

  public init(
    names: @escaping @Sendable () -> [String] = { [] },
    read: @escaping @Sendable (_ name: String) throws(FileProblem) -> [UInt8]
  ) {
    self.read = read
    self.names = names
  }

  /// Texts in memory, by name.
  public static func texts(_ texts: [(name: String, text: String)]) -> ScenarioFiles {
    ScenarioFiles(names: { texts.map(\.name).sorted(by: bytewise) }) {
      (name) throws(FileProblem) in
      guard let found = texts.first(where: { $0.name == name }) else { throw .notFound }
      return Array(found.text.utf8)
    }
  }

  public func reaching(_ builtIns: [BuiltIn]) -> ScenarioFiles {
    var files = self
    files.builtIns = builtIns
    return files
  }

  /// Whether `name` stays in the folder by its spelling.
  static func isInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !name.contains("\0")
  }
}
