import Reporting
import Testing

@Suite("Numbers in words")
struct FiguresTests {
  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
  func wholeNumbersAreGrouped(number: Int, text: String) {
    #expect(Figures.grouped(number) == text)
  }

  @Test(arguments: [
    (0.0, "0 %"), (0.0004, "<0.1 %"), (0.25, "25.0 %"), (0.99951, ">99.9 %"), (1.0, "100 %"),
  ])
  func sharesArePerCents(share: Double, text: String) {
    #expect(Figures.percent(share) == text)
  }

  @Test(arguments: [
    (1.25, 1, "1.3"), (-0.04, 1, "0.0"), (1234.5, 0, "1,235"), (0.05, 2, "0.05"),
    (Double.infinity, 1, "∞"), (Double.nan, 1, "undefined"),
  ])
  func decimalsAreFixed(value: Double, digits: Int, text: String) {
    #expect(Figures.fixed(value, digits) == text)
  }
}
