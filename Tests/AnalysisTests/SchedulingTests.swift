import Testing

@testable import Analysis

/// Known answers K12, K13 and K14: rivals R, I, C with works 36, 12, 60 and cost rates 10, 6, 40.
@Suite("Orders of rivals")
struct SchedulingTests {
  private let rivals = [
    WeightedJob(duration: 36, weight: 10), WeightedJob(duration: 12, weight: 6),
    WeightedJob(duration: 60, weight: 40),
  ]

  @Test("Smith's rule orders three rivals by cost rate over work")
  func smith() {
    let problem = CompletionProblem(rivals, .weightedCompletion)
    let orders = [[0, 1, 2], [0, 2, 1], [1, 2, 0], [1, 0, 2], [2, 0, 1], [2, 1, 0]]
    let costs: [Double] = [4968, 4848, 4032, 4872, 4008, 3912]
    #expect(orders.map { problem.value(of: $0) } == costs)
    let survey = OrderSurvey(problem)
    #expect((survey.optimum, survey.optimalOrders) == (3912, [[2, 1, 0]]))
    #expect(problem.rule?.order == [2, 1, 0])
    #expect(problem.optimumOverSubsets == 3912)
    #expect((survey.worst, survey.secondBest, survey.feasible) == (4968, 4008, 6))
  }

  // By hand: one of two jobs is late by 1 whichever is first; both orders are optimal.
  @Test("Ties are all listed, and a second best exists only where something is worse")
  func ties() {
    let job = WeightedJob(duration: 1, weight: 3, due: 1)
    let survey = OrderSurvey(CompletionProblem([job, job], .tardiness))
    #expect(survey.optimalOrders == [[0, 1], [1, 0]])
    #expect((survey.optimum, survey.worst, survey.mean) == (3, 3, 3))
    #expect(survey.secondBest == nil)
    #expect(CompletionProblem([job, job], .late).optimumOverSubsets == 3)
  }

  @Test("Precedence leaves out orders, in the survey and over subsets")
  func precedence() {
    let problem = CompletionProblem(rivals, .weightedCompletion, before: [[], [], [0, 1]])
    let survey = OrderSurvey(problem)
    #expect(survey.feasible == 2)
    #expect((survey.optimum, problem.optimumOverSubsets) == (4872, 4872))
  }

  @Test("All optima by subsets are those over all orders, for made-up jobs of every kind")
  func subsets() {
    for seed in 1...20 {
      func number(_ index: Int, _ most: Int) -> Double {
        Double((seed * 7919 + index * 104_729) % most + 1)
      }
      let jobs = (0..<6).map {
        WeightedJob(
          duration: number($0, 17), weight: number($0 + 9, 11), due: number($0 + 20, 50))
      }
      for objective in [
        CompletionProblem.Objective.weightedCompletion, .discounted(rate: 0.03), .tardiness, .late,
      ] {
        let problem = CompletionProblem(jobs, objective)
        let survey = OrderSurvey(problem)
        #expect(abs(problem.optimumOverSubsets - survey.optimum) < 1e-9)
        if let rule = problem.rule {
          #expect(abs(problem.value(of: rule.order) - survey.optimum) < 1e-9)
        }
      }
    }
  }

  // One rival of 10 at R = 2 takes 5 days and costs 3 a day; a second of strength e^{0.1·5} waits for it.
  @Test("A rival grows while another is faced")
  func growth() {
    let problem = GrowingRivalsProblem(
      strengths: [10, 1], growths: [0, 0.1], weights: [3, 0], rate: 2)
    #expect(problem.value(of: [0, 1]) == 15)
    let later = GrowingRivalsProblem(
      strengths: [10, 2], growths: [0, 0.1], weights: [0, 1], rate: 2)
    #expect(abs(later.value(of: [1, 0]) - 1.0517091807564771) < 1e-12)
    #expect(later.value(of: [0, 1]) > 9)
  }

  @Test(
    "Gittins indices of Bernoulli arms are those of the published tables",
    arguments: [
      (0.9, [0.70289, 0.80006, 0.50013]), (0.95, [0.76143, 0.83814, 0.56011]),
      (0.99, [0.86986]),
    ])
  func gittins(discount: Double, expected: [Double]) {
    let found = [(1.0, 1.0), (2, 1), (1, 2)].map {
      GittinsIndex.bernoulli(a: $0.0, b: $0.1, discount: discount)
    }
    for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 6e-6) }
  }

  // z: (100 − z)/2 = 10 → 80; a prize of 50 for sure at 5 has 45, and is opened only after a miss.
  @Test("Boxes are opened by their reservation values")
  func boxes() {
    let boxes = PandoraBoxes([
      PandoraBoxes.Box(cost: 5, prizes: [50], chances: [1]),
      PandoraBoxes.Box(cost: 10, prizes: [100, 0], chances: [0.5, 0.5]),
    ])
    #expect(boxes.boxes.map(\.reservation) == [45, 80])
    #expect(boxes.order == [1, 0])
    // −10, then 100 or the other box for 45 net.
    #expect(boxes.value == 62.5)
  }
}
