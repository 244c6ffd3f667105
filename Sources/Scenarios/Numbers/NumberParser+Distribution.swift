import Chance

extension NumberParser {
  /// `NAME(parameters) [multiplier] [unit]`; the name and its parenthesis stand here.
  mutating func distribution() throws(NumberProblem) -> Uncertain {
    guard let name = NamedDistribution(rawValue: cursor.current.text) else {
      throw unknownDistribution
    }
    let start = cursor.advance().range
    cursor.advance()
    try deepen()
    defer { depth -= 1 }
    let parameters = try parameters(of: name)
    let call = DistributionCall(
      name: name, parameters: parameters, range: cursor.range(from: start))
    return try scaled(try call.uncertain())
  }

  private mutating func parameters(
    of name: NamedDistribution
  ) throws(NumberProblem) -> [DistributionCall.Parameter] {
    if cursor.take(.close) { return [] }
    var parameters = [try parameter()]
    while cursor.take(.comma) {
      parameters.append(try parameter())
    }
    guard cursor.take(.close) else { throw cursor.unexpected(.closingParenthesis) }
    return parameters
  }

  /// `VALUE` or `VALUE: VALUE`.
  private mutating func parameter() throws(NumberProblem) -> DistributionCall.Parameter {
    let value = try parameterValue()
    guard cursor.take(.colon) else { return DistributionCall.Parameter(value: value) }
    return DistributionCall.Parameter(key: value, value: try parameterValue())
  }

  private mutating func parameterValue() throws(NumberProblem) -> Uncertain {
    if let uncertain = try uncertainIfAny() { return uncertain }
    guard cursor.startsQuantity else { throw cursor.unexpected(.number) }
    return Uncertain(try cursor.takeQuantity())
  }

  private mutating func scaled(_ inner: Uncertain) throws(NumberProblem) -> Uncertain {
    var result = inner
    let multiplier = cursor.takeMultiplier() ?? 1
    let start = cursor.current.range
    let scale = try cursor.takeUnit()
    if let scale {
      guard inner.unit == nil else {
        throw NumberProblem(.unitTwice, at: cursor.range(from: start))
      }
      result.unit = scale.unit
      result.isRate = scale.isRate
    }
    let factor = scale?.inBaseUnits(multiplier) ?? multiplier
    if factor != 1 { result.distribution = inner.distribution.scaled(by: factor) }
    result.range = cursor.range(from: inner.range)
    do {
      try result.distribution.validated()
    } catch {
      throw NumberProblem(.unsound(error), at: result.range)
    }
    return result
  }

  var unknownDistribution: NumberProblem {
    let name = cursor.current
    let nearest = nearestNames(
      to: name.text, among: NamedDistribution.allCases.map(\.rawValue))
    return NumberProblem(.unknownDistribution(name.text, nearest: nearest), at: name.range)
  }
}
