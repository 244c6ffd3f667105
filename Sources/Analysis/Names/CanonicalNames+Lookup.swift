public import Scenarios

extension CanonicalNames {
  /// What a written name stands for among known things.
  public enum Meaning: Sendable, Equatable {
    /// An index into the list that was asked.
    case found(Int)
    case unknown(nearest: [String])
  }

  /// The quantity with a name, whatever its capitals and spaces.
  public func meaning(of written: String, among quantities: [Quantity]) -> Meaning {
    Self.meaning(of: written, amongNames: quantities.map(name))
  }

  /// The first of `names` that is `written` but for capitals and spaces, and `_` or `-` for them.
  public static func meaning(of written: String, amongNames names: [String]) -> Meaning {
    let wanted = folded(written)
    if let index = names.firstIndex(where: { folded($0) == wanted }) { return .found(index) }
    return .unknown(nearest: nearestNames(to: written, among: names))
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { !" _-".contains($0) }
  }
}
