import Chance

/// One job with a duration and what it costs, or is worth, when it is done.
public struct WeightedJob: Sendable, Equatable {
  public var duration: Double
  public var weight: Double
  /// ∞ = none.
  public var due: Double

  public init(duration: Double, weight: Double, due: Double = .infinity) {
    self.duration = duration
    self.weight = weight
    self.due = due
  }
}

/// Fixed durations, and a worth of each job by the time C at which it is done.
public struct CompletionProblem: SubsetProblem {
  /// What a job is worth when it is done at C.
  public enum Objective: Sendable, Equatable {
    /// Σ w·C: Smith (1956); ascending p/w is optimal.
    case weightedCompletion
    /// Σ w·e^{−rC}, maximised: Rothkopf (1966); descending w·e^{−rp}/(1 − e^{−rp}) is optimal.
    case discounted(rate: Double)
    /// Σ w·max(0, C − d): NP-hard (Lawler 1977).
    case tardiness
    /// Σ w where C > d by more than rounding: NP-hard (Karp 1972).
    case late
  }

  public let entries: [WeightedJob]
  public let objective: Objective
  public let before: [[Int]]

  /// `before` lists the jobs that must come before each job; empty = none.
  public init(_ entries: [WeightedJob], _ objective: Objective, before: [[Int]] = []) {
    self.entries = entries
    self.objective = objective
    self.before = before
  }

  public var jobs: Int { entries.count }

  public var isMinimised: Bool {
    if case .discounted = objective { false } else { true }
  }

  public func addition(of job: Int, after done: Int) -> Double {
    let finish = entries.indices.reduce(entries[job].duration) { sum, other in
      done >> other & 1 == 1 ? sum + entries[other].duration : sum
    }
    let (weight, due) = (entries[job].weight, entries[job].due)
    switch objective {
    case .weightedCompletion: return weight * finish
    case .discounted(let rate): return weight * Elementary.exp(-rate * finish)
    case .tardiness: return weight * max(0, finish - due)
    case .late: return finish.isClearlyAbove(due) ? weight : 0
    }
  }

  /// The rule that is optimal without precedence; nil where none is known.
  public var rule: IndexRule? {
    switch objective {
    case .weightedCompletion:
      IndexRule(entries.map { $0.duration / $0.weight }, isAscending: true)
    case .discounted(let rate):
      IndexRule(
        entries.map { job in
          // e^{−x}/(1 − e^{−x}) = 1/(e^x − 1).
          job.weight / Elementary.expMinusOne(rate * job.duration)
        }, isAscending: false)
    case .tardiness, .late: nil
    }
  }
}

/// Random durations, none of which is interrupted: E Σ w·e^{−rC}, maximised, by the Laplace transforms
/// φ = E e^{−rp}; descending w·φ/(1 − φ) is optimal (Rothkopf 1966).
public struct DiscountedRandomProblem: SubsetProblem {
  public let rewards: [Double]
  /// 1 − φ, which φ itself cannot tell where little is lost.
  public let losses: [Double]

  /// `rewards` are E[reward·e^{−rp}] of each job begun at 0; `losses` 1 − E e^{−rp}.
  public init(rewards: [Double], losses: [Double]) {
    self.rewards = rewards
    self.losses = losses
  }

  public var jobs: Int { rewards.count }
  public var isMinimised: Bool { false }

  public func addition(of job: Int, after done: Int) -> Double {
    losses.indices.reduce(rewards[job]) { value, other in
      done >> other & 1 == 1 ? value * (1 - losses[other]) : value
    }
  }

  public var rule: IndexRule {
    IndexRule(zip(rewards, losses).map { $0 / $1 }, isAscending: false)
  }
}

/// Independent normal durations: Σ w·P(C ≤ d), maximised; without any deviation C is certain.
public struct NormalDeadlineProblem: SubsetProblem {
  public let means: [Double]
  public let deviations: [Double]
  public let weights: [Double]
  public let dues: [Double]

  public init(means: [Double], deviations: [Double], weights: [Double], dues: [Double]) {
    self.means = means
    self.deviations = deviations
    self.weights = weights
    self.dues = dues
  }

  public var jobs: Int { means.count }
  public var isMinimised: Bool { false }

  public func addition(of job: Int, after done: Int) -> Double {
    var (mean, variance) = (0.0, 0.0)
    for other in means.indices where other == job || done >> other & 1 == 1 {
      mean += means[other]
      variance += deviations[other] * deviations[other]
    }
    guard variance > 0 else { return mean.isClearlyAbove(dues[job]) ? 0 : weights[job] }
    return weights[job] * Elementary.normalCumulative((dues[job] - mean) / variance.squareRoot())
  }
}

/// Durations of two values, a with chance q and a + b else: E Σ w where C ≤ D, maximised.
public struct TwoPlanDeadlineProblem: SubsetProblem {
  public let first: [Double]
  public let more: [Double]
  public let chances: [Double]
  public let weights: [Double]
  public let deadline: Double

  public init(
    first: [Double], more: [Double], chances: [Double], weights: [Double], deadline: Double
  ) {
    self.first = first
    self.more = more
    self.chances = chances
    self.weights = weights
    self.deadline = deadline
  }

  public var jobs: Int { first.count }
  public var isMinimised: Bool { false }

  public func addition(of job: Int, after done: Int) -> Double {
    weights[job] * inTime(done | 1 << job)
  }

  /// Chance that all of these jobs together are done by the deadline.
  public func inTime(_ members: Int) -> Double {
    inTime(first.indices.filter { members >> $0 & 1 == 1 }[...], 0)
  }

  private func inTime(_ members: ArraySlice<Int>, _ time: Double) -> Double {
    guard !time.isClearlyAbove(deadline) else { return 0 }
    guard let job = members.first else { return 1 }
    let rest = members.dropFirst()
    return chances[job] * inTime(rest, time + first[job])
      + (1 - chances[job]) * inTime(rest, time + first[job] + more[job])
  }
}

/// Stages that end everything when one fails: expected cost Σ c·Π p of those before; ascending c/(1 − p) is
/// optimal (Mitten 1960).
public struct StoppingProblem: SubsetProblem {
  public let costs: [Double]
  public let chances: [Double]

  public init(costs: [Double], chances: [Double]) {
    self.costs = costs
    self.chances = chances
  }

  public var jobs: Int { costs.count }

  public func addition(of job: Int, after done: Int) -> Double {
    chances.indices.reduce(costs[job]) { $1 != job && done >> $1 & 1 == 1 ? $0 * chances[$1] : $0 }
  }

  public var rule: IndexRule {
    IndexRule(zip(costs, chances).map { $0 / (1 - $1) }, isAscending: true)
  }
}
