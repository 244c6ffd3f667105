import Scenarios
import Testing

@testable import Analysis

/// Claims about inputs and a contest without chance, so that every chance is known.
@Suite("Views side by side")
struct ViewComparisonTests {
  /// Under `loose` grit is a fifth higher; the duel is won 32 days after it began on 20 January.
  private static let text = """
    linchpin: 1
    assumption: A test.
    calendar: {start: 2024-12-31, horizon: 2025-06-30}
    powers: {north: {}, south: {}}
    assumptions:
      grit: {value: "uniform(0, 1)", note: Own.}
      bar: {value: 0.5}
    contests:
      duel: {challenger: {power: north, capability: 2}, holder: {power: south}, speed: 0.015625 /d}
    sequences:
      north: {steps: [{contest: duel, side: challenger, planned: 2025-01-20, course a: {effort: 1}}]}
    claims:
      even: {formula: "grit + 0 * bar > 0.3 and win(duel, challenger) <= horizon"}
      rare: {formula: "grit > 0.75 and win(duel, challenger) <= horizon"}
      some: {formula: "win(duel, challenger) <= horizon", given: grit > 0.5}
      none: {formula: "win(duel, challenger) <= horizon", given: grit > 3}
      fact: {kind: fact, formula: grit > 0.6}
      more: {kind: effect, formula: grit > 0.3, effect: {set: {grit: 0.4}}}
      less: {kind: effect, formula: grit > 0.3, effect: {set: {grit: 0.4}, expect: less}}
      same: {kind: effect, formula: grit > 0.3, effect: {set: {bar: 0.6}, expect: change}}
      late:
        kind: effect
        formula: win(duel, challenger) <= 2025-03-01
        effect: {delay: {north: 1 month}, expect: less}
      both:
        kind: effect
        formula: grit > 0.3
        effect: [{set: {grit: 0.4}}, {set: {bar: 0.6}}]
      open: {kind: effect, formula: grit > 0.3}
    views:
      reference: {title: As it is}
      loose: {set: {grit: "uniform(0.2, 1.2)"}}
    """

  private static func scenario(_ adjustments: Adjustments = .none) throws -> Scenario {
    try Scenario.read(
      name: "views.yaml", files: .texts([(name: "views.yaml", text: text)]),
      adjusting: adjustments)
  }

  private static func comparison(
    weights: [Double] = [1, 1], claims: [String]? = nil, runs: Int = 2_000, threads: Int = 2,
    views: [String] = ["reference", "loose"]
  ) throws -> ViewComparison {
    let models = try views.map { try scenario().model(view: $0) }
    let study = ViewComparisonStudy(models, weights: weights, claims: claims) { setting in
      let scenario = try scenario(setting.adjustments)
      return try views.map { setting.delayed(try scenario.model(view: $0)) }
    }
    return try study.answer(StudyRuns(seed: 4, threads: threads), runs: runs)
  }

  @Test("Chances and differences hold the true ones, and where views differ most comes first")
  func claims() throws {
    let comparison = try Self.comparison()
    let ids = comparison.claims.map(\.claim.id)
    #expect(ids.prefix(2).sorted() == ["even", "rare"] && ids.suffix(2) == ["some", "none"])
    for (id, chances) in [("even", [0.7, 0.9]), ("rare", [0.25, 0.45])] {
      let claim = try #require(comparison.claims.first { $0.claim.id == id })
      for (share, chance) in zip(claim.shares, chances) {
        let error = (chance * (1 - chance) / 2_000).squareRoot()
        #expect(abs((share.share ?? 0) - chance) < 4.5 * error)
      }
      let difference = try #require(claim.differences[1])
      // A pair differs with probability 1/5, whatever each run is alone.
      #expect(abs(difference.mean - 0.2) < 4.5 * difference.standardError)
      #expect(abs(difference.standardError - (0.2 * 0.8 / 2_000).squareRoot()) < 4e-4)
      #expect(claim.isToldApart)
      // (p(1 − p) + p′(1 − p′))/0.16 with p′ = p + 0.2: pairs share their grit.
      let variances = chances.reduce(0) { $0 + $1 * (1 - $1) }
      #expect(abs((claim.gains[1] ?? 0) - variances / 0.16) < 0.4)
      #expect(claim.differences[0]?.mean == 0)
    }
  }

  @Test(
    "A condition that never holds leaves a claim without answer, and one that holds at times is no difference"
  )
  func conditions() throws {
    let comparison = try Self.comparison()
    let none = try #require(comparison.claims.last)
    #expect(none.claim.id == "none")
    #expect(none.differences.allSatisfy { $0 == nil } && none.linearPool == nil)
    #expect(none.worstRegret(of: .linearPool, .brier) == nil && none.variance == nil)
    let some = try #require(comparison.claims.first { $0.claim.id == "some" })
    #expect(some.shares.map(\.share) == [1, 1] && !some.isToldApart)
    #expect(some.shares[1].answered > some.shares[0].answered)
  }

