/// How near two values must be: numbers within a share of the expected one, everything else equal.
struct Closeness {
  /// Share of the expected number, or of `scale` where that is greater.
  var relative: Double
  var scale = 0.0
  /// Allowed where the expected number is 0 but for rounding.
  var atZero = 1e-12
  /// Lists are compared as collections.
  var ignoresOrder = false

  static let exact = Closeness(relative: 0, atZero: 0)

  var text: String {
    if relative == 0 { return "exact" }
    return scale > 0 ? "\(relative) of the greater of it and \(scale)" : "rel \(relative)"
  }

  func accepts(_ got: CaseValue, expected: CaseValue) -> Bool {
    switch (expected, got) {
    case (.list(let wanted), .list(let found)):
      return ignoresOrder ? isPermutation(found, of: wanted) : isSequence(found, wanted)
    case (.object(let wanted), .object(let found)):
      guard wanted.count == found.count else { return false }
      return wanted.keys.sorted().allSatisfy { key in
        guard let one = wanted[key], let other = found[key] else { return false }
        return accepts(other, expected: one)
      }
    case (.null, .number(let value)): return !value.isFinite
    case (.text("nan"), .number(let value)), (.text("NaN"), .number(let value)):
      return value.isNaN
    default:
      guard let wanted = expected.number, let found = got.number else { return expected == got }
      return isNear(found, wanted)
    }
  }

  private func isSequence(_ found: [CaseValue], _ wanted: [CaseValue]) -> Bool {
    found.count == wanted.count
      && zip(found, wanted).allSatisfy { accepts($0, expected: $1) }
  }

  /// Every wanted element has one of its own among the found ones.
  private func isPermutation(_ found: [CaseValue], of wanted: [CaseValue]) -> Bool {
    guard found.count == wanted.count else { return false }
    var left = found
    for element in wanted {
      guard let index = left.firstIndex(where: { accepts($0, expected: element) }) else {
        return false
      }
      left.remove(at: index)
    }
    return true
  }

  private func isNear(_ found: Double, _ wanted: Double) -> Bool {
    if found == wanted { return true }
    guard found.isFinite, wanted.isFinite else { return false }
    let margin = relative * max(abs(wanted), scale)
    return abs(found - wanted) <= max(margin, abs(wanted) < 1e-14 ? atZero : 0)
  }
}
