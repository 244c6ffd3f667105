/// Randomness comes from a seed that is named, in the tool and in its tests.
struct UnseededRandomness: HouseRule {
  private let methods: Set = ["random", "randomElement", "shuffled", "shuffle"]
  private let replacement = "pass `using:` a generator made from a seed"

  func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { file in
      file.tokens.indices.filter { isUnseeded(file.tokens, at: $0) }.map { index in
        file.violation(
          line: file.tokens[index].line, ban: "unseeded `\(file.tokens[index].text)`",
          use: replacement)
      }
    }
  }

  private func isUnseeded(_ tokens: [Token], at index: Int) -> Bool {
    if tokens[index].text == "SystemRandomNumberGenerator" { return true }
    let isCall = tokens.text(index - 1) == "." && tokens.text(index + 1) == "("
    guard isCall, methods.contains(tokens[index].text) else { return false }
    return !["using", "seed"].contains { tokens.brackets(index + 1, hold: $0) }
  }
}
