import Chance
import Engine
import Scenarios
import Testing

@testable import Analysis

@Suite("A study of sensitivity")
struct SensitivityStudyTests {
  private func answer(
    _ model: Model, _ subject: Subject, _ request: SensitivityRequest, threads: Int = 1
  ) throws -> SensitivityAnswer {
    try SensitivityStudy(model, subject, request).answer(StudyRuns(seed: 2, threads: threads))
  }

  // Var(a + b) = 1 + 4: shares 1/5 and 4/5, and nothing for chance or together.
  @Test("The sum of two inputs divides as their variances, with no share for chance")
  func linear() throws {
    let answer = try answer(
      try SensitivityModel.normals(1, 2), SensitivityModel.sum(0, 1),
      SensitivityRequest(points: 1024, halfWidth: 0.001))
    let sobol = try #require(answer.sobol)
    #expect(answer.factors == [.input(0), .input(1), .chance])
    for (shares, known) in zip(sobol.shares, [0.2, 0.8, 0]) {
      #expect(shares.first.low <= known && known <= shares.first.high)
      #expect(abs(shares.total.value - known) <= 4.5 * shares.total.standardError)
      #expect(sobol.isTold(total: shares.total) == (known > 0))
    }
    #expect(sobol.shares[2].total.value == 0)
    #expect(abs(sobol.variance - 5) < 0.1)
    #expect(sobol.rows == SensitivityRows(made: 1024, complete: 1024))
    // f(A), f(B), three columns, three more for pairs.
    #expect(answer.runs == 1024 * 8)
    #expect(sobol.pairs.allSatisfy { !sobol.isTold($0) })
    #expect(sobol.directions.allSatisfy { $0.isTold && $0.correlation > 0 })
  }

  @Test("Without inputs all of the variance is chance's")
  func chance() throws {
    let (model, subject) = SensitivityModel.duel
    let answer = try answer(model, subject, SensitivityRequest(points: 1024, halfWidth: 0.001))
    let sobol = try #require(answer.sobol)
    #expect(answer.factors == [.chance])
    #expect(sobol.mean > 0.2 && sobol.mean < 0.8)
    #expect(sobol.shares[0].first.low <= 1 && 1 <= sobol.shares[0].first.high)
    #expect(abs(sobol.shares[0].total.value - 1) <= 4.5 * sobol.shares[0].total.standardError)
    #expect(abs(sobol.variance - sobol.mean * (1 - sobol.mean)) < 1e-12)
  }

  // a·b with chance: what is not told apart is one factor with b's share.
  @Test("Inputs that are not named are one factor, with the share that they have together")
  func others() throws {
    let answer = try answer(
      try SensitivityModel.normals(1, 1, 1), SensitivityModel.sum(0, 1, 2),
      SensitivityRequest(inputs: [1], points: 1024, halfWidth: 0.001))
    let sobol = try #require(answer.sobol)
    #expect(answer.factors == [.input(1), .others([0, 2]), .chance])
    #expect(abs(sobol.shares[0].total.value - 1.0 / 3) < 0.05)
    #expect(abs(sobol.shares[1].total.value - 2.0 / 3) < 0.05)
  }

  // μ* of a standard normal moved by half of its distribution is E|Q(u + ½) − Q(u)|/½ over u in (0, ½):
  // by antisymmetry Q(u + ½) − Q(u) with mean 2·(0.7979) = 1.5958, so 3.1915; three times that for sd 3.
  @Test("A screening ranks inputs by what moving them does and leaves out those without effect")
  func screening() throws {
    let model = try SensitivityModel.normals(1, 3, 1, 0.5)
    let answer = try answer(
      model, SensitivityModel.sum(0, 1, 3), SensitivityRequest(most: 2, points: 256))
    let morris = try #require(answer.morris)
    #expect(morris.effects.prefix(3).map(\.factor) == [.input(1), .input(0), .input(3)])
    #expect(answer.factors == [.input(0), .input(1), .others([2, 3]), .chance])
    let size = morris.effects[1].effects
    #expect(abs(size.meanSize.mean - 3.1915) < 2.3 * (size.meanSize.high - size.meanSize.mean))
    #expect(abs(size.mean.mean - size.meanSize.mean) < 1e-12)
    let untold = morris.effects.filter { !morris.isTold($0.effects) }.map(\.factor)
    #expect(untold == [.input(2), .chance])
    #expect(morris.effects.last?.effects.meanSize.mean == 0)
  }

