extension Expression {
  /// The truth of a fact where each input has its value in `inputs`; nil where it is undefined or
  /// needs a run.
  public func factValue(inputs: [Double]) -> Bool? {
    guard let value = value(inputs), !value.isNaN else { return nil }
    return value != 0
  }

  /// The number it is without any run or input, or nil.
  var constantValue: Double? {
    isConstantDay ? value([]) : nil
  }

  /// Truths are 1 and 0, undefined is NaN; nil where a run is needed.
  private func value(_ inputs: [Double]) -> Double? {
    switch self {
    case .number(let value): return value
    case .parameter(let parameter): return parameter.value { inputs[$0] }
    case .event, .defined, .quantity, .rate, .leastMonthly: return nil
    default:
      let parts = children.compactMap { $0.value(inputs) }
      return parts.count == children.count ? combined(parts) : nil
    }
  }

  private func combined(_ parts: [Double]) -> Double? {
    switch self {
    case .negate: -parts[0]
    case .sum: parts[0] + parts[1]
    case .difference: parts[0] - parts[1]
    case .product: parts[0] * parts[1]
    case .quotient: parts[0] / parts[1]
    case .least: parts.contains(where: \.isNaN) ? .nan : parts.min()
    case .greatest: parts.contains(where: \.isNaN) ? .nan : parts.max()
    default: combinedTruth(parts)
    }
  }

  private func combinedTruth(_ parts: [Double]) -> Double? {
    switch self {
    case .count: parts.reduce(0, +)
    case .compare(let comparison, _, _): comparison.truth(parts[0], parts[1])
    case .within: Self.conjunction(parts[1] <= parts[2], parts[2] <= parts[1] + parts[0], parts)
    case .not: 1 - parts[0]
    case .and: Self.least(parts[0], parts[1])
    case .or: 1 - Self.least(1 - parts[0], 1 - parts[1])
    default: nil
    }
  }

  /// Kleene's `and`: false beats undefined.
  private static func least(_ left: Double, _ right: Double) -> Double {
    if left == 0 || right == 0 { return 0 }
    return left.isNaN || right.isNaN ? .nan : 1
  }

  private static func conjunction(_ first: Bool, _ second: Bool, _ parts: [Double]) -> Double {
    if parts.contains(where: \.isNaN) { return .nan }
    return first && second ? 1 : 0
  }
}

extension Expression.Comparison {
  /// 1 or 0; NaN where a side is undefined.
  fileprivate func truth(_ left: Double, _ right: Double) -> Double {
    if left.isNaN || right.isNaN { return .nan }
    return holds(left, right) ? 1 : 0
  }

  private func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .equal: left == right
    case .notEqual: left != right
    case .greaterOrEqual: left >= right
    case .greater: left > right
    }
  }
}
