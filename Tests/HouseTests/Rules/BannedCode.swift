/// Code that may not stand in certain modules, each with what to write in its place.
struct BannedCode: HouseRule, Sendable {
  struct Ban: Sendable {
    let code: String
    let replacement: String
    /// The code as tokens, so that spaces, comments and strings play no part.
    let pattern: [String]

    init(_ code: String, use replacement: String) {
      self.code = code
      self.replacement = replacement
      pattern = Lexer.tokens(of: code).map(\.text)
    }
  }

  let bans: [Ban]
  let applies: @Sendable (SourceFile) -> Bool

  /// Chance and Engine give the same bits in every process, on every day, at every place.
  static let inKernel = BannedCode(bans: clocks + surroundings + randomness + arithmetic) {
    ["Chance", "Engine"].contains($0.module)
  }

  /// Code that traps or hides where a mistake should be reported.
  static let everywhere = BannedCode(bans: traps) { $0.isSwift }

  func violations(in files: [SourceFile]) -> [Violation] {
    files.filter(applies).flatMap { file in
      file.tokens.indices.flatMap { index in
        bans.filter { file.tokens.matches($0.pattern, at: index) }.map { ban in
          file.violation(
            line: file.tokens[index].line, ban: "`\(ban.code)` is banned here",
            use: ban.replacement)
        }
      }
    }
  }
}

extension BannedCode {
  private static let clocks = [
    "Date(", "Date.now", "Calendar(", "Calendar.current", "TimeZone", "DispatchTime",
    "DispatchWallTime", "ContinuousClock", "SuspendingClock", "clock_gettime",
  ].map { Ban($0, use: "time is a day number: pass it in, measure in the caller") }

  private static let surroundings = [
    Ban("ProcessInfo", use: "pass the value in from the command"),
    Ban("getenv", use: "pass the value in from the command"),
    Ban("Locale", use: "return numbers; Reporting puts them into words"),
    Ban("print(", use: "return a value or record a trace; the command prints"),
    Ban(".hashValue", use: "name the stream by FNV-1a of \"kind/id\""),
    Ban("Hasher(", use: "name the stream by FNV-1a of \"kind/id\""),
  ]

  private static let randomness = [
    "SystemRandomNumberGenerator", ".random(", ".randomElement(", "shuffled(", "shuffle(",
  ].map { Ban($0, use: "use the run's draws (Philox by seed, run and stream)") }

  private static let arithmetic = [
    Ban("addingProduct", use: "write a + b * c: fused results differ between machines"),
    Ban("addProduct", use: "write a += b * c: fused results differ between machines"),
    Ban("fma(", use: "write a + b * c: fused results differ between machines"),
  ]

  private static let traps = [
    Ban("try!", use: "throw, or use `try #require` in a test"),
    Ban("as!", use: "use `as?` and say what happens otherwise"),
    Ban("fatalError(", use: "use precondition with the values, or throw a located problem"),
  ]
}
