/// Transcendental functions come from Chance, because those of the C library differ in their
/// last bits between machines.
struct LibraryMath: HouseRule {
  private let functions: Set = [
    "exp", "exp2", "exp10", "expm1", "log", "log2", "log10", "log1p", "pow", "sin", "cos", "tan",
    "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "erf", "erfc", "tgamma", "lgamma",
    "cbrt", "hypot",
  ]
  private let libraries: Set = ["Foundation", "Glibc", "Musl", "Darwin"]
  /// Words before a name that make it a declaration.
  private let declarations: Set = ["func", "case"]

  func violations(in files: [SourceFile]) -> [Violation] {
    files.filter { $0.module != nil && $0.module != "Chance" }.flatMap { file in
      file.tokens.indices.filter { isLibraryCall(file.tokens, at: $0) }.map { index in
        let name = file.tokens[index].text
        return file.violation(
          line: file.tokens[index].line, ban: "`\(name)` of the C library",
          use: "use Chance's: Elementary.\(name)")
      }
    }
  }

  private func isLibraryCall(_ tokens: [Token], at index: Int) -> Bool {
    guard functions.contains(tokens[index].text) else { return false }
    if tokens.text(index - 1) == "." { return libraries.contains(tokens.text(index - 2)) }
    return tokens.text(index + 1) == "(" && !declarations.contains(tokens.text(index - 1))
  }
}
