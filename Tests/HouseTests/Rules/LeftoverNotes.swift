/// Unfinished work is an issue or a sentence in the handbook, not a note in the code.
struct LeftoverNotes: HouseRule {
  /// The words are put together here, so that this file passes its own rule.
  static let words: Set = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

  func violations(in files: [SourceFile]) -> [Violation] {
    files.filter(\.isSwift).flatMap { file in
      file.lines.enumerated().compactMap { offset, line in
        words(in: line).first(where: Self.words.contains).map { word in
          file.violation(
            line: offset + 1, ban: "leftover \(word)",
            use: "finish it, or open an issue and delete the note")
        }
      }
    }
  }

  private func words(in line: Substring) -> [String] {
    line.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
