/// The folder of one main file: where its includes and its base are looked for.
struct ScenarioFolder {
  private let files: ScenarioFiles
  /// Of this folder inside `files`: empty, or with a slash at its end.
  private let path: String
  /// What messages put before the names of files.
  private let prefix: String

  init(_ files: ScenarioFiles, path: String = "", prefix: String = "") {
    self.files = files
    self.path = path
    self.prefix = prefix
  }

  /// By which messages call a file of this folder: `<built-in>/pokrovsk/rail.yaml`.
  func label(of name: String) -> String {
    prefix + path + name
  }

  func read(_ name: String) throws(FileProblem) -> [UInt8] {
    try files.read(path + name)
  }

  /// Files that a mistyped name may mean.
  var names: [String] {
    path.isEmpty ? files.names() : []
  }

  var builtIns: [String] {
    files.builtIns.map(\.name)
  }

  /// Whether `extends:` names a file with it, not a built-in.
  static func isFile(_ name: String) -> Bool {
    ScenarioName.hasEnding(name) || name.contains("/")
  }

  /// The main file that `extends:` means, with its folder; nil where no built-in has that name, or
  /// the path leaves the folder.
  func base(named name: String) -> (name: String, folder: ScenarioFolder)? {
    guard Self.isFile(name) else { return builtIn(name) }
    guard ScenarioFiles.isInside(name) else { return nil }
    let parts = name.split(separator: "/")
    let folders = parts.dropLast().map { $0 + "/" }.joined()
    let file = parts.last.map { String($0) } ?? name
    return (file, ScenarioFolder(files, path: path + folders, prefix: prefix))
  }

  private func builtIn(_ name: String) -> (name: String, folder: ScenarioFolder)? {
    guard let found = files.builtIns.first(where: { $0.name == name }) else { return nil }
    let folder = ScenarioFolder(
      found.files.reaching(files.builtIns), prefix: "<built-in>/\(name)/")
    return (name + ".yaml", folder)
  }
}
