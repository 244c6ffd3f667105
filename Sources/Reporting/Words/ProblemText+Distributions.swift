import Chance

extension DistributionProblem {
  var words: String {
    switch self {
    case .notFinite(let parameter, let value): "\(parameter.words) is \(value), no finite number"
    case .notPositive(let parameter, let value): "\(parameter.words) is \(value), not above 0"
    case .negative(let parameter, let value): "\(parameter.words) is \(value), below 0"
    case .zero(let parameter): "\(parameter.words) is 0"
    case .outsideUnitInterval(let parameter, let value):
      "\(parameter.words) is \(value), not between 0 and 1"
    case .notAscending(let low, let high): "\(low) is not below \(high)"
    case .modeOutside(let minimum, let mode, let maximum):
      "the mode \(mode) is not between \(minimum) and \(maximum)"
    case .empty: "there is no value with a weight above 0"
    case .nothingLeft(let low, let high): "nothing of it lies between \(low) and \(high)"
    case .truncatedAtoms: "single values cannot be truncated"
    }
  }
}

extension DistributionProblem.Parameter {
  fileprivate var words: String {
    switch self {
    case .standardDeviation: "the standard deviation"
    case .logMean: "the mean of the logarithm"
    case .logStandardDeviation: "the standard deviation of the logarithm"
    default: "the \(rawValue)"
    }
  }
}
