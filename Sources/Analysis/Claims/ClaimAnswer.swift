import Chance
import Engine
public import Scenarios

/// What is known of a claim after the runs.
public struct ClaimAnswer: Sendable, Equatable {
  public var id: String
  public var text: String
  public var kind: Claim.Kind
  /// Share of the runs in which it is true, among those that answer it; 1 or 0 for a fact; nil where
  /// nothing answers it (condition never true, effect, undefined fact).
  public var probability: Double?
  /// 95 %, from the number of runs; 0…1 where nothing answers it.
  public var interval: WilsonInterval
  /// Runs in which the condition holds and the formula is undefined.
  public var undefined: Int
  /// Runs in which the condition holds: all runs without one; 0 for facts and effects.
  public var givenRuns: Int
  public var hasCondition: Bool

  public init(
    id: String, text: String, kind: Claim.Kind = .event, probability: Double?,
    interval: WilsonInterval, undefined: Int = 0, givenRuns: Int = 0, hasCondition: Bool = false
  ) {
    self.id = id
    self.text = text
    self.kind = kind
    self.probability = probability
    self.interval = interval
    self.undefined = undefined
    self.givenRuns = givenRuns
    self.hasCondition = hasCondition
  }

  /// `medians` are the inputs at their medians, for facts.
  init(_ claim: Claim, _ count: ClaimCount, medians: [Double]) {
    let nothing = WilsonInterval(low: 0, high: 1)
    self.init(
      id: claim.id, text: claim.text, kind: claim.kind, probability: nil, interval: nothing,
      hasCondition: claim.given != nil)
    switch claim.kind {
    case .event: take(count)
    case .fact: take(claim.fact(inputs: medians))
    case .effect: break
    }
  }

  private mutating func take(_ count: ClaimCount) {
    let decided = count.yes + count.no
    if decided > 0 { probability = Double(count.yes) / Double(decided) }
    interval = WilsonInterval(successes: count.yes, trials: decided)
    undefined = count.undefined
    givenRuns = count.given
  }

  private mutating func take(_ truth: Bool?) {
    guard let truth else { return }
    let value: Double = truth ? 1 : 0
    probability = value
    interval = WilsonInterval(low: value, high: value)
  }

  /// The interval; nil for an effect, which runs of one course each cannot answer.
  public var knownInterval: WilsonInterval? { kind == .effect ? nil : interval }

  /// Runs that answer it with true or false.
  public var decidedRuns: Int { givenRuns - undefined }

  /// Share of the runs with a true condition that leave it undefined.
  public var undefinedShare: Double {
    givenRuns == 0 ? 0 : Double(undefined) / Double(givenRuns)
  }
}

extension Claim {
  /// Truth of a fact; nil where it is undefined or its condition does not hold.
  public func fact(inputs: [Double]) -> Bool? {
    if let given, given.factValue(inputs: inputs) != true { return nil }
    return formula.factValue(inputs: inputs)
  }
}

extension Model {
  /// The median of every input.
  public var medians: [Double] {
    inputs.map { $0.distribution.quantile(0.5) }
  }
}
