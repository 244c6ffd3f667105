/// A file is named for what it holds.
struct FileNames: HouseRule {
  private let banned: Set = [
    "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common",
    "Misc", "Service", "Services",
  ]

  func violations(in files: [SourceFile]) -> [Violation] {
    files.filter(\.isSwift).compactMap { file in
      words(in: file.name).first(where: banned.contains).map { word in
        file.violation(
          line: 1, ban: "`\(word)` in a file name says nothing",
          use: "name the thing, or put the function on the type it serves")
      }
    }
  }

  /// The words of a name in camel case: `SiegeLog+Dates.swift` has Siege, Log, Dates and swift.
  private func words(in name: Substring) -> [String] {
    var words = [""]
    for character in name {
      if !character.isLetter || character.isUppercase { words.append("") }
      if character.isLetter { words[words.count - 1].append(character) }
    }
    return words
  }
}

/// No module bears the name of a type in it: the type would hide the module.
struct ModuleNames: HouseRule {
  private let keywords: Set = ["struct", "enum", "class", "actor", "protocol", "typealias"]

  func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { file in
      file.tokens.indices.filter { declaresModule(file, at: $0) }.map { index in
        file.violation(
          line: file.tokens[index].line,
          ban: "type `\(file.tokens[index + 1].text)` bears the name of its module",
          use: "rename the type: `Module.Name` could not be written any more")
      }
    }
  }

  private func declaresModule(_ file: SourceFile, at index: Int) -> Bool {
    keywords.contains(file.tokens[index].text) && file.tokens.text(index + 1) == file.module
  }
}
