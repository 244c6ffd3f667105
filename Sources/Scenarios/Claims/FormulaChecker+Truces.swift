extension FormulaChecker {
  /// An event of a front that may freeze, or of one of the parties.
  mutating func truceEvent(_ function: FormulaFunction, _ arguments: [Syntax]) -> Checked? {
    let range = arguments[0].range
    let event: Event?
    switch function {
    case .declare: event = declaration(arguments[0])
    case .offered, .refused: event = answer(function, arguments)
    default:
      event = truce(arguments[0]).map { truce in
        switch function {
        case .settlement: .settlement(front: truce.front)
        case .broken: .broken(front: truce.front)
        default: .freeze(front: truce.front)
        }
      }
    }
    return event.map { Checked(kind: .day, values: [.event($0)], range: range) }
  }

  /// The truce of a front; reports where it has none.
  private mutating func truce(_ syntax: Syntax) -> Truce? {
    guard let front = front(syntax) else { return nil }
    guard let truce = vocabulary.truces.first(where: { $0.front == front }) else {
      report(.noTruce(front: vocabulary.fronts[front].id), at: syntax.range)
      return nil
    }
    return truce
  }

  private mutating func answer(_ function: FormulaFunction, _ arguments: [Syntax]) -> Event? {
    let named = (power(arguments[0]), truce(arguments[1]))
    guard let power = named.0, let truce = named.1 else { return nil }
    guard truce.parties.contains(where: { $0.power == power }) else {
      report(.noParty(power: vocabulary.powers[power].id), at: arguments[0].range)
      return nil
    }
    guard function == .refused else { return .offered(power: power, front: truce.front) }
    guard arguments.count > 2 else { return .refused(power: power, front: truce.front, nil) }
    return term(arguments[2]).map { .refused(power: power, front: truce.front, $0) }
  }

  private mutating func term(_ syntax: Syntax) -> TruceTerm? {
    let words = TruceTerm.allCases.map { "\($0)" }
    guard case .name(let word) = syntax.kind,
      let term = TruceTerm.allCases.first(where: { "\($0)" == word })
    else {
      report(.category(.refused, words: words), at: syntax.range)
      return nil
    }
    return term
  }

  private mutating func declaration(_ syntax: Syntax) -> Event? {
    guard let power = power(syntax) else { return nil }
    let fights = vocabulary.truces.contains { $0.parties.contains { $0.power == power } }
    guard fights else {
      report(.noParty(power: vocabulary.powers[power].id), at: syntax.range)
      return nil
    }
    return .declared(power: power)
  }
}
