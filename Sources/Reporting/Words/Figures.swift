import Scenarios

/// Numbers in the form of the spoken language, whatever the machine's locale: `12,345.6` in English,
/// `12 345,6` in French.
public enum Figures {
  /// `12,345`.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    let separator = Language.spoken == .french ? "\u{202F}" : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }

  /// With `digits` decimals (0 to 6), rounded half away from zero; above 10^12 without decimals.
  public static func fixed(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite else { return value.isNaN ? say("undefined") : value < 0 ? "-∞" : "∞" }
    guard value.magnitude < 1e12 else { return value.description }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int((value.magnitude * Double(scale)).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let whole = sign + grouped(scaled / scale)
    guard digits > 0 else { return whole }
    let rest = String(scaled % scale)
    return whole + point + String(repeating: "0", count: digits - rest.count) + rest
  }

  /// A level in as many digits as it needs: `43`, `25.3`, `0.41`, `1,250`.
  public static func level(_ value: Double) -> String {
    if value == value.rounded() || value.magnitude >= 100 { return fixed(value, 0) }
    return fixed(value, value.magnitude < 1 ? 2 : 1)
  }

  /// About three significant digits: `0.0081`, `12.5`, `8,220`; below a millionth as Swift writes it.
  static func significant(_ value: Double) -> String {
    let size = value.magnitude
    guard size > 0, size.isFinite else { return fixed(value, 0) }
    if size >= 99.95 { return fixed(value, 0) }
    if size < 1e-6 { return value.description }
    var digits = 1
    var scale = size
    while scale < 9.995, digits < 6 {
      scale *= 10
      digits += 1
    }
    return withoutTrailingZeros(fixed(value, digits))
  }

  /// About three significant digits with the unit: `12.5 km`, `0.0081/d`.
  static func amount(_ value: Double, _ unit: Unit) -> String {
    let text = unit.text ?? unit.words
    return significant(value) + (text.isEmpty || text.hasPrefix("/") ? "" : " ") + text
  }

  static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(point) else { return text }
    var text = text[...]
    while text.last == "0" { text = text.dropLast() }
    return String(text.hasSuffix(point) ? text.dropLast() : text)
  }

  /// Between the whole part and the decimals.
  private static var point: String { Language.spoken == .french ? "," : "." }

  /// A share as `34.2 %`; between 0 and 0.05 % and above 99.95 % `<0.1 %` and `>99.9 %`.
  public static func percent(_ share: Double) -> String {
    percentNumber(share) + " %"
  }

  static func percentNumber(_ share: Double) -> String {
    if share == 0 || share == 1 { return fixed(share * 100, 0) }
    if share < 0.0005 { return "<" + fixed(0.1, 1) }
    return share > 0.9995 ? ">" + fixed(99.9, 1) : fixed(share * 100, 1)
  }

  /// A time in its greatest unit: `about 4 minutes`.
  static func duration(_ seconds: Double) -> String {
    if seconds < 90 { return say("about \(Counting.of(max(1, Int(seconds.rounded())), "second"))") }
    if seconds < 5400 {
      return say("about \(Counting.of(Int((seconds / 60).rounded()), "minute"))")
    }
    return say("about \(fixed(seconds / 3600, 0)) hours")
  }

  /// Persons: whole, from 1,000 on to a hundred.
  static func persons(_ value: Double) -> String {
    guard value.isFinite, value >= 1000 else { return fixed(value, 0) }
    return fixed((value / 100).rounded() * 100, 0)
  }

  /// A share in whole per cents: `34 %`.
  public static func wholePercent(_ share: Double) -> String {
    fixed(share * 100, 0) + " %"
  }
}
