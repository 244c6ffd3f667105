import Testing

@testable import Analysis

@Suite("Orders at the edges of their rules")
struct SchedulingEdgeTests {
  // 0.1 + 0.2 is more than 0.3 in binary fractions only.
  @Test("A job that is done on the day it is due is not late, whatever its decimals")
  func decimals() {
    let jobs = [(0.1, 3.0, 0.1), (0.2, 2, 0.3), (0.3, 4, 0.6), (0.1, 1, 0.7)].map {
      WeightedJob(duration: $0.0, weight: $0.1, due: $0.2)
    }
    let survey = OrderSurvey(CompletionProblem(jobs, .late))
    #expect((survey.optimum, survey.optimalOrders, survey.secondBest) == (0, [[0, 1, 2, 3]], 2))
    let plans = TwoPlanDeadlineProblem(
      first: [0.1, 0.2], more: [0.2, 0], chances: [0.5, 1], weights: [1, 1], deadline: 0.3)
    #expect(plans.inTime(0b11) == 0.5)
  }

  // Both first jobs are due when they are done; Φ(−3) = 0.00134989803163.
  @Test("Durations without deviation are certain")
  func certain() {
    let problem = NormalDeadlineProblem(
      means: [10, 10, 5], deviations: [0, 0, 1], weights: [2, 3, 1], dues: [10, 20, 22])
    let survey = OrderSurvey(problem)
    #expect(survey.optimalOrders == [[0, 1, 2]])
    #expect(abs(survey.optimum - 5.00134989803163) < 1e-13)
    #expect(abs(problem.optimumOverSubsets - survey.optimum) < 1e-13)
  }

  // By hand: 3·(3.5 + 1e-9·3.5²/2) + 2·(8 + 1.575e-9 + 1e-10·8²/2).
  @Test("Rivals that hardly grow cost hardly more than those that do not")
  func smallGrowth() {
    let problem = GrowingRivalsProblem(
      strengths: [9, 7], growths: [1e-10, 1e-9], weights: [2, 3], rate: 2)
    #expect(abs(problem.value(of: [1, 0]) - 26.500000027925) < 1e-13)
  }

  // 1/(e^x − 1) = 1/x − 1/2 + …; an exponential of mean 3 has φ = 1/(1 + 3r), φ/(1 − φ) = 1/(3r).
  @Test("Indices keep their digits where the discount is small")
  func smallDiscount() throws {
    let job = WeightedJob(duration: 3, weight: 2)
    let rule = try #require(CompletionProblem([job], .discounted(rate: 1e-9)).rule)
    #expect(abs(rule.indices[0] - 666_666_665.666_666_6) < 1e-6)
    let random = DiscountedRandomProblem(rewards: [1 / (1 + 3e-9)], losses: [3e-9 / (1 + 3e-9)])
    #expect(abs(random.rule.indices[0] * 3e-9 - 1) < 1e-15)
  }

  @Test("A job without an index is the last, and what equal indices begin with is open")
  func indices() {
    #expect(IndexRule([.nan, 2, 1, .nan], isAscending: true).order == [2, 1, 0, 3])
    // 1/(1 − 0.9), 2/(1 − 0.8) and 3/(1 − 0.7) are 10 but for rounding.
    let rule = StoppingProblem(costs: [1, 2, 3, 1], chances: [0.9, 0.8, 0.7, 0.5]).rule
    #expect(rule.allows([3, 0, 1, 2]))
    #expect(rule.allows([3, 2, 0, 1]))
    #expect(!rule.allows([0, 1, 2, 3]))
    #expect(!rule.allows([3, 0, 0, 1]))
    #expect(IndexRule([1, 2], isAscending: false).allows([1, 0]))
    #expect(!IndexRule([1, 2], isAscending: false).allows([0, 1]))
  }

  // 2 and 2 + 1e-10 for the two orders.
  @Test("How far alike values may lie apart is the caller's choice")
  func nearlyAlike() {
    let jobs = [(1.0, 0.5), (1, 0.5 + 1e-10)].map { WeightedJob(duration: $0.0, weight: $0.1) }
    let problem = CompletionProblem(jobs, .weightedCompletion)
    #expect(OrderSurvey(problem).optimalOrders == [[1, 0]])
    let wide = OrderSurvey(problem, tie: 1e-9)
    #expect((wide.optimalOrders, wide.secondBest) == ([[0, 1], [1, 0]], nil))
  }
}
