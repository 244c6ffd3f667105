/// The unit of a number, with what its context may still decide.
struct OpenUnit: Equatable {
  var unit: Unit
  /// Nothing was written: a plain number, or the 0 of any quantity.
  var isBare: Bool
  /// The numerator is left to the context.
  var isRate: Bool
  /// A 0 without a unit.
  var isPlainZero: Bool

  init(written: Unit?, isRate: Bool, isZero: Bool) {
    unit = written ?? .number
    isBare = written == nil
    self.isRate = isRate
    isPlainZero = isZero && written == nil
  }

  init(_ unit: Unit) {
    self.init(written: unit, isRate: false, isZero: false)
  }

  /// Whether it can stand where `expected` is due.
  func fits(_ expected: Unit) -> Bool {
    if unit == expected || isPlainZero { return true }
    let counted: [Unit] = [.persons, .units, .tonnes]
    return isRate && counted.contains(expected / unit)
  }

  func check(against expected: Unit, at range: TextRange) throws(NumberProblem) {
    if fits(expected) { return }
    throw NumberProblem(
      isBare ? .missingUnit(expected: expected) : .unitMismatch(expected: expected, found: unit),
      at: range)
  }

  /// The unit of a sum or comparison of both, or nil where they do not fit each other.
  func agreed(with other: OpenUnit) -> OpenUnit? {
    if other.fits(unit) { return self }
    return fits(other.unit) ? other : nil
  }

  func times(_ other: OpenUnit) -> OpenUnit {
    combined(other, unit * other.unit)
  }

  func divided(by other: OpenUnit) -> OpenUnit {
    combined(other, unit / other.unit)
  }

  private func combined(_ other: OpenUnit, _ unit: Unit) -> OpenUnit {
    var result = OpenUnit(unit)
    result.isBare = isBare && other.isBare
    result.isRate = isRate != other.isRate
    return result
  }
}
