import Chance

extension DistributionProblem {
  var words: String {
    switch self {
    case .notFinite(let parameter, let value):
      say("\(parameter.words) is \(value), no finite number")
    case .notPositive(let parameter, let value): say("\(parameter.words) is \(value), not above 0")
    case .negative(let parameter, let value): say("\(parameter.words) is \(value), below 0")
    case .zero(let parameter): say("\(parameter.words) is 0")
    case .outsideUnitInterval(let parameter, let value):
      say("\(parameter.words) is \(value), not between 0 and 1")
    case .notAscending(let low, let high): say("\(low) is not below \(high)")
    case .modeOutside(let minimum, let mode, let maximum):
      say("the mode \(mode) is not between \(minimum) and \(maximum)")
    case .empty: say("there is no value with a weight above 0")
    case .nothingLeft(let low, let high): say("nothing of it lies between \(low) and \(high)")
    case .truncatedAtoms: say("single values cannot be truncated")
    }
  }
}

extension DistributionProblem.Parameter {
  fileprivate var words: String {
    switch self {
    case .standardDeviation: say("the standard deviation")
    case .logMean: say("the mean of the logarithm")
    case .logStandardDeviation: say("the standard deviation of the logarithm")
    default: say("the \(say(word: rawValue))")
    }
  }
}
