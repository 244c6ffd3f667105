extension Section {
  /// The number under `key`, or the default of its table row.
  ///
  /// A required number that is missing or wrong is NaN: it has been reported, and no model is made.
  func number(_ key: String) -> Parameter {
    if let number = optionalNumber(key) { return number }
    guard case .fallback(let value) = table[key]?.need else { return .constant(.nan) }
    return .constant(value)
  }

  func optionalNumber(_ key: String) -> Parameter? {
    guard let node = self[key] else { return nil }
    guard case .number(let unit, let range) = table[key]?.expects else {
      preconditionFailure("\(key) of \(table.name) is no number")
    }
    return NumberReading(self, key: key, unit: unit, range: range).parameter(node)
      ?? .constant(.nan)
  }

  /// A number that is the same in every run.
  func constant(_ key: String) -> Double {
    if let number = optionalConstant(key) { return number }
    guard case .fallback(let value) = table[key]?.need else { return .nan }
    return value
  }

  func optionalConstant(_ key: String) -> Double? {
    guard let node = self[key] else { return nil }
    guard case .constant(let unit, let range) = table[key]?.expects else {
      preconditionFailure("\(key) of \(table.name) is no constant")
    }
    return NumberReading(self, key: key, unit: unit, range: range).constant(node) ?? .nan
  }

  /// A length in km that is the same in every run; one that no two places on Earth are apart draws a
  /// warning.
  func distance(_ key: String) -> Double? {
    guard let kilometres = optionalConstant(key) else { return nil }
    if kilometres > GreatCircle.farthest {
      report(.beyondEarth(key: key, kilometres), at: self[key]?.at ?? at)
    }
    return kilometres
  }

  /// A whole number without unit within the row's range.
  func wholeNumber(_ key: String) -> Int? {
    guard let node = self[key], case .wholeNumber(let range) = table[key]?.expects else {
      return nil
    }
    let allowed = NumberRange(least: Double(range.lowerBound), most: Double(range.upperBound))
    let reading = NumberReading(self, key: key, unit: .number, range: allowed)
    return reading.constant(node).flatMap { whole($0, key, at: node.at) }
  }

  func whole(_ value: Double, _ key: String, at range: SourceRange) -> Int? {
    if let whole = Int(exactly: value) { return whole }
    if value.isFinite { report(.notWhole(key: key, value), at: range) }
    return nil
  }
}
