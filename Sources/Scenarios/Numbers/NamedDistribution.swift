/// The distributions a scenario may name.
public enum NamedDistribution: String, Sendable, Hashable, CaseIterable {
  case uniform
  case normal
  case lognormal
  case logUniform = "log-uniform"
  case pert
  case triangular
  case beta
  case gamma
  case exponential
  case choice
  case empirical
  case truncated
  case mixture

  /// How many parameters it takes; nil = one or more.
  public var parameterCount: Int? {
    switch self {
    case .exponential: 1
    case .uniform, .normal, .lognormal, .logUniform, .beta, .gamma: 2
    case .pert, .triangular, .truncated: 3
    case .choice, .empirical, .mixture: nil
    }
  }

  var isWeighted: Bool {
    self == .choice || self == .mixture
  }
}
