import Chance

/// Durations p + a·t that grow with the time t at which a job begins: the end of the last; ascending p/a is
/// optimal (Browne and Yechiali 1990).
public struct DeterioratingProblem: OrderProblem {
  public let durations: [Double]
  public let growths: [Double]

  public init(durations: [Double], growths: [Double]) {
    self.durations = durations
    self.growths = growths
  }

  public var jobs: Int { durations.count }

  public func value(of order: [Int]) -> Double {
    order.reduce(0) { $0 + durations[$1] + growths[$1] * $0 }
  }

  public var rule: IndexRule {
    IndexRule(zip(durations, growths).map { $0 / $1 }, isAscending: true)
  }
}

/// Rivals that grow while they wait.
///
/// Strength s·e^{gt}, beaten at R a day, and a cost w·e^{gt} a day until then. No index is known to be
/// optimal; growth can reverse Smith's rule.
public struct GrowingRivalsProblem: OrderProblem {
  public let strengths: [Double]
  public let growths: [Double]
  public let weights: [Double]
  public let rate: Double

  public init(strengths: [Double], growths: [Double], weights: [Double], rate: Double) {
    self.strengths = strengths
    self.growths = growths
    self.weights = weights
    self.rate = rate
  }

  public var jobs: Int { strengths.count }

  /// Σ ∫₀^C w·e^{gu} du.
  public func value(of order: [Int]) -> Double {
    var (time, cost) = (0.0, 0.0)
    for rival in order {
      let growth = growths[rival]
      time += strengths[rival] * Elementary.exp(growth * time) / rate
      let whole = growth == 0 ? time : Elementary.expMinusOne(growth * time) / growth
      cost += weights[rival] * whole
    }
    return cost
  }
}

/// Σ w·C where turning from one rival to the next takes a time of its own.
public struct PivotTimesProblem: OrderProblem {
  public let durations: [Double]
  public let weights: [Double]
  /// Before the first job, and from job to job.
  public let first: [Double]
  public let between: [[Double]]

  public init(durations: [Double], weights: [Double], first: [Double], between: [[Double]]) {
    self.durations = durations
    self.weights = weights
    self.first = first
    self.between = between
  }

  public var jobs: Int { durations.count }

  public func value(of order: [Int]) -> Double {
    var (time, cost, last) = (0.0, 0.0, Int?.none)
    for job in order {
      time += (last.map { between[$0][job] } ?? first[job]) + durations[job]
      cost += weights[job] * time
      last = job
    }
    return cost
  }
}
