import Chance
import Engine
import Scenarios

/// A stock that is used at a constant rate c and made at p0 + g·t: S(t) = S0 + (p0 − c)·t + g·t²/2.
struct StockClock: EndToEndSubject {
  private struct Course {
    var start: Double
    var change: Double
    var growth: Double
    var use: Double

    init(_ parameters: CaseParameters) throws(CaseProblem) {
      start = try parameters.positive("S0")
      use = try parameters.number("c")
      change = try parameters.number("p0") - use
      growth = try parameters.number("g", or: 0)
    }

    /// The first time at which nothing is left; infinite where that never comes.
    var exhaustion: Double {
      guard growth != 0 else { return change < 0 ? -start / change : .infinity }
      let discriminant = change * change - 2 * growth * start
      guard discriminant >= 0 else { return .infinity }
      // The two roots have the product 2·S0/g; the one without cancellation comes first.
      let sum = -change + (change > 0 ? -1 : 1) * discriminant.squareRoot()
      let times = [sum / growth, 2 * start / sum].filter { $0 > 0 }
      return times.min() ?? .infinity
    }

    /// When it is least, where it ever turns.
    var leastTime: Double? { growth > 0 && change < 0 ? -change / growth : nil }
    func level(at time: Double) -> Double {
      start + change * time + growth * time * time / 2
    }
  }

  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let course = try Course(parameters)
    let least = course.leastTime
    return [
      "exhaustion": .number(course.exhaustion, near),
      "min_time": .value(least.map { .number($0) } ?? .null, near),
      "min_stock": .value(least.map { .number(course.level(at: $0)) } ?? .null, near),
    ]
  }

  /// The engine's stock makes the same every day, so that only g = 0 is a question to it.
  func engineAnswers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness,
    _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let course = try Course(parameters)
    guard course.growth == 0, course.change < 0, course.exhaustion < 5_000 else { return [:] }
    let plan = Plan(Self.model(course), detail: .everything)
    let run = Replay(plan, run: 0)
    guard let index = plan.series.firstIndex(of: .stock(power: 1, stock: 0)) else { return [:] }
    let levels = run.series[index]
    let last = levels.lastIndex { $0 > 0 } ?? 0
    return ["exhaustion": .number(Double(last) - levels[last] / course.change, near)]
  }

  /// Red attacks one place that nothing moves, and needs c units a day.
  private static func model(_ course: Course) -> Model {
    let start = Day(rawValue: 0)
    let stock = Stock(
      kind: "s", start: .constant(course.start),
      production: .constant(course.change + course.use))
    let challenger = Side(
      power: 1, force: 1, needs: [Need(stock: 0, perPersonDay: .constant(course.use))])
    let front = Front(
      id: "f", challenger: challenger, holder: Side(power: 0, force: 1),
      places: [Place(id: "a")], pace: Pace(speed: 0))
    return Model(
      name: "stock",
      calendar: Timeline(start: start, horizon: start + Int(course.exhaustion) + 2),
      powers: [Power(id: "blue"), Power(id: "red", stocks: [stock])], fronts: [front])
  }
}

/// dS = drift·dt + s·dW, absorbed at 0: a first passage of the way S0 against the drift.
struct StockWalk: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let passage = DriftingPassage(
      way: try parameters.positive("S0"), drift: -(try parameters.number("drift")),
      noise: try parameters.positive("s"))
    return [
      "p_exhausted": .number(passage.cumulative(try parameters.number("T")), near),
      "p_ever": .number(passage.chance, near),
    ]
  }
}
