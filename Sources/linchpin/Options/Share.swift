import ArgumentParser
import Reporting

/// A share of one on the command line: `5%`, `0.05`.
enum Share {
  static func reading(
    _ thing: String, _ range: ClosedRange<Double>
  ) -> @Sendable (_ written: String) throws -> Double {
    { written in
      let text = written.filter { !$0.isWhitespace }
      let isPercent = text.hasSuffix("%")
      let number = Double(isPercent ? String(text.dropLast()) : text)
      guard let number, case let share = isPercent ? number / 100 : number, range.contains(share)
      else {
        throw ValidationError(
          say(
            "\(thing) is a share from \(Figures.percent(range.lowerBound)) to "
              + "\(Figures.percent(range.upperBound)), such as 5% or 0.05."))
      }
      return share
    }
  }
}
