extension Expression {
  /// The expressions it is made of directly, from left to right.
  public var children: [Expression] {
    switch self {
    case .number, .event, .defined, .parameter, .leastMonthly: []
    case .quantity(_, let day), .rate(_, _, let day): [day]
    case .negate(let inner), .not(let inner): [inner]
    case .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right),
      .and(let left, let right), .or(let left, let right), .compare(_, let left, let right):
      [left, right]
    case .least(let parts), .greatest(let parts), .count(let parts): parts
    case .within(let span, let after, let event): [span, after, event]
    }
  }

  /// Every event in it, each once, in canonical order (kind, front, place).
  public var events: [Event] {
    var events: [Event] = []
    visit { if let event = $0.ownEvent { events.append(event) } }
    return events.sorted().distinctNeighbours
  }

  /// Every quantity in it, each once, in canonical order (kind, then its indices).
  public var quantities: [Quantity] {
    var quantities: [Quantity] = []
    visit { if let quantity = $0.ownQuantity { quantities.append(quantity) } }
    return quantities.sorted().distinctNeighbours
  }

  /// Whether a run is needed to answer it; a `fact` must not.
  public var usesRunQuantities: Bool {
    !events.isEmpty || !quantities.isEmpty
  }

  /// Whether it is the same in every run: no event, quantity or input.
  public var isConstantDay: Bool {
    var isConstant = !usesRunQuantities
    visit { if case .parameter(let parameter) = $0, !parameter.isConstant { isConstant = false } }
    return isConstant
  }

  private var ownEvent: Event? {
    switch self {
    case .event(let event), .defined(let event, _): event
    default: nil
    }
  }

  private var ownQuantity: Quantity? {
    switch self {
    case .quantity(let quantity, _), .rate(let quantity, _, _), .leastMonthly(let quantity, _, _):
      quantity
    default: nil
    }
  }

  private func visit(_ body: (Expression) -> Void) {
    body(self)
    for child in children {
      child.visit(body)
    }
  }
}

extension Array where Element: Equatable {
  fileprivate var distinctNeighbours: [Element] {
    reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
