public import Engine

/// The runs of one plan and seed on their way to a goal.
///
/// It can be left at any number of runs and taken up again from its tally: it ends with the same bits.
public struct RunSession: Sendable {
  public let plan: Plan
  public let seed: UInt64
  public let goal: RunGoal
  public private(set) var tally: Tally
  /// Claims that were open at the last look that did not end the runs, if there was one.
  public private(set) var openBefore: [String]

  /// `tally` and `openBefore` are those of an earlier session of the same plan and seed.
  public init(
    _ plan: Plan, seed: UInt64, goal: RunGoal, tally: Tally? = nil, openBefore: [String] = []
  ) {
    self.plan = plan
    self.seed = seed
    self.goal = goal
    self.tally = tally ?? Tally(plan)
    self.openBefore = openBefore
  }

  /// Whether there is nothing left to do: all runs are there, or the claims are known.
  public var isFinished: Bool {
    if tally.runs >= goal.most { return true }
    guard case .until(let halfWidth, _) = goal, RunLooks.isLook(tally.runs) else { return false }
    return ClaimWidths(plan, tally, halfWidth: halfWidth).open.isEmpty
  }

  /// About the runs that it takes in all: the next look that they bring every claim to, as far as
  /// the present runs tell; at most those of the goal.
  public var expectedRuns: Int {
    guard case .until(let halfWidth, let most) = goal, tally.runs > 0 else { return goal.most }
    let needed = ClaimWidths(plan, tally, halfWidth: halfWidth).runsNeeded
    let looks = RunLooks.next(after: max(tally.runs, Int(min(needed, Double(most))) - 1))
    return min(most, looks)
  }

  /// Goes on to the goal; false where `watch` stopped it.
  ///
  /// A stopped session keeps the finished prefix of its runs.
  public mutating func goOn(threads: Int, watch: RunWatch) -> Bool {
    let runner = Runner(plan, seed: seed, threads: threads)
    while !isFinished {
      noteOpenClaims()
      let piece = nextStop
      let openBefore = openBefore
      watch.expects(expectedRuns)
      tally = runner.run(
        piece, after: tally,
        snapshots: Snapshots(isDue: watch.isDue, keep: { watch.keep($0, openBefore) }),
        progress: watch.progress)
      if tally.runs < piece { return false }
    }
    return true
  }

  /// Runs at which the present piece ends.
  private var nextStop: Int {
    switch goal {
    case .runs(let runs): runs
    case .until(_, let most): min(most, RunLooks.next(after: tally.runs))
    }
  }

  private mutating func noteOpenClaims() {
    guard case .until(let halfWidth, _) = goal, RunLooks.isLook(tally.runs) else { return }
    openBefore = ClaimWidths(plan, tally, halfWidth: halfWidth).open
  }

  public var answer: RunAnswer {
    var answer = RunAnswer(plan, tally, seed: seed)
    if case .until(let halfWidth, let most) = goal { answer.until = until(halfWidth, most) }
    return answer
  }

  private func until(_ halfWidth: Double, _ most: Int) -> UntilAnswer {
    let widths = ClaimWidths(plan, tally, halfWidth: halfWidth)
    return UntilAnswer(
      halfWidth: halfWidth, most: most, isReached: isFinished && widths.open.isEmpty,
      decidedBy: openBefore, open: widths.open, leftOut: widths.leftOut)
  }
}

/// What accompanies a session: from any thread, while the runs go on.
public struct RunWatch: Sendable {
  /// Told about how many runs it will take.
  public var expects: @Sendable (_ runs: Int) -> Void
  /// Told the runs finished so far; false stops the session.
  public var progress: @Sendable (_ finished: Int) -> Bool
  /// Whether the tally is to be kept now.
  public var isDue: @Sendable () -> Bool
  /// Told the tally of the first runs, and the claims that were open at the last look.
  public var keep: @Sendable (_ tally: Tally, _ openBefore: [String]) -> Void

  public init(
    expects: @escaping @Sendable (_ runs: Int) -> Void = { _ in },
    progress: @escaping @Sendable (_ finished: Int) -> Bool = { _ in true },
    isDue: @escaping @Sendable () -> Bool = { false },
    keep: @escaping @Sendable (_ tally: Tally, _ openBefore: [String]) -> Void = { _, _ in }
  ) {
    self.expects = expects
    self.progress = progress
    self.isDue = isDue
    self.keep = keep
  }
}
