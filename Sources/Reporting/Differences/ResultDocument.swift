public import Analysis
public import Foundation

/// Reads results of `run --format json`: the object of one view, or the list of several.
public enum ResultDocument {
  /// Why a text is no such result.
  public struct Problem: Error, Sendable, Equatable {
    public var words: String
  }

  public static func results(_ data: Data) throws(Problem) -> [RunResult] {
    let isList = data.first { !Self.spaces.contains($0) } == UInt8(ascii: "[")
    let results: [RunResult]
    do {
      let decoder = JSONDecoder()
      results =
        isList
        ? try decoder.decode([RunResult].self, from: data)
        : [try decoder.decode(RunResult.self, from: data)]
    } catch {
      throw Problem(words: words(error))
    }
    if let bad = results.first(where: { !$0.isSound }) {
      throw Problem(words: say("a number of view '\(bad.view)' is out of range"))
    }
    return results
  }

  private static let spaces = Array(" \t\r\n".utf8)

  private static func words(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      say("'\(key.stringValue)' is missing") + place(context)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      say("a value of another kind is expected") + place(context)
    default: say("it is no JSON")
    }
  }

  private static func place(_ context: DecodingError.Context) -> String {
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return path.isEmpty ? "" : say(" at ") + path.joined(separator: ".")
  }
}

extension RunResult {
  /// Whether counts and shares are within what runs can give.
  fileprivate var isSound: Bool {
    let counts = 0...1_000_000_000_000
    return (1...counts.upperBound).contains(runs)
      && claims.allSatisfy { claim in
        counts.contains(claim.undefined) && counts.contains(claim.givenRuns)
          && claim.undefined <= claim.givenRuns
          && claim.probability.map { (0...1).contains($0) } ?? true
      } && events.allSatisfy { (0...1).contains($0.never) }
  }
}
