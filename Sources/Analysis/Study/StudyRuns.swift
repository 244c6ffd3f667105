public import Engine
public import Scenarios

/// A study was asked to stop before its runs were made.
public struct StudyStopped: Error, Equatable {
  public init() {}
}

/// Makes the runs that studies ask for, counts them, and keeps what they gave where that is wanted.
///
/// What comes back is a function of the request alone: the same bits for any number of threads, made or
/// recalled. Requests are made in pieces, so that a study that is stopped keeps all whole pieces.
public final class StudyRuns {
  /// Runs of a piece.
  public static let pieceRuns = 8192

  public let seed: UInt64
  public let threads: Int
  /// Runs that were simulated, and runs whose results were there from before.
  public private(set) var runsMade = 0
  public private(set) var runsRecalled = 0
  private let keeper: (any OutcomeKeeping)?
  private let expect: (Int) -> Void
  private let goOn: @Sendable (_ finished: Int) -> Bool
  private var expectedRuns = 0

  /// `expect` is told how many runs it will take in all by the present estimate; `goOn` how many there are, from
  /// any thread: where it returns false the study stops.
  public init(
    seed: UInt64, threads: Int, keeper: (any OutcomeKeeping)? = nil,
    expect: @escaping (_ runs: Int) -> Void = { _ in },
    goOn: @escaping @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) {
    (self.seed, self.threads, self.keeper) = (seed, threads, keeper)
    (self.expect, self.goOn) = (expect, goOn)
  }

  /// Runs that the study has used.
  public var runs: Int { runsMade + runsRecalled }

  /// Says how many runs are still to come, for whoever shows progress.
  public func announce(_ coming: Int) {
    expectedRuns = runs + coming
    expect(expectedRuns)
  }

  /// What each subject is in runs of a range of a model: by subject, then run from the first of the range on.
  ///
  /// Truth is 1 or 0, a day is a step after the start (∞ = never); NaN where it is undefined or a condition does
  /// not hold.
  public func numbers(
    of subjects: [Subject], in model: Model, runs: Range<Int>
  ) throws -> [[Double]] {
    try numbers(OutcomeRequest(subjects, of: model, seed: seed), runs.count) { part in
      .range(runs.lowerBound + part.lowerBound..<runs.lowerBound + part.upperBound)
    }
  }

  /// What each subject is in runs with numbers and inputs of their own: by subject, then point.
  public func numbers(
    of subjects: [Subject], in model: Model, at points: RunPoints
  ) throws -> [[Double]] {
    try numbers(of: subjects, in: model, count: points.count) { points[$0] }
  }

  /// The same for `count` points, of which `points` gives those of one piece at a time.
  public func numbers(
    of subjects: [Subject], in model: Model, count: Int, points: (Range<Int>) -> RunPoints
  ) throws -> [[Double]] {
    try numbers(OutcomeRequest(subjects, of: model, seed: seed), count) { part in
      .points(points(part))
    }
  }

  /// The same runs of many models, each with subjects of its own: by model, subject, then run.
  ///
  /// For few runs of many models: a model to a thread. Models that only face the same rivals in another order share
  /// one plan's code. What comes back is what `numbers(of:in:runs:)` gives for each.
  public func numbers(
    of models: [(model: Model, subjects: [Subject])], runs: Range<Int>
  ) throws -> [[[Double]]] {
    guard let first = models.first else { return [] }
    guard runs.count <= Self.pieceRuns else {
      return try models.map { try numbers(of: $0.subjects, in: $0.model, runs: runs) }
    }
    let requests = models.map { OutcomeRequest($0.subjects, of: $0.model, seed: seed) }
    let base = OutcomeRequest(first.subjects, of: first.model, seed: seed)
    let plan = Plan(base.model, detail: .outcomes, until: base.lastDay)
    var all: [[[Double]]] = []
    for start in stride(from: 0, to: requests.count, by: Self.modelsAtOnce) {
      let part = Array(requests[start..<min(requests.count, start + Self.modelsAtOnce)])
      all += try numbers(part, runs, plan)
    }
    return all
  }

  /// Models whose runs are made between two looks at what is kept.
  private static let modelsAtOnce = 256

  private func numbers(
    _ requests: [OutcomeRequest], _ runs: Range<Int>, _ base: Plan
  ) throws -> [[[Double]]] {
    var found = try requests.map { try recalled($0, .range(runs)) }
    let missing = found.indices.filter { found[$0] == nil }
    let made = measured(missing.map { requests[$0] }, runs, base)
    for (index, columns) in zip(missing, made) {
      guard let columns else { continue }
      found[index] = columns
      try keeper?.keep(columns, of: requests[index], .range(runs))
    }
    let whole = found.compactMap { $0 }
    guard whole.count == requests.count else { throw StudyStopped() }
    return whole
  }

  /// By model; nil where it was stopped before all its runs were made.
  private func measured(
    _ requests: [OutcomeRequest], _ runs: Range<Int>, _ base: Plan
  ) -> [[[Double]]?] {
    guard let first = requests.first else { return [] }
    let (before, goOn) = (self.runs, goOn)
    let tables = Runner.measure(
      runs, ofPlans: requests.count, seed: seed, threads: threads,
      OutcomeColumns(subjects: first.model.claims.count), progress: { goOn(before + $0) },
      plan: { base.variant(requests[$0].model, until: requests[$0].lastDay) })
    let whole = tables.map { $0?.count == runs.count ? $0 : nil }
    runsMade += whole.count { $0 != nil } * runs.count
    return whole.map { $0?.columns(from: runs.lowerBound) }
  }

  private func numbers(
    _ request: OutcomeRequest, _ count: Int, _ part: (Range<Int>) -> OutcomeRequest.Runs
  ) throws -> [[Double]] {
    var plan: Plan?
    var columns = request.model.claims.map { _ in [Double]() }
    for first in stride(from: 0, to: count, by: Self.pieceRuns) {
      let runs = part(first..<min(count, first + Self.pieceRuns))
      let piece = try recalled(request, runs) ?? made(request, runs, &plan)
      for index in columns.indices { columns[index] += piece[index] }
    }
    return columns
  }

  private func recalled(
    _ request: OutcomeRequest, _ runs: OutcomeRequest.Runs
  ) throws -> [[Double]]? {
    guard let found = try keeper?.recall(request, runs) else { return nil }
    runsRecalled += runs.count
    guard goOn(self.runs) else { throw StudyStopped() }
    return found
  }

  private func made(
    _ request: OutcomeRequest, _ runs: OutcomeRequest.Runs, _ plan: inout Plan?
  ) throws -> [[Double]] {
    let compiled = plan ?? Plan(request.model, detail: .outcomes, until: request.lastDay)
    plan = compiled
    let runner = Runner(compiled, seed: seed, threads: threads)
    let (before, goOn) = (self.runs, goOn)
    let progress: @Sendable (Int) -> Bool = { goOn(before + $0) }
    let empty = OutcomeColumns(subjects: request.model.claims.count)
    let table =
      switch runs {
      case .range(let range): runner.measure(range, empty, progress: progress)
      case .points(let points): runner.measure(points, empty, progress: progress)
      }
    guard table.count == runs.count else { throw StudyStopped() }
    runsMade += runs.count
    let columns = table.columns(from: runs.first)
    try keeper?.keep(columns, of: request, runs)
    return columns
  }
}