  // Song, Nelson and Staum's linear case: β = 1, covariances 1/2 between the first two of three.
  @Test("Inputs that are drawn together share by Shapley's rule, and tell of each other")
  func correlated() throws {
    let model = try SensitivityModel.normals(
      1, 1, 1, correlation: [[1, 0.5, 0], [0.5, 1, 0], [0, 0, 1]])
    let answer = try answer(
      model, SensitivityModel.sum(0, 1, 2),
      SensitivityRequest(points: 4096, halfWidth: 0.001))
    let shapley = try #require(answer.shapley)
    for (share, known) in zip(shapley.shares.map(\.share), [0.375, 0.375, 0.25, 0]) {
      #expect(abs(share.value - known) <= 4.5 * share.standardError)
    }
    #expect(abs(shapley.shares.reduce(0) { $0 + $1.share.value } - 1) < 1e-12)
    let sobol = try #require(answer.sobol)
    #expect(answer.factors == [.correlated([0, 1, 2]), .chance])
    for (member, known) in zip(sobol.members, [(0.5625, 0.1875), (0.5625, 0.1875), (0.25, 0.25)]) {
      #expect(abs(member.first.value - known.0) <= 4.5 * member.first.standardError)
      #expect(abs(member.total.value - known.1) <= 4.5 * member.total.standardError)
    }
  }

  @Test("An input without effect is no finding of any method, and a strong one is of all")
  func methods() throws {
    let request = SensitivityRequest(
      methods: SensitivityRequest.Method.allCases, points: 512, halfWidth: 0.001)
    let answer = try answer(
      try SensitivityModel.normals(1, 2), SensitivityModel.sum(0), request)
    let (sobol, pawn) = (try #require(answer.sobol), try #require(answer.pawn))
    let (shapley, morris) = (try #require(answer.shapley), try #require(answer.morris))
    #expect(sobol.shares.map { sobol.isTold(total: $0.total) } == [true, false, false])
    #expect(pawn.distances.map(\.input) == [0, 1])
    #expect(pawn.distances.map(pawn.isTold) == [true, false])
    #expect(shapley.shares.map { shapley.isTold($0.share) } == [true, false, false])
    #expect(morris.effects.map { morris.isTold($0.effects) } == [true, false, false])
  }

  @Test("Threads change no bit of an answer")
  func threads() throws {
    let (model, subject) = SensitivityModel.duel
    let request = SensitivityRequest(methods: [.sobol, .shapley], points: 512, halfWidth: 0.001)
    let answers = try [1, 3].map { try answer(model, subject, request, threads: $0) }
    let shares = try answers.map { try #require($0.sobol).shares.map(\.first) }
    #expect(shares[0] == shares[1])
    #expect(answers[0].shapley?.shares.map(\.share) == answers[1].shapley?.shares.map(\.share))
  }

  @Test("Nothing is said of an answer that never varies, or that is never defined")
  func constant() throws {
    let model = try SensitivityModel.normals(1)
    for formula in [Expression.number(3), .quotient(.number(0), .number(0))] {
      let subject = Subject(
        Measure(formula: formula, type: .number(.number)), written: "constant")
      let answer = try answer(model, subject, SensitivityRequest(points: 256))
      #expect(answer.sobol == nil)
      #expect(answer.isWithoutVariation)
    }
  }

  // An answer is defined where a > 0; a row takes a from both of its draws, so a quarter of the rows is left.
  @Test("Rows with an undefined answer are left out whole, and their share is told")
  func undefined() throws {
    let model = try SensitivityModel.normals(1, 1)
    var claim = Claim(
      id: "claim", formula: .compare(.greater, .parameter(.input(1)), .number(0)),
      settlementDay: nil)
    claim.given = .compare(.greater, .parameter(.input(0)), .number(0))
    let subject = Subject(claim)
    let answer = try answer(model, subject, SensitivityRequest(points: 1024, halfWidth: 0.001))
    let rows = try #require(answer.sobol).rows
    #expect(rows.made == 1024)
    #expect(abs(rows.undefinedShare - 0.75) < 0.02)
  }

  // Two dimensions for each input: 128 inputs have Sobol' points of 256 dimensions.
  @Test("Inputs beyond the dimensions of the Sobol' points are drawn plainly, and it is told")
  func manyInputs() throws {
    let model = Model(
      name: "many", calendar: Timeline(start: DelayModel.start, horizon: DelayModel.start + 2),
      inputs: (100..<230).map {
        Input(id: "x\($0)", distribution: .normal(mean: 0, standardDeviation: $0 < 229 ? 1 : 5))
      }, powers: [], fronts: [])
    let request = SensitivityRequest(
      inputs: Array(0..<130), points: 256, hasPairs: false, halfWidth: 0.001)
    let answer = try answer(model, SensitivityModel.sum(0, 129), request)
    #expect(answer.plainInputs == 2)
    let total = try #require(answer.sobol).shares[129].total
    #expect(abs(total.value - 25.0 / 26) <= 4.5 * total.standardError)
  }
}
