extension Unit {
  /// What is counted over the line, in the plural, and under it, in the singular: `persons` and `day`; `km²`.
  public var nouns: (over: [String], under: [String]) {
    (
      parts.filter { $0.exponent > 0 }.map { power($0.plural, $0.exponent) },
      parts.filter { $0.exponent < 0 }.map { power($0.singular, -$0.exponent) }
    )
  }

  /// As it is written in a scenario (`units/person/d`, `/d`), or nil where no text gives it: two
  /// counted things at once, or powers other than km2.
  public var text: String? {
    let over = parts.filter { $0.exponent > 0 }
    guard over.count <= 1, parts.allSatisfy(\.isWritable) else { return nil }
    let head = over.map { $0.exponent == 2 ? "km2" : $0.written }.joined()
    let under = parts.filter { $0.exponent < 0 }
    return head
      + under.map { repeatElement("/" + $0.singularWritten, count: -$0.exponent).joined() }.joined()
  }

  private struct Part {
    var exponent: Int
    var plural: String
    var singular: String
    var written: String

    var isWritable: Bool {
      exponent <= 1 || (exponent == 2 && written == "km")
    }

    var singularWritten: String {
      written == "persons" || written == "units" ? singular : written
    }
  }

  private var parts: [Part] {
    [
      Part(exponent: persons, plural: "persons", singular: "person", written: "persons"),
      Part(exponent: units, plural: "units", singular: "unit", written: "units"),
      Part(exponent: tonnes, plural: "tonnes", singular: "tonne", written: "t"),
      Part(exponent: dollars, plural: "USD", singular: "USD", written: "USD"),
      Part(exponent: kilometres, plural: "km", singular: "km", written: "km"),
      Part(exponent: days, plural: "days", singular: "day", written: "d"),
    ].filter { $0.exponent != 0 }
  }

  private func power(_ name: String, _ exponent: Int) -> String {
    switch exponent {
    case 1: name
    case 2: name + "²"
    case 3: name + "³"
    default: "\(name)^\(exponent)"
    }
  }
}
