/// "Did you mean" in one form.
public enum Suggestion {
  /// ` Did you mean 'a', 'b' or 'c'?`, with a space before it; empty where no name is near.
  public static func text(_ nearest: [String]) -> String {
    guard !nearest.isEmpty else { return "" }
    return say(" Did you mean \(Listing.or(nearest.map { say("'\($0)'") }))?")
  }
}
