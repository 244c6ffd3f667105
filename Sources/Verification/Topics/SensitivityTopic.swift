import Analysis
import Chance

/// Shares of variance, elementary effects, distances of distributions, and points that spread evenly.
struct SensitivityTopic: Topic {
  let names = ["sensitivity"]
  let inputs = Topics.notes.union(["N", "yA", "yB", "yAB", "yBA", "problem", "levels", "X", "Y"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let near = Closeness(relative: tolerance.relative)
    let kind = try item.text("kind").lowercased()
    if let function = try StatedFunction(item).function {
      let keys = item["analytic"]?.object?.keys.sorted() ?? []
      return ["analytic": .value(.object(function.shares.value.only(keys)), near)]
    }
    if kind.hasPrefix("saltelli/jansen") { return try Self.estimates(item, near) }
    if kind.hasPrefix("morris") { return try Self.morris(item, near) }
    if kind.hasPrefix("given-sample") { return try Self.given(item, near) }
    if kind.hasPrefix("sobol sequence") { return try Self.sobolPoints(item) }
    if kind.hasPrefix("halton") { return try Self.haltonPoints(item, near) }
    throw .unknownKind(kind)
  }

  /// The method itself at 2¹⁷ rows: every share within 4.5 standard errors of the known one.
  func engineAnswers(
    _ item: VerificationCase, _ tolerance: StatedTolerance, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [String: Answer] {
    guard let function = try StatedFunction(item).function else { return [:] }
    let rows = 1 << 17
    let found = FunctionSensitivity(
      inputs: function.inputs, correlations: try function.correlations, rows: rows,
      seed: settings.seed, hasShapley: item["analytic"]?.object?["shapley"] != nil,
      function: function.value)
    guard let sobol = found.sobol else { throw .unsound("the function does not vary") }
    let shares = FoundShares(sobol, found.shapley)
    return ["analytic": Answer { shares.judgement(of: $0, rows: rows) }]
  }

  private static func estimates(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let exchanged = try item.table("yAB")
    let kept = item["yBA"] == nil ? [] : try item.table("yBA")
    let (first, second) = (try item.numbers("yA"), try item.numbers("yB"))
    let answers = ExchangedAnswers(
      first: first, second: second, exchanged: exchanged, kept: kept)
    guard (exchanged + kept + [second]).allSatisfy({ $0.count == first.count }),
      kept.isEmpty || kept.count == exchanged.count,
      let estimate = SobolEstimate(answers, seed: 1)
    else { throw .unsound("columns of one length that vary are due") }
    let columns = exchanged.indices
    var found: [String: Answer] = [
      "SALib_S1": .numbers(columns.map { estimate.first($0).value }, near),
      "SALib_ST": .numbers(columns.map { estimate.total($0).value }, near),
      "Jansen_S1": .numbers(columns.map(estimate.firstByJansen), near),
    ]
    guard !kept.isEmpty else { return found }
    let pairs = columns.map { one in
      CaseValue.numbers(columns.map { $0 > one ? estimate.pair(one, $0).value : .nan })
    }
    found["SALib_S2"] = .value(.list(pairs), near)
    return found
  }

  /// Points are given in 12 digits, so those of a grid of `levels` are put back on it.
  private static func morris(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let bounds = try item["problem"]?.object?["bounds"].table("problem.bounds") ?? []
    let steps = (item["levels"]?.number).map { $0 - 1 }
    let points = try item.table("X").map { point in
      zip(point, bounds).map { value, bounds in
        let unit = (value - bounds[0]) / (bounds[1] - bounds[0])
        return steps.map { (unit * $0).rounded() / $0 } ?? unit
      }
    }
    guard
      let effects = ElementaryEffects.effects(
        points: points, answers: try item.numbers("Y"), inputs: bounds.count)
    else { throw .unsound("trajectories that change one input at a time are due") }
    let found = effects.map { ElementaryEffects($0) }
    return [
      "mu": .numbers(found.map(\.mean.mean), near),
      "mu_star": .numbers(found.map(\.meanSize.mean), near),
      "sigma": .numbers(found.map(\.deviation), near),
    ]
  }

  private static func given(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let (points, answers) = (try item.table("X"), try item.numbers("Y"))
    guard points.count == answers.count, let width = points.first?.count,
      points.allSatisfy({ $0.count == width })
    else { throw .unsound("a row of X for every Y is due") }
    let columns = (0..<width).map { column in points.map { $0[column] } }
    let sample = GivenSample(columns: columns, answers: answers)
    let pawn = sample.pawn
    return [
      "pawn_median": .numbers(pawn.map(\.median), near),
      "pawn_max": .numbers(pawn.map(\.greatest), near),
      "pawn_mean": .numbers(pawn.map(\.mean), near), "pearson": .numbers(sample.pearson, near),
      "spearman": .numbers(sample.spearman, near), "kendall": .numbers(sample.kendall, near),
      "SRC": .numbers(sample.standardizedRegression ?? [], near),
    ]
  }

  private static func sobolPoints(
    _ item: VerificationCase
  ) throws(CaseProblem) -> [String: Answer] {
    let wanted = try item.table("points")
    let dimensions = wanted.first?.count ?? 0
    guard dimensions <= SobolSequence.mostDimensions else {
      throw .unsound("up to \(SobolSequence.mostDimensions) dimensions are there")
    }
    let sequence = SobolSequence(dimensions: dimensions)
    let points = wanted.indices.map { point in
      CaseValue.numbers(
        (0..<dimensions).map { sequence.coordinate(point: UInt32(point), dimension: $0) })
    }
    return ["points": .value(.list(points), .exact)]
  }

  private static func haltonPoints(
    _ item: VerificationCase, _ near: Closeness
  ) throws(CaseProblem) -> [String: Answer] {
    let bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
    let points = try item.table("points").enumerated().map { number, point in
      CaseValue.numbers(
        zip(bases, point).map { base, _ in HaltonSequence.coordinate(point: number, base: base) })
    }
    return ["points": .value(.list(points), near)]
  }
}

extension VerificationCase {
  /// A list of lists of numbers.
  fileprivate func table(_ key: String) throws(CaseProblem) -> [[Double]] {
    try self[key].table(key)
  }
}

extension CaseValue? {
  fileprivate func table(_ key: String) throws(CaseProblem) -> [[Double]] {
    let rows = (self?.list ?? []).map(\.numbers)
    let numbers = rows.compactMap { $0 }
    guard !numbers.isEmpty, numbers.count == rows.count else {
      throw .missing(key, wanted: "a list of lists of numbers")
    }
    return numbers
  }
}
