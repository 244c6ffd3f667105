import Chance
/// First passages of Brownian motion: times to fall without a model of forces.
struct PassageTopic: Topic {
  let names = ["first passage", "first passages"]
  let inputs = Topics.notes.union(["t", "quad_err"])

  private enum Subject {
    case drifting(DriftingPassage)
    case race(mean: (Double, Double), shape: (Double, Double))
    case twoBarriers(TwoBarrierExit)
    case reflected(ReflectedPassage)
    case watched(WatchedBarrier)

    init(_ item: VerificationCase) throws(CaseProblem) {
      let parameters = try item.parameters
      let kind = try item.text("kind")
      switch kind {
      case "first_passage_drifted_bm":
        let way = try parameters.number("barrier") - parameters.number("x0", or: 0)
        guard way > 0 else { throw .unsound("the barrier must lie above the start") }
        self = .drifting(
          DriftingPassage(
            way: way, drift: try parameters.number("drift"),
            noise: try parameters.positive("sigma")))
      case "race_of_two_first_passages":
        let (first, second) = (try Self.racer("A", parameters), try Self.racer("B", parameters))
        self = .race(
          mean: (try first.positive("mean"), try second.positive("mean")),
          shape: (try first.positive("shape"), try second.positive("shape")))
      case "two_barrier_exit":
        let lower = try parameters.number("lower")
        let (start, width) = (
          try parameters.number("x") - lower, try parameters.number("upper") - lower
        )
        guard start >= 0, start <= width, width > 0 else {
          throw .unsound("x must lie between lower and upper")
        }
        self = .twoBarriers(
          TwoBarrierExit(
            start: start, width: width, drift: try parameters.number("drift"),
            noise: try parameters.positive("sigma")))
      case "reflect0_absorb_b_mean_time":
        let (start, barrier) = (try parameters.number("x"), try parameters.positive("b"))
        guard start >= 0, start <= barrier else { throw .unsound("x must lie between 0 and b") }
        self = .reflected(
          ReflectedPassage(
            start: start, barrier: barrier, drift: try parameters.number("drift"),
            noise: try parameters.positive("sigma")))
      case "discrete_monitoring_correction":
        self = .watched(
          WatchedBarrier(
            barrier: try parameters.number("barrier"), drift: try parameters.number("drift"),
            noise: try parameters.number("sigma"), step: try parameters.positive("dt")))
      default: throw .unknownKind(kind)
      }
    }

    private static func racer(
      _ name: String, _ parameters: CaseParameters
    ) throws(CaseProblem) -> CaseParameters {
      guard let members = parameters.members[name]?.object else {
        throw .missing("params.\(name)", wanted: "an object")
      }
      return CaseParameters(members: members)
    }
  }

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    var near = Closeness(relative: tolerance.relative, atZero: tolerance.tails)
    switch try Subject(item) {
    case .drifting(let passage): return try driftingAnswers(passage, item, near)
    case .race(let mean, let shape):
      // The case says how well its own integral is known.
      near.relative = max(near.relative, item["quad_err"]?.number ?? 0)
      let (first, second) = (
        DriftingPassage(mean: mean.0, shape: shape.0),
        DriftingPassage(mean: mean.1, shape: shape.1)
      )
      return [
        "p_A_first": .number(first.chanceBefore(second), near),
        "p_B_first": .number(second.chanceBefore(first), near),
      ]
    case .twoBarriers(let exit):
      return [
        "p_upper": .number(exit.chanceOfUpper, near),
        "p_lower": .number(1 - exit.chanceOfUpper, near),
        "mean_exit_time": .number(exit.meanTime, near),
      ]
    case .reflected(let passage): return ["mean": .number(passage.meanTime, near)]
    case .watched(let barrier):
      return [
        "effective_barrier": .number(barrier.effective, near),
        "mean_continuous": .number(barrier.continuousMean, near),
        "mean_discrete_approx": .number(barrier.watchedMean, near),
      ]
    }
  }

  private func driftingAnswers(
    _ passage: DriftingPassage, _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    var answers: [String: Answer] = [
      "p_ever": .number(passage.chance, near), "mean": .number(passage.mean, near),
      "sd": .number(passage.deviation, near), "shape": .number(passage.shape, near),
      "mode": .number(passage.mode, near),
      "quantiles": Answer { expected in
        guard let levels = expected.list?.first, let numbers = levels.numbers else {
          return Judgement(passes: false, got: .null, tolerance: "[levels, times]")
        }
        let got = CaseValue.list([levels, .numbers(numbers.map { passage.quantile($0) })])
        return Judgement(
          passes: near.accepts(got, expected: expected), got: got, tolerance: near.text)
      },
    ]
    if item["t"] != nil {
      let times = try item.numbers("t")
      answers["cdf"] = .numbers(times.map { passage.cumulative($0) }, near)
      answers["pdf"] = .numbers(times.map { passage.density($0) }, near)
    }
    return answers
  }

  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    let engine = PassageEngine(settings: settings)
    switch try Subject(item) {
    case .drifting(let passage): return PassageSampling(passage, item, engine).answers()
    case .race(let mean, let shape):
      guard let chance = engine.chanceOfFirst(mean: mean, shape: shape) else { return [:] }
      func answer(_ share: Double) -> Answer {
        Answer { expected in
          let wanted = expected.number ?? .nan
          return Judgement.sampled(
            [.share(share, expected: wanted, runs: settings.runs)], against: [wanted],
            got: .number(share), runs: settings.runs)
        }
      }
      return ["p_A_first": answer(chance), "p_B_first": answer(1 - chance)]
    case .reflected(let passage): return PassageSampling.reflected(passage, engine)
    case .twoBarriers, .watched: return [:]
    }
  }
}