  /// Inputs alone decide: the same inputs give the same truth.
  ///
  /// Between views ¼·0.2² = 0.01; of `even`
  /// p̄(1 − p̄) = 0.8·0.2 = 0.16.
  @Test("Where inputs decide all, chance has no part")
  func variance() throws {
    let claim = try #require(try Self.comparison().claims.first { $0.claim.id == "even" })
    let variance = try #require(claim.variance)
    #expect(variance.chance.mean == 0)
    #expect(abs(variance.views.mean - 0.01 / 0.16) < 4.5 * variance.views.standardError)
    #expect(abs(variance.inputs.mean - 0.15 / 0.16) < 4.5 * variance.inputs.standardError)
  }

  @Test("Weights pool, and a view without weight has no part in the linear pool")
  func weights() throws {
    let comparison = try Self.comparison(weights: [3, 1])
    #expect(comparison.weights == [0.75, 0.25])
    let claim = try #require(comparison.claims.first { $0.claim.id == "rare" })
    let shares = claim.chances
    let pool = try #require(claim.linearPool)
    #expect(abs(pool.mean - (0.75 * shares[0] + 0.25 * shares[1])) < 1e-12)
    let log = try #require(claim.logarithmicPool)
    #expect(log.mean < pool.mean + 0.01 && log.mean > shares[0])
    let alone = try Self.comparison(weights: [1, 0])
    let other = try #require(alone.claims.first { $0.claim.id == "rare" })
    #expect(abs((other.linearPool?.mean ?? 0) - other.chances[0]) < 1e-12)
  }

  @Test(
    "The regret of a view is its squared distance to the farthest other, of the middle a quarter of it"
  )
  func regret() throws {
    let comparison = try Self.comparison(claims: ["even"])
    let gap = comparison.claims[0].chances[1] - comparison.claims[0].chances[0]
    for view in 0...1 {
      let worst = try #require(comparison.meanRegret(of: .view(view), .brier))
      #expect(abs(worst - gap * gap) < 1e-12)
    }
    let least = try #require(comparison.meanRegret(of: .minimax, .brier))
    #expect(abs(least - gap * gap / 4) < 1e-12)
    let (pool, log) = (
      comparison.meanRegret(of: .linearPool, .log), comparison.meanRegret(of: .minimax, .log)
    )
    #expect(try #require(log) <= (try #require(pool)))
  }

  @Test("Facts are true or false under each view")
  func facts() throws {
    let fact = try #require(try Self.comparison().facts.first)
    // Medians 0.5 and 0.7.
    #expect(fact.truths == [false, true] && fact.differs)
  }

  @Test(
    "An effect is what is done less what is not, on the same runs, with its verdict under each view"
  )
  func effects() throws {
    let comparison = try Self.comparison()
    func answer(_ id: String) throws -> EffectAnswer {
      try #require(comparison.effects.first { $0.claim.id == id })
    }
    let more = try answer("more")
    for (view, chance) in [(0, 0.3), (1, 0.1)] {
      let effect = more.comparisons[0].views[view]
      let difference = try #require(effect.difference)
      #expect(effect.what.share == 1)
      #expect(abs(difference.mean - chance) < 4.5 * difference.standardError)
      #expect(effect.changedRuns == Int((difference.mean * 2_000).rounded()))
    }
    #expect(more.verdicts == [.holds, .holds])
    #expect(try answer("less").verdicts == [.fails, .fails])
    #expect(try answer("same").verdicts == [.open, .open])
    #expect(try answer("same").comparisons[0].views[0].changedRuns == 0)
    #expect(try answer("both").verdicts == [.open, .open])
    #expect(comparison.unsaid.map(\.id) == ["open"])
    // Won on 21 February, a month later on 23 March.
    let late = try answer("late")
    #expect(late.comparisons[0].views.map { $0.difference?.mean } == [-1, -1])
    #expect(late.verdicts == [.holds, .holds])
  }

  @Test("Several comparisons hold where all hold, and fail where one fails")
  func verdicts() {
    #expect(EffectVerdict(all: [.holds, .holds]) == .holds)
    #expect(EffectVerdict(all: [.holds, .open]) == .open)
    #expect(EffectVerdict(all: [.open, .fails]) == .fails)
    #expect(EffectVerdict(all: []) == .open)
  }

  @Test("Threads and pieces change no bit, and the chances are those of a run of the view alone")
  func bits() throws {
    let (one, two) = (try Self.comparison(threads: 1), try Self.comparison(threads: 3))
    #expect(one.claims.map(\.shares) == two.claims.map(\.shares))
    #expect(one.claims.map(\.variance) == two.claims.map(\.variance))
    let alone = try Self.comparison(views: ["loose", "reference"])
    let loose = try #require(alone.claims.first { $0.claim.id == "rare" }?.shares[0])
    #expect(loose == one.claims.first { $0.claim.id == "rare" }?.shares[1])
    // 2 views, 2 with other chance, 2 views for each of the settings grit, bar and the delay.
    #expect(one.runsInAll == 2_000 * (2 + 2 + 2 * 3))
  }
}
