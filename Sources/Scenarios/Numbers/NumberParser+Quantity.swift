/// A literal before anything is applied to it: ends of an interval share what only one of them has.
struct RawQuantity {
  var value: Double
  var multiplier: Double?
  var scale: UnitScale?
  var range: TextRange

  var quantity: WrittenQuantity {
    let multiplied = value * (multiplier ?? 1)
    return WrittenQuantity(
      value: scale?.inBaseUnits(multiplied) ?? multiplied, unit: scale?.unit,
      isRate: scale?.isRate ?? false, range: range)
  }
}

extension TokenCursor {
  var startsQuantity: Bool {
    if case .number = current.kind { return true }
    if isAt(.minus), case .number = peek(1).kind { return true }
    return false
  }

  /// `[-]NUMBER [multiplier] [unit]`.
  mutating func takeQuantity() throws(NumberProblem) -> WrittenQuantity {
    var raw = try takeRawNumber()
    try takeScale(into: &raw)
    return raw.quantity
  }

  mutating func takeRawNumber() throws(NumberProblem) -> RawQuantity {
    let start = current.range
    let sign: Double = take(.minus) ? -1 : 1
    guard case .number(let value) = current.kind else { throw unexpected(.number) }
    let token = advance()
    guard value.isFinite else { throw NumberProblem(.notFinite(token.text), at: token.range) }
    return RawQuantity(value: sign * value, range: range(from: start))
  }

  mutating func takeScale(into raw: inout RawQuantity) throws(NumberProblem) {
    let start = raw.range
    raw.multiplier = takeMultiplier()
    raw.scale = try takeUnit()
    raw.range = range(from: start)
    let value = raw.quantity.value
    if !value.isFinite { throw NumberProblem(.notFinite("\(raw.value)"), at: raw.range) }
  }
}
