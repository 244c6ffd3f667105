/// In which order jobs (rivals, contests) are taken one after the other, and what an order is worth.
public protocol OrderProblem: Sendable {
  var jobs: Int { get }
  /// Whether less is better.
  var isMinimised: Bool { get }
  /// Jobs that must come before each job.
  var before: [[Int]] { get }
  /// The worth of a whole order, a permutation of 0 ..< `jobs`.
  func value(of order: [Int]) -> Double
}

extension OrderProblem {
  public var isMinimised: Bool { true }
  public var before: [[Int]] { [] }
}

/// A problem in which what a job adds depends on which jobs are done before it, not on their order.
public protocol SubsetProblem: OrderProblem {
  /// What `job` adds after the jobs whose bits are set in `done`.
  func addition(of job: Int, after done: Int) -> Double
}

extension SubsetProblem {
  public func value(of order: [Int]) -> Double {
    var (done, sum) = (0, 0.0)
    for job in order {
      sum += addition(of: job, after: done)
      done |= 1 << job
    }
    return sum
  }

  /// The optimum by dynamic programming over all subsets (Held and Karp 1962): 2ⁿ·n steps.
  public var optimumOverSubsets: Double {
    let worst = isMinimised ? Double.infinity : -.infinity
    var best = [Double](repeating: worst, count: 1 << jobs)
    best[0] = 0
    for done in 0..<(1 << jobs) where best[done].isFinite {
      for job in 0..<jobs where done >> job & 1 == 0 && isAllowed(job, after: done) {
        let value = best[done] + addition(of: job, after: done)
        let next = done | 1 << job
        best[next] = isMinimised ? min(best[next], value) : max(best[next], value)
      }
    }
    return best[(1 << jobs) - 1]
  }
}

extension OrderProblem {
  func isAllowed(_ job: Int, after done: Int) -> Bool {
    guard before.indices.contains(job) else { return true }
    return before[job].allSatisfy { done >> $0 & 1 == 1 }
  }
}

/// All orders of a problem, tried one by one.
public struct OrderSurvey: Sendable, Equatable {
  public private(set) var feasible = 0
  public private(set) var optimum: Double
  /// Every order whose value is within the margin of the optimum, in the order of their numbers.
  public private(set) var optimalOrders: [[Int]] = []
  /// The best value that is worse than the optimum; nil where all are alike.
  public private(set) var secondBest: Double?
  public private(set) var worst: Double
  public private(set) var mean: Double

  /// At most 9 jobs: 362,880 orders.
  ///
  /// Values within `tie` times the greater of 1 and the optimum are alike; 1e-12 is what rounding can do.
  public init(_ problem: some OrderProblem, tie: Double = 1e-12) {
    precondition(problem.jobs <= 9, "\(problem.jobs) jobs have too many orders to try all")
    var values: [(value: Double, order: [Int])] = []
    Self.visit(problem, [], 0) { values.append((problem.value(of: $0), $0)) }
    feasible = values.count
    let sign = problem.isMinimised ? 1.0 : -1.0
    let sorted = values.map { sign * $0.value }.sorted()
    let best = sorted.first ?? .nan
    let margin = tie * max(1, abs(best))
    optimum = sign * best
    worst = sign * (sorted.last ?? .nan)
    secondBest = sorted.first { $0 > best + margin }.map { sign * $0 }
    mean = values.reduce(0) { $0 + $1.value } / Double(max(1, values.count))
    optimalOrders = values.filter { sign * $0.value <= best + margin }.map(\.order)
  }

  private static func visit(
    _ problem: some OrderProblem, _ order: [Int], _ done: Int, _ body: ([Int]) -> Void
  ) {
    if order.count == problem.jobs { return body(order) }
    for job in 0..<problem.jobs where done >> job & 1 == 0 && problem.isAllowed(job, after: done) {
      visit(problem, order + [job], done | 1 << job, body)
    }
  }
}

/// An order by a number for each job.
public struct IndexRule: Sendable, Equatable {
  public let indices: [Double]
  public let isAscending: Bool

  public init(_ indices: [Double], isAscending: Bool) {
    self.indices = indices
    self.isAscending = isAscending
  }

  /// Equal indices in the order of the jobs; a job that has none, such as 0/0, is the last.
  public var order: [Int] {
    indices.indices.sorted { left, right in
      let (one, other) = (indices[left], indices[right])
      if one.isNaN || other.isNaN { return one.isNaN == other.isNaN ? left < right : other.isNaN }
      if one == other { return left < right }
      return (one < other) == isAscending
    }
  }

  /// Whether an order holds each job once and goes by the indices but for rounding.
  public func allows(_ order: [Int]) -> Bool {
    guard order.sorted() == Array(indices.indices) else { return false }
    return zip(order, order.dropFirst()).allSatisfy { earlier, later in
      let (low, high) = isAscending ? (earlier, later) : (later, earlier)
      return !indices[low].isClearlyAbove(indices[high])
    }
  }
}
