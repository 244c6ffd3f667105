import Analysis
import Chance

/// Orders of jobs: values of all orders, optima by two ways, rules of thumb that are optimal.
struct SequencingTopic: Topic {
  let names = ["sequencing"]
  let inputs = Topics.notes.union([
    "jobs", "sense", "index_rule", "r", "R", "D", "setup", "setup_first", "precedence", "discount",
    "boxes",
  ])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative, atZero: 1e-12)
    let kind = try item.text("kind").lowercased()
    if kind.hasPrefix("gittins") { return try Self.gittins(item, near) }
    if kind.hasPrefix("weitzman") { return try Self.pandora(item, near) }
    let jobs = try StatedJobs(item)
    if kind.hasPrefix("sum w_j c_j with sequence-dependent") {
      return try OrderAnswers(jobs.pivotTimes(), item, near).all()
    }
    if kind.hasPrefix("sum w_j c_j") {
      let problem = CompletionProblem(
        try jobs.weighted(), .weightedCompletion, before: try jobs.precedence())
      return try OrderAnswers(problem, item, near, rule: problem.rule).all()
    }
    if kind.hasPrefix("maximise sum w_j exp") {
      let problem = CompletionProblem(
        try jobs.weighted(), .discounted(rate: try item.number("r")))
      return try OrderAnswers(problem, item, near, rule: problem.rule).all()
    }
    if kind.hasPrefix("sum w_j t_j") {
      return try OrderAnswers(CompletionProblem(try jobs.weighted(), .tardiness), item, near).all()
    }
    if kind.hasPrefix("sum w_j u_j") {
      return try OrderAnswers(CompletionProblem(try jobs.weighted(), .late), item, near).all()
    }
    return try others(kind, jobs, item, near)
  }

  private func others(
    _ kind: String, _ jobs: StatedJobs, _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    if kind.hasPrefix("maximise e sum w_j exp") {
      let problem = try jobs.discountedGamma(rate: try item.number("r"))
      return try OrderAnswers(problem, item, near, rule: problem.rule).all()
    }
    if kind.hasPrefix("maximise sum w_j p(") {
      let problem = NormalDeadlineProblem(
        means: try jobs.column("mean"), deviations: try jobs.column("sd"),
        weights: try jobs.column("w"), dues: try jobs.column("d"))
      return try OrderAnswers(problem, item, near).all()
    }
    if kind.hasPrefix("makespan") {
      let problem = DeterioratingProblem(
        durations: try jobs.column("p"), growths: try jobs.column("a"))
      return try OrderAnswers(problem, item, near, rule: problem.rule).all()
    }
    if kind.hasPrefix("growing rivals") {
      let problem = GrowingRivalsProblem(
        strengths: try jobs.column("s"), growths: try jobs.column("g"),
        weights: try jobs.column("w"), rate: try item.number("R"))
      return try OrderAnswers(problem, item, near).all()
    }
    if kind.hasPrefix("expected cost") {
      let problem = StoppingProblem(
        costs: try jobs.column("c"), chances: try jobs.column("p"))
      return try OrderAnswers(problem, item, near, rule: problem.rule).all()
    }
    if kind.hasPrefix("plan a / plan b") { return try jobs.twoPlans(item, near) }
    if kind.hasPrefix("maximise e sum w_j 1{") {
      let problem = TwoPlanDeadlineProblem(
        first: try jobs.column("a"), more: try jobs.column("b"), chances: try jobs.column("q"),
        weights: try jobs.column("w"), deadline: try item.number("D"))
      var answers = try OrderAnswers(problem, item, near).all()
      answers["p_all_by_D"] = .number(problem.inTime((1 << problem.jobs) - 1), near)
      return answers
    }
    throw .unknownKind(try item.text("kind"))
  }

  private static func gittins(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let discount = try item.number("discount")
    guard discount > 0, discount < 0.995, let list = item["indices"]?.list else {
      throw .unsound("a discount inside (0, 0.995) and a list of indices are due")
    }
    let got = list.map { entry -> CaseValue in
      let (a, b) = (entry.object?["a"]?.number ?? 1, entry.object?["b"]?.number ?? 1)
      return .object([
        "a": .number(a), "b": .number(b),
        "index": .number(GittinsIndex.bernoulli(a: a, b: b, discount: discount)),
      ])
    }
    return ["indices": .value(.list(got), near)]
  }

  private static func pandora(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    guard let list = item["boxes"]?.list, list.count <= 8 else {
      throw .missing("boxes", wanted: "a list of up to 8 objects")
    }
    var boxes: [PandoraBoxes.Box] = []
    for box in list {
      guard let cost = box.object?["c"]?.number, let prizes = box.object?["x"]?.numbers,
        let chances = box.object?["p"]?.numbers, prizes.count == chances.count, !prizes.isEmpty
      else { throw .unsound("a box needs c, x and p of one length") }
      boxes.append(PandoraBoxes.Box(cost: cost, prizes: prizes, chances: chances))
    }
    let all = PandoraBoxes(boxes)
    return [
      "reservation": .numbers(boxes.map(\.reservation), near),
      "order": .order(by: all.rule), "value": .number(all.value, near),
    ]
  }
}
