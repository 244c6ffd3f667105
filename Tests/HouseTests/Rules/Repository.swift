/// Large data stays out of the repository.
struct FileSizes: HouseRule {
  var limit = 1_000_000

  func violations(in files: [SourceFile]) -> [Violation] {
    files.filter { $0.byteCount > limit }.map { file in
      file.violation(
        line: 1, ban: "\(file.byteCount) bytes, at most \(limit) are allowed",
        use: "make it when building, or keep it outside with its source and checksum")
    }
  }
}

/// The project names no folder of the machine it was written on.
struct MachinePaths: HouseRule {
  /// The paths are put together here, so that this file passes its own rule.
  static let banned = ["/" + "work/", "/" + "opt/swift"]

  func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { file in
      file.lines.enumerated().compactMap { offset, line in
        Self.banned.first { line.contains($0) }.map { path in
          file.violation(
            line: offset + 1, ban: "machine path `\(path)`",
            use: "write a path from the project's root, or an environment variable")
        }
      }
    }
  }
}

/// Tests use Swift Testing alone.
struct TestingLibrary: HouseRule {
  func violations(in files: [SourceFile]) -> [Violation] {
    files.flatMap { file in
      file.tokens.indices.filter { file.tokens.matches(["import", "XCTest"], at: $0) }.map {
        file.violation(line: file.tokens[$0].line, ban: "XCTest", use: "use Swift Testing")
      }
    }
  }
}
