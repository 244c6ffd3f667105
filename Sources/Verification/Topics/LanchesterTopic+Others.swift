/// Battles by chance, with landings, and by salvos.
extension LanchesterTopic {
  func markovAnswers(
    _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let (m, n) = (try parameters.count("m", most: 5000), try parameters.count("n", most: 5000))
    let (a, b) = (try parameters.number("a"), try parameters.number("b"))
    guard a >= 0, b >= 0, a + b > 0 else { throw .unsound("a and b must not be negative") }
    let chain = MarkovAttrition(x: m, y: n, a: a, b: b)
    let terms = (a * Double(m * m), b * Double(n * n))
    let kept = Closeness(relative: near.relative, scale: max(terms.0, terms.1))
    return [
      "p_x_wins": .number(chain.chanceOfX, near),
      "mean_survivors_x": .number(chain.meanSurvivorsOfX, near),
      "mean_survivors_y": .number(chain.meanSurvivorsOfY, near),
      "deterministic_invariant": .number(terms.0 - terms.1, kept),
    ]
  }

  func landingAnswers(
    _ model: LandingModel, _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let days = try item.numbers("day")
    let course = days.map { model.forces(at: $0) }
    var answers: [String: Answer] = [
      "US": .numbers(course.map(\.attackers), near), "JP": .numbers(course.map(\.defenders), near),
    ]
    let last = days.max() ?? 0
    if days.allSatisfy({ $0 >= 0 && $0 == $0.rounded() }), last < 1e6 {
      let daily = model.trapezoidDays(Int(last))
      answers["US_trapezoid_daily"] = .numbers(days.map { daily.attackers[Int($0)] }, near)
      answers["JP_trapezoid_daily"] = .numbers(days.map { daily.defenders[Int($0)] }, near)
    }
    return answers
  }

  func salvoAnswers(
    _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let model = try SalvoExchange(parameters)
    let (a, b) = (try parameters.number("A"), try parameters.number("B"))
    return [
      "FER": .number(model.fractionalExchangeRatio(a: a, b: b), near),
      "exchanges": Answer { expected in
        let got = Self.exchanges(model, a: a, b: b, count: expected.list?.count ?? 0)
        return Judgement(
          passes: near.accepts(got, expected: expected), got: got, tolerance: near.text)
      },
    ]
  }

  private static func exchanges(
    _ model: SalvoExchange, a: Double, b: Double, count: Int
  ) -> CaseValue {
    var (left, right) = (a, b)
    return .list(
      (0..<count).map { index in
        let losses = model.losses(a: left, b: right)
        left -= losses.a
        right -= losses.b
        return .object([
          "salvo": .number(Double(index + 1)), "dA": .number(losses.a), "dB": .number(losses.b),
          "A": .number(left), "B": .number(right),
        ])
      })
  }
}
