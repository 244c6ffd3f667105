import Analysis
import Scenarios

/// What a number is and where it comes from, in words.
struct AssumptionWords {
  let answer: AssumptionAnswer

  private var record: NumberRecord { answer.record }

  /// `pace = 0.01 /d`.
  var head: String {
    "\(record.path) = \(record.text)"
  }

  /// What it is, where it comes from, and who uses it, a line each.
  ///
  /// A reason that is the one of the number before is not told again.
  func details(after before: String?) -> [String] {
    let origin =
      record.at.isOption
      ? say("set on the command line by \(record.at.file)")
      : reason.map { $0 == before ? say("assumed, for the same reason") : say("assumed: \($0)") }
    let lines = [level, origin ?? source, view, record.note, users]
    return lines.compactMap { $0 }.filter { !$0.isEmpty }
  }

  var reason: String? {
    if case .assumption(let reason) = record.origin { return reason }
    return nil
  }

  private var source: String {
    if case .source(let id) = record.origin { return say("source \(id)") }
    return say("bare: neither source nor reason")
  }

  private var view: String? {
    record.view.map { say("set by the view \($0)") }
  }

  private var numbers: String {
    let rest = answer.numbers.count - Self.mostUsers
    let shown = answer.numbers.prefix(Self.mostUsers).joined(separator: ", ")
    return shown + (rest > 0 ? say(" and \(Counting.of(rest, "other"))") : "")
  }

  private static let mostUsers = 6

  /// Nil for a constant, which its own text tells.
  private var level: String? {
    guard let median = answer.median else { return say("nothing uses it") }
    guard let low = answer.low, let high = answer.high else {
      return isArithmetic ? amount(median) : nil
    }
    return say("median \(amount(median)); 5 to 95 % of the runs: \(Figures.significant(low)) to ")
      + amount(high)
  }

  /// Whether its text is more than one number, so that the result is worth a line.
  private var isArithmetic: Bool {
    [" * ", " / ", " + ", " - "].contains { record.text.contains($0) }
  }

  private func amount(_ value: Double) -> String {
    Figures.amount(value, record.unit)
  }

  private var users: String? {
    let claims = answer.claims.joined(separator: ", ")
    let parts =
      (answer.numbers.isEmpty ? [] : [numbers])
      + (claims.isEmpty
        ? [] : [(answer.claims.count == 1 ? say("claim ") : say("claims ")) + claims])
    return parts.isEmpty ? nil : say("used by ") + parts.joined(separator: "; ")
  }
}
