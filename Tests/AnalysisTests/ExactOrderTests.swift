import Chance
import Engine
import Foundation
import Scenarios
import TestSupport
import Testing

@testable import Analysis

/// Orders of contests without chance, whose days are counted by hand or by the scheduling problems.
@Suite("Orders without chance")
struct ExactOrderTests {
  private func weights(_ weights: [Double]) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: weights.enumerated().map { ("rival\($0.offset)", $0.element) })
  }

  /// Σ w·C of every order, by the problem of the same name: contests of p days are jobs of p days.
  @Test("The weighted days of every order are those of the scheduling problem")
  func weightedCompletion() throws {
    let jobs = [(4, 3.0), (9, 1), (2, 5), (7, 2)].map {
      WeightedJob(duration: Double($0.0), weight: $0.1)
    }
    let problem = CompletionProblem(jobs, .weightedCompletion)
    let model = OrderingModel.model(durations: jobs.map { Int($0.duration) })
    let answer = try OrderingModel.answer(
      [model], [.cost], weights: weights(jobs.map(\.weight)))
    #expect(answer.isExact && answer.orders.count == 24)
    let view = answer.views[0]
    for (order, record) in zip(answer.orders, view.records) {
      #expect(record.values[0].mean == problem.value(of: order))
    }
    let survey = OrderSurvey(problem)
    #expect(survey.optimalOrders == view.undecided.sorted().map { answer.orders[$0] })
    #expect(view.bestValues[0].mean == survey.optimum)
  }

  @Test("Smith's rule is the best order where its assumptions hold, and weakest first is not")
  func smith() throws {
    let (days, weight) = ([4, 9, 2, 7], [1.0, 8, 1, 6])
    let model = OrderingModel.model(durations: days)
    let answer = try OrderingModel.answer([model], [.cost], weights: weights(weight))
    let view = answer.views[0]
    let smith = try #require(view.policies.first { $0.policy == .smith })
    #expect(smith.rank == 1)
    #expect(smith.indices == zip(days, weight).map { Double($0) / $1 })
    #expect(smith.order.map { answer.orders[$0] } == [1, 3, 2, 0])
    #expect(smith.differences[0].mean == 0)
    let text = try #require(view.policies.first { $0.policy == .text })
    // 4 + 8·13 + 15 + 6·22 = 255 against 8·9 + 6·16 + 18 + 22 = 208.
    #expect(text.values[0].mean == 255 && view.bestValues[0].mean == 208)
    #expect(text.differences[0].mean == 47)
  }

  /// Days on which each contest is won, of every order, out of the engine.
  private func completions(_ jobs: [WeightedJob]) throws -> [(order: [Int], days: [Double])] {
    let model = OrderingModel.model(durations: jobs.map { Int($0.duration) })
    let request = SequenceRequest(power: "a power", objectives: [.cost])
    let study = try SequenceStudy([model], request)
    let variants = study.orders.indices.map { order in
      let ordered = study.variant(order, view: 0).model
      let days = jobs.indices.map { job in
        Subject(
          Measure(formula: ordered.decision(of: .pressure(job), 0), type: .day),
          written: "day \(job)")
      }
      return (model: ordered, subjects: days)
    }
    let columns = try StudyRuns(seed: 1, threads: 2).numbers(of: variants, runs: 0..<1)
    return zip(study.orders, columns).map { ($0, $1.map { $0[0] }) }
  }

  private func value(_ kind: String, _ jobs: [WeightedJob], _ days: [Double], rate: Double)
    -> Double
  {
    zip(jobs, days).reduce(0) { sum, entry in
      let (job, day) = entry
      if kind.hasPrefix("maximise") { return sum - job.weight * Elementary.exp(-rate * day) }
      if kind.contains("T_j") { return sum + job.weight * max(0, day - job.due) }
      if kind.contains("U_j") { return sum + (day > job.due ? job.weight : 0) }
      return sum + job.weight * day
    }
  }

  /// Published families of fixed durations: the best value over all orders and every order that has it.
  @Test(
    "Contests in every order give the published optima",
    arguments: ["SM0", "WD0", "WT0", "WU0", "PR0"])
  func published(id: String) throws {
    guard
      let item = try SharedFolder.cases("sequencing.json")?.first(where: {
        $0["id"] as? String == id
      })
    else { return }
    let stated = try #require(item["jobs"] as? [[String: Any]])
    let jobs = stated.map { job in
      WeightedJob(
        duration: job["p"] as? Double ?? .nan, weight: job["w"] as? Double ?? .nan,
        due: job["d"] as? Double ?? .infinity)
    }
    let kind = try #require(item["kind"] as? String)
    let before = item["precedence"] as? [[Int]] ?? []
    let rate = item["r"] as? Double ?? 0
    let allowed = try completions(jobs).filter { entry in
      before.allSatisfy { pair in
        entry.days[pair[0]] < entry.days[pair[1]]
      }
    }.map { (order: $0.order, value: value(kind, jobs, $0.days, rate: rate)) }
    let best = allowed.map(\.value).min() ?? .nan
    let optimum = try #require(item["optimum"] as? Double)
    #expect(abs(abs(best) - optimum) <= 1e-9 * optimum)
    let orders = allowed.filter { $0.value <= best + 1e-9 * abs(best) }.map(\.order)
    #expect(Set(orders) == Set(try #require(item["optimal_orders"] as? [[Int]])))
  }

  /// One of 8 days, and one that grows e-fold in 70 days while it waits.
  ///
  /// Beaten at once the second takes 4 days:
  /// 4 + 12 days. After 8 days it has grown for a week, e^{0.1} = 1.10517: x moves (2/1.10517 − 1)·k a day with
  /// k = 1/7, so 0.115669, and 1/2 takes 5 days: 8 + 13.
  @Test("A rival that grows while it waits comes first, weaker or not")
  func growing() throws {
    let model = OrderingModel.model(durations: [8, 4], horizon: 40) { model in
      model.contests[1].holder.idleGrowth = .constant(1.0 / 70)
    }
    let answer = try OrderingModel.answer([model], [.cost])
    let view = answer.views[0]
    #expect(view.records.map { $0.values[0].mean } == [21, 16])
    #expect(answer.orders[view.best] == [1, 0])
    let troublesome = view.policies.first { $0.policy == .mostTroublesomeFirst }
    #expect(troublesome?.rank == 1)
    #expect(troublesome?.indices == [0, 1.0 / 70])
  }

  /// The second of 6 days after one of 3 begins on day 4, planned for day 1: 3 days of slip; a month later both
  /// on the dates of their places.
  @Test(
    "Slip counts from the date of the place, and a month of delay is 30 days of each rival behind it"
  )
  func slip() throws {
    let answer = try OrderingModel.answer(
      [OrderingModel.model(durations: [3, 6], horizon: 100)], [.slip, .cost])
    let view = answer.views[0]
    #expect(view.records.map { $0.values[0].mean } == [3, 6])
    #expect(view.records.map { $0.values[1].mean } == [12, 15])
    // The first 30 days later: 33 and 39 of cost; it slips by as many days from its later date.
    #expect(view.months[0]?.changes.map(\.mean) == [30, 60])
    // The second waits for day 31 in place of day 4: decided on day 36, 27 later, and 3 days of slip are gone.
    #expect(view.months[1]?.changes.map(\.mean) == [-3, 27])
  }

  /// Three orders are as good as one another where two jobs are alike.
  @Test("Orders that no run tells apart are ties")
  func ties() throws {
    let answer = try OrderingModel.answer(
      [OrderingModel.model(durations: [5, 5, 8])], [.cost])
    #expect(answer.views[0].ties == [0, 2])
    #expect(answer.views[0].undecided == [0, 2])
    #expect(answer.views[0].records.filter { $0.drop?.cause == .bound }.count == 4)
  }

  @Test("The order of least regret is that of a search over all orders and views")
  func regret() throws {
    let weight = [2.0, 3, 4]
    let durations = [[6, 5, 7], [3, 9, 4]]
    let models = durations.map { OrderingModel.model(durations: $0, horizon: 40) }
    let answer = try OrderingModel.answer(models, [.cost], weights: weights(weight))
    let problems = durations.map { days in
      CompletionProblem(
        zip(days, weight).map { WeightedJob(duration: Double($0), weight: $1) },
        .weightedCompletion)
    }
    let best = problems.map { OrderSurvey($0).optimum }
    let greatest = answer.orders.map { order in
      zip(problems, best).map { $0.value(of: order) - $1 }.max() ?? 0
    }
    let regret = try #require(answer.regret)
    #expect(greatest[regret.order] == greatest.min())
    #expect(
      regret.undecided == answer.orders.indices.filter { greatest[$0] == greatest.min() })
    let order = answer.orders[regret.order]
    #expect(regret.regrets.map(\.mean) == zip(problems, best).map { $0.value(of: order) - $1 })
    #expect(answer.views.map { answer.orders[$0.best] } != [order, order])
  }

  /// Course A of 20 days that falls back after 10 to an effort at which nothing moves.
  @Test("Courses are changed one at a time, and what helps is kept")
  func courses() throws {
    let model = OrderingModel.model(durations: [20, 5], horizon: 100) { model in
      model.sequences[0].steps[0].courseB = CourseB(effort: 0.5, after: 10, hold: 1000)
    }
    let answer = try OrderingModel.answer([model], [.completed, .cost], courses: true)
    let view = answer.views[0]
    #expect(view.bestValues[0].mean == 0)
    let courses = try #require(view.courses)
    #expect(courses.taken == [CourseChange(step: 0, kind: .courseAOnly)])
    #expect(courses.values[0].mean == 1 && courses.differences[0].mean == 1)
    #expect(
      courses.trials.filter { $0.round == 0 }.map(\.change.kind) == [
        .courseAOnly, .courseBAtOnce, .days(factor: 0.5), .days(factor: 2),
      ])
    #expect(courses.trials[3].differences[0].mean == 1)
  }
}
