/// The unit that the parameters of a distribution share.
struct SharedUnit {
  var unit: Unit?
  var isRate = false

  /// Every part has the unit of the others; only 0 needs none.
  ///
  /// A share is a plain number.
  init(of parts: [Uncertain]) throws(NumberProblem) {
    let written = parts.first { $0.unit != nil }
    unit = written?.unit
    isRate = written?.isRate ?? false
    for part in parts {
      try admit(part)
    }
  }

  private func admit(_ part: Uncertain) throws(NumberProblem) {
    guard let unit else { return }
    guard let found = part.unit else {
      if part.constant == 0 || unit == .number { return }
      throw NumberProblem(.missingUnit(expected: unit), at: part.range)
    }
    if found != unit || part.isRate != isRate {
      throw NumberProblem(.unitMismatch(expected: unit, found: found), at: part.range)
    }
  }
}
