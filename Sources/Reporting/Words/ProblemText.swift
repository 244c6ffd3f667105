public import Scenarios

/// Problems of a scenario in plain English, for the command line and for pages alike.
public enum ProblemText {
  /// `FILE:LINE:COLUMN: error: what is wrong; expected …; nearest: …; how to put it right`, then
  /// the line of the file and a caret under the place.
  ///
  /// Without `text` (a file that could not be read) only the first line is given.
  public static func words(for problem: ScenarioProblem, in text: ScenarioText? = nil) -> String {
    let at = problem.at
    let sentence = sentence(for: problem)
    let head = Printable.text(
      "\(at.file):\(at.line):\(at.column): \(say(word: problem.severity.rawValue)): \(sentence)")
    if case .notUTF8 = problem.kind { return head }
    guard let text, text.lines.indices.contains(at.line - 1) else { return head }
    return head + "\n" + excerpt(text.lines[at.line - 1], at)
  }

  /// Every problem with an empty line in between.
  public static func words(for problems: ScenarioProblems) -> String {
    problems.problems
      .map { problem in words(for: problem, in: problems.texts.first { $0.name == problem.at.file })
      }
      .joined(separator: "\n\n")
  }

  /// Why a file that is no scenario could not be read.
  public static func words(for problem: FileProblem, file: String) -> String {
    let words = problem.words(file)
    return words.wrong + (words.expected.map { say("; expected \($0)") } ?? "") + "."
  }

  /// What is wrong and how to put it right, without the place.
  public static func sentence(for problem: ScenarioProblem) -> String {
    let words = problem.kind.words
    var parts = [words.wrong]
    if let expected = words.expected { parts.append(say("expected ") + expected) }
    if !problem.nearest.isEmpty {
      parts.append(say("nearest: ") + problem.nearest.map(quoted).joined(separator: ", "))
    }
    if let remedy = words.remedy { parts.append(remedy) }
    return parts.joined(separator: "; ")
  }

  /// The line, cut to what is near the place, and carets under it.
  private static func excerpt(_ line: String, _ at: SourceRange) -> String {
    let scalars = Array(line.unicodeScalars)
    let start = min(at.column - 1, scalars.count)
    let first = start > 80 ? start - 40 : 0
    let last = min(scalars.count, first + 110)
    let shown = printable(scalars[first..<last])
    let before = printable(scalars[first..<start])
    let indentation = text(before.unicodeScalars.map { $0 == "\t" ? "\t" : " " })
    let end = max(start, min(start + at.length, last))
    let length = max(1, printable(scalars[start..<end]).unicodeScalars.count)
    let dots = first > 0 ? "…" : ""
    let pad = first > 0 ? " " : ""
    return "  \(dots)\(shown)\n  \(pad)\(indentation)\(String(repeating: "^", count: length))"
  }

  private static func printable(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    Printable.text(text(scalars), keeping: ["\t"])
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static func quoted(_ text: String) -> String {
    "`\(text)`"
  }

  /// `a`, `b` or `c`.
  static func choice(_ texts: [String]) -> String {
    Listing.or(texts.map(quoted))
  }
}

/// The parts of a message.
struct ProblemWords {
  var wrong: String
  var expected: String?
  /// How to put it right.
  var remedy: String?

  init(_ wrong: String, expected: String? = nil, _ remedy: String? = nil) {
    self.wrong = wrong
    self.expected = expected
    self.remedy = remedy
  }
}
