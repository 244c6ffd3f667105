/// Laws of attrition: deterministic, stochastic, with landings, by salvos.
struct LanchesterTopic: Topic {
  let names = ["attrition", "lanchester"]
  let inputs = Topics.notes.union(["t", "day", "rates"])

  /// What a case is about, by the words of its law.
  private enum Subject {
    case law(AttritionCase)
    case markov(CaseParameters)
    case landing(LandingModel)
    case salvo(CaseParameters)
    case stochasticSalvo(CaseParameters)

    init(_ item: VerificationCase) throws(CaseProblem) {
      let law = try item.text("law").lowercased()
      let parameters = try item.parameters
      func names(_ words: String...) -> Bool { words.contains { law.contains($0) } }
      if names("salvo") {
        self = names("stochastic") ? .stochasticSalvo(parameters) : .salvo(parameters)
      } else if names("stochastic", "markov") {
        self = .markov(parameters)
      } else if names("iwo", "engel") {
        self = .landing(try LandingModel(parameters))
      } else if names("reinforce") {
        self = .law(
          try AttritionCase(
            .reinforced(x: parameters.number("P"), y: parameters.number("Q")), parameters))
      } else if names("general", "bracken") {
        self = .law(
          try AttritionCase(
            .general(p: parameters.number("p"), q: parameters.number("q")), parameters))
      } else {
        let known: [(String, AttritionLaw)] = [
          ("mixed", .mixed), ("guerrilla", .mixed), ("logarithmic", .logarithmic),
          ("linear", .linear), ("square", .square),
        ]
        guard let found = known.first(where: { names($0.0) }) else { throw .unknownKind(law) }
        self = .law(try AttritionCase(found.1, parameters))
      }
    }
  }

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative)
    switch try Subject(item) {
    case .law(let law): return try lawAnswers(law, item, tolerance)
    case .markov(let parameters): return try markovAnswers(parameters, near)
    case .landing(let model): return try landingAnswers(model, item, near)
    case .salvo(let parameters): return try salvoAnswers(parameters, near)
    case .stochasticSalvo(let parameters):
      let salvo = try StochasticSalvo(parameters)
      return [
        "mean_loss_B": .number(salvo.meanLoss, near),
        "sd_loss_B": .number(salvo.deviation, near),
        "p_no_loss": .number(salvo.chanceOfNoLoss, near),
      ]
    }
  }

  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.integrated)
    switch try Subject(item) {
    case .law(let law): return try engineAnswers(law, item, near)
    case .landing(let model):
      guard let days = item["day"]?.numbers, let forces = model.engineForces(on: days) else {
        return [:]
      }
      return ["US": .numbers(forces.attackers, near), "JP": .numbers(forces.defenders, near)]
    case .markov, .salvo, .stochasticSalvo: return [:]
    }
  }

  private func lawAnswers(
    _ law: AttritionCase, _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    var near = Closeness(relative: tolerance.relative)
    if case .general = law.law { near.relative = tolerance.integrated }
    var answers: [String: Answer] = [:]
    if item["t"] != nil {
      let course = try Self.times(item).map { law.forces(at: $0) }
      answers["x"] = .numbers(course.map(\.x), near)
      answers["y"] = .numbers(course.map(\.y), near)
    }
    let kept = Closeness(
      relative: tolerance.relative, scale: law.invariantScale,
      atZero: tolerance.relative * law.invariantScale)
    for key in Self.invariantKeys(law, item) { answers[key] = .number(law.invariant, kept) }
    switch law.law {
    case .reinforced:
      answers["equilibrium"] = .numbers([law.equilibrium.x, law.equilibrium.y], near)
    case .logarithmic: break
    default:
      answers["winner"] = Self.winner(law.winner)
      let size = max(law.x, law.y)
      near.atZero = tolerance.relative * size
      answers["survivors"] = .number(law.survivors, near)
      answers["survivors_limit"] = .number(law.survivors, near)
      if law.law != .linear, !Self.isGeneral(law) {
        answers["annihilation_time"] = .number(law.annihilationTime, near)
      }
    }
    return answers
  }

  private func engineAnswers(
    _ law: AttritionCase, _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let engine = AttritionEngine(law)
    var answers: [String: Answer] = [:]
    let times = item["t"] == nil ? [] : try Self.times(item)
    let course = times.compactMap { engine.forces(at: $0) }
    if course.count == times.count, !times.isEmpty {
      answers["x"] = .numbers(course.map(\.x), near)
      answers["y"] = .numbers(course.map(\.y), near)
      let kept = Closeness(
        relative: near.relative, scale: law.invariantScale,
        atZero: near.relative * law.invariantScale)
      if let (x, y) = course.last(where: { $0.x > 0 && $0.y > 0 }) {
        for key in Self.invariantKeys(law, item) {
          answers[key] = .number(law.invariant(x, y), kept)
        }
      }
    }
    if case .reinforced = law.law {
      if let still = engine.forcesFromEquilibrium() {
        answers["equilibrium"] = .numbers([still.x, still.y], near)
      }
    } else if law.law != .logarithmic, !Self.isGeneral(law), let ending = engine.ending() {
      answers["winner"] = Self.winner(ending.winner)
      if ending.winner != .draw {
        answers["survivors"] = .number(ending.survivors, near)
        answers["survivors_limit"] = .number(ending.survivors, near)
        if law.law != .linear {
          answers["annihilation_time"] = .number(ending.annihilation, near)
        }
      }
    }
    return answers
  }

  private static func times(_ item: VerificationCase) throws(CaseProblem) -> [Double] {
    let times = try item.numbers("t")
    guard times.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw .unsound("t must be finite and not negative")
    }
    return times
  }

  private static func isGeneral(_ law: AttritionCase) -> Bool {
    if case .general = law.law { true } else { false }
  }

  /// `invariant` and its names that spell the formula, such as `invariant_ax2_by2`.
  private static func invariantKeys(_ law: AttritionCase, _ item: VerificationCase) -> [String] {
    item.keys.filter { $0.hasPrefix("invariant") && item[$0]?.number != nil }
  }

  /// Compared by the first word: "x (guerrilla)" is x.
  private static func winner(_ winner: AttritionWinner) -> Answer {
    Answer { expected in
      let word = expected.text?.split(separator: " ").first.map(String.init)
      return Judgement(
        passes: word == winner.rawValue, got: .text(winner.rawValue), tolerance: "exact")
    }
  }
}
