/// How files of scenarios are named.
enum ScenarioName {
  private static let endings = [".yaml", ".yml"]

  static func hasEnding(_ file: String) -> Bool {
    endings.contains { file.hasSuffix($0) && file != $0 }
  }

  /// `parts/belt.yaml` is `belt`.
  static func stem(of name: String) -> String {
    let file = name.split(separator: "/").last.map { String($0) } ?? name
    for ending in endings where file.hasSuffix(ending) && file != ending {
      return String(file.dropLast(ending.count))
    }
    return file
  }
}
