import Chance

/// An uncertain number, or a constant among the parameters of one.
struct Uncertain {
  var distribution: Distribution
  var unit: Unit?
  var isRate = false
  var range: TextRange
  /// Where it is a plain constant.
  var constant: Double?

  init(_ distribution: Distribution, unit: SharedUnit, range: TextRange) {
    self.distribution = distribution
    self.unit = unit.unit
    self.isRate = unit.isRate
    self.range = range
  }

  init(_ quantity: WrittenQuantity) {
    distribution = .constant(quantity.value)
    unit = quantity.unit
    isRate = quantity.isRate
    range = quantity.range
    constant = quantity.value
  }
}

extension NumberParser {
  private static let usualLevel = 0.9

  /// `LOW to HIGH [(80 %)] [multiplier] [unit]`, or nil, nothing read, where there is no `to`.
  mutating func intervalIfAny() throws(NumberProblem) -> Uncertain? {
    guard cursor.startsQuantity else { return nil }
    let before = cursor
    var low = try cursor.takeRawNumber()
    try cursor.takeScale(into: &low)
    guard cursor.take(keyword: "to") else {
      cursor = before
      return nil
    }
    var high = try cursor.takeRawNumber()
    var level = try levelIfAny()
    try cursor.takeScale(into: &high)
    if level == nil { level = try levelIfAny() }
    return try interval(low, high, level ?? Self.usualLevel)
  }

  private mutating func interval(
    _ low: RawQuantity, _ high: RawQuantity, _ level: Double
  ) throws(NumberProblem) -> Uncertain {
    var low = low
    if low.scale == nil {
      low.multiplier = low.multiplier ?? high.multiplier
      low.scale = high.scale
    }
    let range = cursor.range(from: low.range)
    let ends = [low.quantity, high.quantity].map(Uncertain.init)
    let unit = try SharedUnit(of: ends)
    try requireAscending(ends.compactMap(\.constant), at: range)
    do {
      let distribution = try Distribution.centralInterval(
        low: low.quantity.value, high: high.quantity.value, level: level)
      return Uncertain(try distribution.validated(), unit: unit, range: range)
    } catch {
      throw NumberProblem(.unsound(error), at: range)
    }
  }

  private mutating func levelIfAny() throws(NumberProblem) -> Double? {
    guard cursor.take(.open) else { return nil }
    let start = cursor.current.range
    guard case .number(let number) = cursor.current.kind else { throw cursor.unexpected(.number) }
    cursor.advance()
    let level = cursor.take(.percent) ? number / 100 : number
    let range = cursor.range(from: start)
    guard level > 0, level < 1 else { throw NumberProblem(.levelOutOfRange(level), at: range) }
    guard cursor.take(.close) else { throw cursor.unexpected(.closingParenthesis) }
    return level
  }
}

func requireAscending(_ values: [Double], at range: TextRange) throws(NumberProblem) {
  for (left, right) in zip(values, values.dropFirst()) where !(left < right) {
    throw NumberProblem(.notAscending(values), at: range)
  }
}
