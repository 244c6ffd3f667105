/// A contest with or without places, by its index; fronts come first.
public enum ContestReference: Sendable, Hashable, Comparable {
  /// Into `Model.fronts`.
  case front(Int)
  /// Into `Model.contests`.
  case pressure(Int)

  public var isFront: Bool {
    if case .front = self { true } else { false }
  }
}

extension Model {
  public func id(of contest: ContestReference) -> String {
    switch contest {
    case .front(let index): fronts[index].id
    case .pressure(let index): contests[index].id
    }
  }

  public func name(of contest: ContestReference) -> String {
    switch contest {
    case .front(let index): fronts[index].name
    case .pressure(let index): contests[index].name
    }
  }

  /// Index of the power whose own a side of a contest is.
  public func power(of side: SideRole, in contest: ContestReference) -> Int {
    switch contest {
    case .front(let index): fronts[index].side(side).power
    case .pressure(let index): contests[index].side(side).power
    }
  }

  /// The side on which a power stands in a contest, itself or by a step of its sequence; nil = none.
  public func side(of power: Int, in contest: ContestReference) -> SideRole? {
    let steps = sequences.filter { $0.power == power }.flatMap(\.steps)
    if let step = steps.first(where: { $0.contest == contest }) { return step.side }
    return SideRole.allCases.first { self.power(of: $0, in: contest) == power }
  }
}
