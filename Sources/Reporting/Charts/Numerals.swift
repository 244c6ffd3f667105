import Scenarios

/// Numbers and dates in a reader's form.
struct Numerals {
  let language: Language

  /// `34 %`, `0.4 %` below one per cent, `0.04 %` below a tenth of one.
  func percent(_ share: Double) -> String {
    let value = 100 * share
    let isSmall = value > 0 && value < 1 || value > 99 && value < 100
    let digits = value > 0 && value < 0.1 ? 2 : isSmall ? 1 : 0
    return number { Figures.fixed(value, digits) } + "\u{202F}%"
  }

  /// A share without its unit, for axes.
  func axis(_ value: Double) -> String {
    let size = value.magnitude
    let (scale, suffix): (Double, String) =
      size >= 1e12
      ? (1e12, " T")
      : size >= 1e9
        ? (1e9, " G")
        : size >= 1e6
          ? (1e6, " M") : size >= 1e4 ? (1e3, " k") : (1, "")
    let digits = size / scale >= 100 || value == 0 ? 0 : size / scale >= 1 ? 2 : 4
    return number { Figures.withoutTrailingZeros(Figures.fixed(value / scale, digits)) } + suffix
  }

  func count(_ number: Int) -> String {
    self.number { Figures.grouped(number) }
  }

  func day(_ day: Day) -> String {
    let (year, month, date) = day.civil
    let months = ReportPhrase.months.text(language).split(separator: " ")
    return "\(date) \(months[month - 1]) \(year)"
  }

  /// In the language's form, with a real minus sign.
  private func number(_ figure: () -> String) -> String {
    Language.$spoken.withValue(language, operation: figure).replacing("-", with: "\u{2212}")
  }
}
