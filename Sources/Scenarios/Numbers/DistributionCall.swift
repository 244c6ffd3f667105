import Chance

/// A named distribution with its parameters, checked and built.
struct DistributionCall {
  struct Parameter {
    /// What stands before the colon.
    var key: Uncertain?
    var value: Uncertain
  }

  var name: NamedDistribution
  var parameters: [Parameter]
  var range: TextRange

  func uncertain() throws(NumberProblem) -> Uncertain {
    try checkCount()
    try checkColons()
    switch name {
    case .choice: return try choice()
    case .mixture: return try mixture()
    case .truncated: return try truncated()
    case .lognormal, .beta, .gamma: return try shaped()
    default: return try plain()
    }
  }

  private func checkCount() throws(NumberProblem) {
    let fits = name.parameterCount.map { $0 == parameters.count } ?? !parameters.isEmpty
    if !fits {
      throw NumberProblem(.parameterCount(name, found: parameters.count), at: range)
    }
  }

  private func checkColons() throws(NumberProblem) {
    for parameter in parameters where (parameter.key != nil) != name.isWeighted {
      let kind: NumberProblem.Kind =
        name.isWeighted ? .missingWeight(name) : .unexpectedWeight(name)
      throw NumberProblem(kind, at: parameter.value.range)
    }
  }

  func constant(_ part: Uncertain) throws(NumberProblem) -> Double {
    guard let constant = part.constant else {
      throw NumberProblem(.uncertainNotAllowed, at: part.range)
    }
    return constant
  }

  func constants(_ parts: [Uncertain]) throws(NumberProblem) -> [Double] {
    var values: [Double] = []
    for part in parts {
      values.append(try constant(part))
    }
    return values
  }

  func positive(_ part: Uncertain) throws(NumberProblem) -> Double {
    let value = try constant(part)
    guard value > 0 else { throw NumberProblem(.notPositive(value), at: part.range) }
    return value
  }

  /// A parameter without dimension.
  func plainNumber(_ part: Uncertain) throws(NumberProblem) -> Double {
    if let unit = part.unit, unit != .number {
      throw NumberProblem(.unitMismatch(expected: .number, found: unit), at: part.range)
    }
    return try constant(part)
  }
}
