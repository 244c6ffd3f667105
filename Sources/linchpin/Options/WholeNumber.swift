import ArgumentParser
import Reporting

/// Whole numbers of the command line: digits, with `_` or `,` between groups where one likes.
enum WholeNumber {
  static func reading(
    _ thing: String, _ range: ClosedRange<Int>
  ) -> @Sendable (_ written: String) throws -> Int {
    { written in
      guard let number = Int(digits(written)), range.contains(number) else {
        throw ValidationError(
          say(
            "The number of \(thing) is a whole one from \(Figures.grouped(range.lowerBound)) to "
              + "\(Figures.grouped(range.upperBound))."))
      }
      return number
    }
  }

  @Sendable static func seed(_ written: String) throws -> UInt64 {
    guard let seed = UInt64(digits(written)) else {
      throw ValidationError(
        say("The seed is a whole number from 0 to \(UInt64.max)."))
    }
    return seed
  }

  private static func digits(_ written: String) -> String {
    written.filter { $0 != "_" && $0 != "," }
  }
}
