/// What formulas ask of pledges and of powers that enter.
extension FormulaChecker {
  mutating func pledged(_ function: FormulaFunction, _ syntax: Syntax) -> CheckedQuantity? {
    guard let pledge = pledge(syntax) else { return nil }
    return function == .given
      ? single(.given(pledge: pledge), .units)
      : single(.flow(pledge: pledge), .units * .perDay)
  }

  mutating func handed(_ syntax: Syntax) -> Checked? {
    guard let pledge = pledge(syntax) else { return nil }
    guard vocabulary.pledges[pledge].handover != nil else {
      report(.noHandover(vocabulary.pledges[pledge].id), at: syntax.range)
      return nil
    }
    return day(.handed(pledge: pledge), at: syntax.range)
  }

  mutating func enter(_ arguments: [Syntax], at range: TextRange) -> Checked? {
    let named = (power(arguments[0]), front(arguments[1]))
    guard let power = named.0, let front = named.1 else { return nil }
    guard vocabulary.entries.contains(where: { $0.power == power && $0.front == front }) else {
      report(
        .noEntry(power: vocabulary.powers[power].id, front: vocabulary.fronts[front].id), at: range)
      return nil
    }
    return day(.enter(power: power, front: front), at: arguments[0].range)
  }
}
