/// Which module may import which: one direction, no circles.
///
/// SwiftPM's own check misses modules that are reached through a declared one.
struct ImportMatrix: HouseRule {
  /// The modules that a module may import; a module without a row may import nothing.
  let allowed: [String: Set<String>]

  static let project = ImportMatrix(allowed: [
    "Chance": [],
    "Scenarios": ["Chance", "SwiftCSV", "Yams", "Foundation"],
    "ShippedScenarios": ["Foundation"],
    "VectorCode": ["Chance", "Glibc"],
    "Engine": ["Chance", "Scenarios", "VectorCode", "Dispatch", "Synchronization"],
    "Analysis": ["Chance", "Scenarios", "Engine"],
    "Verification": ["Chance", "Scenarios", "Engine", "Analysis", "Foundation"],
    "Reporting": ["Chance", "Scenarios", "Engine", "Analysis", "Verification", "Foundation"],
    "Storage": ["Chance", "Scenarios", "Engine", "Analysis", "Foundation", "GRDB"],
    "Studio": [
      "Chance", "Scenarios", "Engine", "Analysis", "Storage", "Reporting", "Foundation",
      "Hummingbird",
    ],
    "linchpin": [
      "Chance", "Scenarios", "Engine", "Analysis", "Verification", "Storage", "Reporting",
      "ShippedScenarios",
      "ArgumentParser", "Rainbow", "Foundation", "Dispatch", "Synchronization",
    ],
  ])

  func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { file in
      file.module.map { violations(in: file, of: $0) } ?? []
    }
  }

  private func violations(in file: SourceFile, of module: String) -> [Violation] {
    let row = allowed[module, default: []]
    let list = row.isEmpty ? "nothing" : row.sorted().joined(separator: ", ")
    var found: [Violation] = []
    for (index, token) in file.tokens.enumerated() where token.text == "import" {
      let name = importedModule(in: file.tokens, after: index)
      if !row.contains(name) {
        found.append(
          file.violation(
            line: token.line, ban: "\(module) may not import \(name)",
            use: "it may import \(list): move the code to the module that may"))
      }
      if file.tokens.text(index - 1) == "testable" {
        found.append(
          file.violation(
            line: token.line, ban: "@testable import outside Tests",
            use: "make the member public or move the code"))
      }
    }
    return found
  }

  /// The module of `import M`, `import M.Part` and `import struct M.Type`.
  private func importedModule(in tokens: [Token], after index: Int) -> String {
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    return kinds.contains(tokens.text(index + 1)) ? tokens.text(index + 2) : tokens.text(index + 1)
  }
}
