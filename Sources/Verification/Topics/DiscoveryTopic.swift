import Analysis

/// Boxes in tables of cases: a listed box is scored again, and the search must do as well.
struct DiscoveryTopic: Topic {
  let names = ["prim scenario discovery", "prim", "scenario discovery"]
  let inputs = Topics.notes.union(["X", "y"])

  func answers(
    _ item: VerificationCase, _ tolerance: StatedTolerance
  ) throws(CaseProblem) -> [String: Answer] {
    let table = try Self.table(item)
    let parameters = try item.parameters
    var settings = BoxSearch.Settings()
    settings.peel = try parameters.number("peel_alpha", or: settings.peel)
    settings.leastMass = try parameters.number("mass_min", or: settings.leastMass)
    guard (0.0001..<1).contains(settings.peel), (0.0001..<1).contains(settings.leastMass) else {
      throw .unsound("params.peel_alpha and mass_min must lie between 0 and 1")
    }
    let reached = BoxSearch(table, settings).trajectory().map(\.score)
    let isStated = tolerance.relative > 1e-6
    let judge = BoxJudge(
      table: table, reached: reached, slack: isStated ? tolerance.relative : Self.slack)
    var answers = ["trajectory": judge.trajectory()]
    for key in item.keys where key.hasPrefix("box_") { answers[key] = judge.box() }
    return answers
  }

  /// By which coverage and density may be worse, where the file does not say.
  private static let slack = 0.03

  private static func table(_ item: VerificationCase) throws(CaseProblem) -> CaseTable {
    let rows = (item["X"]?.list ?? []).compactMap(\.numbers)
    let outcomes = try item.numbers("y")
    let width = rows.first?.count ?? 0
    guard width > 0, rows.count == outcomes.count, rows.allSatisfy({ $0.count == width }),
      rows.allSatisfy({ $0.allSatisfy(\.isFinite) }), outcomes.allSatisfy({ $0 == 0 || $0 == 1 })
    else { throw .unsound("X needs as many rows of equal length as y has values of 0 or 1") }
    let columns = (0..<width).map { column in
      CaseTable.Column("x\(column + 1)", rows.map { $0[column] })
    }
    return CaseTable(columns, outcomes: outcomes.map { $0 == 1 })
  }
}

/// Holds scores against those that are listed.
private struct BoxJudge {
  let table: CaseTable
  let reached: [BoxScore]
  let slack: Double

  /// A box with its limits (inclusive), coverage and density: the scores must be those of the box, and the search
  /// must pass a box that is not worse.
  func box() -> Answer {
    Answer { expected in
      guard let box = Self.box(expected["limits"], columns: table.columns.count),
        let coverage = expected["coverage"]?.number, let density = expected["density"]?.number
      else { return Judgement(passes: false, got: .null, tolerance: "limits of each column") }
      let score = box.score(table)
      let isSame =
        abs(score.coverage - coverage) <= 1e-12 && abs(score.density - density) <= 1e-12
      let best = nearest(coverage, density)
      return Judgement(
        passes: isSame && best.map { isAsGood($0, coverage, density) } ?? false,
        got: .object([
          "coverage": .number(score.coverage), "density": .number(score.density),
          "reached": .numbers([best?.coverage ?? 0, best?.density ?? 0]),
        ]), tolerance: "the box exactly, the search not worse by more than \(slack)")
    }
  }

  /// A list of coverage and density: the search must pass a box that is not worse than each.
  func trajectory() -> Answer {
    Answer { expected in
      let points = (expected.list ?? []).map { ($0["coverage"]?.number, $0["density"]?.number) }
      let best = points.map { nearest($0.0 ?? .nan, $0.1 ?? .nan) }
      let passes = zip(points, best).allSatisfy { point, best in
        guard let coverage = point.0, let density = point.1, let best else { return false }
        return isAsGood(best, coverage, density)
      }
      return Judgement(
        passes: passes && !points.isEmpty,
        got: .list(best.map { .numbers([$0?.coverage ?? 0, $0?.density ?? 0]) }),
        tolerance: "not worse by more than \(slack)")
    }
  }

  private func isAsGood(_ score: BoxScore, _ coverage: Double, _ density: Double) -> Bool {
    score.coverage >= coverage - slack && score.density >= density - slack
  }

  /// The box that lacks least of either.
  private func nearest(_ coverage: Double, _ density: Double) -> BoxScore? {
    func lack(_ score: BoxScore) -> Double {
      max(coverage - score.coverage, density - score.density)
    }
    return reached.min { lack($0) < lack($1) }
  }

  /// Limits by the columns' names, which stand in their order: shorter ones first, then by letters.
  private static func box(_ limits: CaseValue?, columns: Int) -> Box? {
    let names = (limits?.object ?? [:]).keys.sorted { ($0.count, $0) < ($1.count, $1) }
    let ends = names.compactMap { limits?[$0]?.numbers }
    guard ends.count == columns, ends.allSatisfy({ $0.count == 2 }) else { return nil }
    return Box(
      ends.enumerated().flatMap { column, ends in
        [
          Bound(column: column, .atLeast(ends[0])), Bound(column: column, .atMost(ends[1])),
        ]
      })
  }
}

extension CaseValue {
  fileprivate subscript(key: String) -> CaseValue? { object?[key] }
}
