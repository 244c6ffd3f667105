import Scenarios

extension Expression {
  /// The evenings on which a formula reads a quantity: few where all days are constant, else every.
  func evenings(of quantity: Quantity, days: Int) -> KeptEvenings {
    var steps: [Int] = []
    guard collect(quantity, days, &steps) else { return .every }
    return .steps(Array(Set(steps)).sorted())
  }

  /// Adds the steps that are read; false where some differ between runs.
  private func collect(_ quantity: Quantity, _ days: Int, _ steps: inout [Int]) -> Bool {
    switch self {
    case .quantity(quantity, let at): return at.addStep([0], days, &steps)
    case .rate(quantity, let window, let at): return at.addStep([0, window], days, &steps)
    case .leastMonthly(quantity, _, _): return false
    default: return children.allSatisfy { $0.collect(quantity, days, &steps) }
    }
  }

  private func addStep(_ before: [Double], _ days: Int, _ steps: inout [Int]) -> Bool {
    guard events.isEmpty, quantities.isEmpty, let day = dayNumber else { return false }
    for step in before.map({ day - $0 }) where step >= 0 && step <= Double(days) {
      steps.append(Int(step))
    }
    return true
  }
}

extension Expression {
  /// The value of plain arithmetic over numbers.
  fileprivate var dayNumber: Double? {
    switch self {
    case .number(let value): value
    case .sum(let left, let right): left.dayNumber.flatMap { a in right.dayNumber.map { a + $0 } }
    case .difference(let left, let right):
      left.dayNumber.flatMap { a in right.dayNumber.map { a - $0 } }
    default: nil
    }
  }
}

extension KeptEvenings {
  /// Both together.
  func joined(_ other: KeptEvenings) -> KeptEvenings {
    guard case .steps(let own) = self, case .steps(let more) = other else { return .every }
    return .steps(Array(Set(own + more)).sorted())
  }
}
