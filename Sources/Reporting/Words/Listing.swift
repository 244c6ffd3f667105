/// Several things in one sentence.
enum Listing {
  /// `a, b and c`; nothing for none.
  static func and(_ things: [String]) -> String {
    joined(things) { say("\($0) and \($1)") }
  }

  /// `a, b or c`; nothing for none.
  static func or(_ things: [String]) -> String {
    joined(things) { say("\($0) or \($1)") }
  }

  private static func joined(
    _ things: [String], _ last: (_ others: String, _ last: String) -> String
  ) -> String {
    guard let end = things.last, things.count > 1 else { return things.first ?? "" }
    return last(things.dropLast().joined(separator: ", "), end)
  }
}
