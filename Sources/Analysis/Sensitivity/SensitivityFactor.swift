/// What is varied as one thing.
public enum SensitivityFactor: Sendable, Equatable {
  /// Index into `Model.inputs`.
  case input(Int)
  /// Inputs that are drawn together, in the order in which their group lists them.
  case correlated([Int])
  /// All inputs that are not asked for singly.
  case others([Int])
  /// What happens in a run beyond its inputs: its number.
  case chance

  /// Indices into `Model.inputs`.
  public var inputs: [Int] {
    switch self {
    case .input(let input): [input]
    case .correlated(let inputs), .others(let inputs): inputs
    case .chance: []
    }
  }
}
