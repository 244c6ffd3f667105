import Analysis
import Chance
import Scenarios

/// A choice between two options whose difference D = μ + Σ x_i is normal: what knowing it all, or one part
/// of it, is worth (Raiffa and Schlaifer 1961).
struct TwoOptions: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let mean = try parameters.number("mu")
    let parts = try parameters.numbers("sd_parts")
    let whole = parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return [
      "evpi": .number(Self.gain(mean, whole), near),
      "evppi": .numbers(parts.map { Self.gain(mean, $0) }, near),
      "p_wrong": .number(whole > 0 ? Elementary.normalCumulative(-abs(mean) / whole) : 0, near),
    ]
  }

  /// The parts are inputs of a model whose option is worth their sum, the other one nothing; none where a part is
  /// certain, or where so few runs would choose otherwise that they are not met.
  func engineAnswers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness,
    _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    guard try Self.isMetInRuns(parameters) else { return [:] }
    let study = try Self.study(parameters)
    let runs = min(settings.runs, InformationStudy.mostRuns)
    let service = StudyRuns(seed: settings.seed, threads: settings.threads)
    let value: ValueOfInformation
    do { value = try study.answer(service, runs: runs).value } catch {
      throw .unsound("the values of the options are not finite")
    }
    func estimate(_ worth: ValueOfInformation.Worth) -> Estimate {
      Estimate(value: worth.value, standardError: worth.standardError)
    }
    let wrong = Double(value.wrong) / Double(runs)
    return [
      "evpi": .sampled([estimate(value.perfect)], asList: false, runs: runs),
      "evppi": .sampled(value.partial.map(estimate), runs: runs),
      "p_wrong": .sampled(
        [
          Estimate(value: wrong, standardError: (wrong * (1 - wrong) / Double(runs)).squareRoot())
        ], asList: false, runs: runs),
    ]
  }

  private static func isMetInRuns(_ parameters: CaseParameters) throws(CaseProblem) -> Bool {
    let (mean, parts) = (try parameters.number("mu"), try parameters.numbers("sd_parts"))
    let whole = parts.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return parts.allSatisfy { $0 > 0 } && abs(mean) < 3 * whole
  }

  private static func study(_ parameters: CaseParameters) throws(CaseProblem) -> InformationStudy {
    let mean = try parameters.number("mu")
    let parts = try parameters.numbers("sd_parts")
    guard mean.isFinite, parts.allSatisfy({ $0 > 0 && $0.isFinite }), parts.count < 10 else {
      throw .unsound("params.sd_parts must be above 0, and fewer than 10")
    }
    let day = Day(rawValue: 0)
    let inputs = parts.enumerated().map { index, deviation in
      Input(
        id: "part\(index)", distribution: .normal(mean: 0, standardDeviation: deviation))
    }
    let gain = parts.indices.reduce(Parameter.constant(mean)) { .sum($0, .input($1)) }
    let model = Model(
      name: "decision", calendar: Timeline(start: day, horizon: day + 1), inputs: inputs,
      powers: [Power(id: "north")], fronts: [])
    let decision = Decision(
      id: "choice", measure: Measure(formula: .number(0), type: .number(.number), knownDay: day),
      judgedBy: "0",
      options: [
        Decision.Option(id: "act", cost: .difference(0, gain)), Decision.Option(id: "rest"),
      ])
    return InformationStudy(model, decision, alternatives: [model, model])
  }

  /// E[max(0, D)] − max(0, μ) = s·φ(z) − |μ|·Φ(−z) for D ~ N(μ, s²) and z = |μ|/s.
  private static func gain(_ mean: Double, _ deviation: Double) -> Double {
    guard deviation > 0 else { return 0 }
    let z = abs(mean) / deviation
    return deviation * Elementary.normalDensity(z)
      - abs(mean) * Elementary.normalCumulative(-z)
  }
}

/// Probabilities of several views in one: see `PooledChance`.
struct PooledViews: EndToEndSubject {
  func answers(
    _ item: VerificationCase, _ parameters: CaseParameters, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let (chances, weights) = (try parameters.numbers("p"), try parameters.numbers("w"))
    let whole = weights.reduce(0, +)
    guard chances.count == weights.count, chances.allSatisfy({ $0 > 0 && $0 < 1 }), whole > 0 else {
      throw .unsound("each probability inside (0, 1) needs a weight, and one of them above 0")
    }
    let pool = PooledChance(chances, weights: weights)
    var answers: [String: Answer] = [
      "linear": .number(pool.linear, near), "logit": .number(pool.logarithmic, near),
    ]
    for key in item.keys where key.hasPrefix("extremised_") {
      guard let factor = Double(key.dropFirst("extremised_".count)) else { continue }
      answers[key] = .number(pool.extremised(by: factor), near)
    }
    return answers
  }
}
