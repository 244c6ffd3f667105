import ArgumentParser
import Reporting

/// The half-width of `--until`: `±1%`, `+-1%`, `1 %`, `0.5 points`.
enum HalfWidth {
  /// Between these, as a share.
  private static let allowed = 0.0001...0.5

  /// As a share: 0.01 for `±1%`.
  @Sendable static func reading(_ written: String) throws -> Double {
    guard let points = points(in: written), allowed.contains(points / 100) else {
      throw ValidationError(
        say(
          "How well the claims are to be known is written like ±1%, +-1% or '0.5 points', "
            + "from ±0.01% to ±50%."))
    }
    return points / 100
  }

  private static func points(in written: String) -> Double? {
    var text = written.filter { !$0.isWhitespace }
    for sign in ["±", "+/-", "+-"] where text.hasPrefix(sign) {
      text.removeFirst(sign.count)
      break
    }
    guard let unit = ["%", "points", "point"].first(where: text.hasSuffix) else { return nil }
    text.removeLast(unit.count)
    guard text.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }) else { return nil }
    return Double(text)
  }
}
