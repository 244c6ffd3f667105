extension FormulaChecker {
  mutating func call(_ call: Syntax.Call, at range: TextRange) -> Checked? {
    guard let function = function(call), hasRightArguments(function, call, at: range) else {
      return nil
    }
    switch function {
    case .fall, .retaken, .contact, .over, .win, .belowFloor, .pivot, .imposed:
      return event(function, call.arguments.map(\.value))
    case .first, .last: return extreme(function, call.arguments.map(\.value))
    case .count, .any, .all: return gathered(function, call.arguments.map(\.value))
    case .rate: return rate(call)
    case .monthlyLeast: return monthlyLeast(call)
    case .tempo where call.arguments.count == 2: return tempo(call)
    case .within: return within(call)
    case .end, .completed, .conceded, .escalated, .frozen:
      return end(function, call.arguments[0].value)
    case .outcome:
      report(.category(function, words: function.categories), at: call.nameRange)
      return nil
    case .freeze, .settlement, .broken, .offered, .refused, .declare:
      return truceEvent(function, call.arguments.map(\.value))
    case .slip: return slip(call.arguments.map(\.value), at: range)
    case .handed: return handed(call.arguments[0].value)
    case .enter: return enter(call.arguments.map(\.value), at: range)
    default: return quantity(function, call).flatMap { reading($0, at: range) }
    }
  }

  mutating func function(_ call: Syntax.Call) -> FormulaFunction? {
    if let function = FormulaFunction(rawValue: call.name) { return function }
    let nearest = nearestNames(to: call.name, among: FormulaFunction.allCases.map(\.rawValue))
    report(.unknown(.function, call.name, nearest: nearest), at: call.nameRange)
    return nil
  }

  mutating func hasRightArguments(
    _ function: FormulaFunction, _ call: Syntax.Call, at range: TextRange
  ) -> Bool {
    let count = call.arguments.count
    guard Self.takes(function, count) else {
      report(
        .argumentCount(function, expected: function.argumentCount, found: count), at: range)
      return false
    }
    return hasRightLabels(function, call, at: range)
  }

  private static func takes(_ function: FormulaFunction, _ count: Int) -> Bool {
    guard let expected = function.argumentCount else { return count > 0 }
    return count == expected || (function.takesOneMore && count == expected + 1)
  }

  private mutating func hasRightLabels(
    _ function: FormulaFunction, _ call: Syntax.Call, at range: TextRange
  ) -> Bool {
    for argument in call.arguments {
      guard let label = argument.label, !function.labels.contains(label) else { continue }
      report(.unexpectedLabel(function, label), at: argument.value.range)
      return false
    }
    for label in function.labels
    where call.arguments.filter({ $0.label == label }).count != 1 {
      report(.missingLabel(function, label), at: range)
      return false
    }
    return true
  }

  /// `within(SPAN, after: DAY, DAY)`.
  private mutating func within(_ call: Syntax.Call) -> Checked? {
    let unlabelled = call.unlabelled
    guard let start = call.argument("after"), unlabelled.count == 2 else { return nil }
    let parts = (
      demanded(.duration, unlabelled[0]), demanded(.day, start), demanded(.day, unlabelled[1])
    )
    guard let span = parts.0, let after = parts.1, let event = parts.2 else { return nil }
    return lifted([span, after, event], .truth) {
      .within(span: $0[0], after: $0[1], event: $0[2])
    }
  }
}

extension Syntax.Call {
  func argument(_ label: String) -> Syntax? {
    arguments.first { $0.label == label }?.value
  }

  var unlabelled: [Syntax] {
    arguments.filter { $0.label == nil }.map(\.value)
  }
}
