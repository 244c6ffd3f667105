extension WrittenNumber {
  /// Names as written, in order.
  var namesUsed: [String] {
    if case .arithmetic(let arithmetic) = shape { arithmetic.namesUsed } else { [] }
  }

  /// Whether it is nothing but the name of an assumption.
  var isName: Bool {
    if case .arithmetic(.name) = shape { true } else { false }
  }
}

extension WrittenNumber.Arithmetic {
  fileprivate var namesUsed: [String] {
    switch self {
    case .quantity: []
    case .name(let name, _): [name]
    case .operation(_, let left, let right): left.namesUsed + right.namesUsed
    }
  }
}

extension NumberProblem.Kind {
  /// Names that the problem proposes itself.
  var nearest: [String] {
    switch self {
    case .unknownUnit(_, let nearest), .unknownName(_, let nearest),
      .unknownDistribution(_, let nearest):
      nearest
    default: []
    }
  }
}
