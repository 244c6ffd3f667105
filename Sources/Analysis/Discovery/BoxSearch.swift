/// Boxes in which the cases of interest crowd: the patient rule induction method of Friedman and Fisher (1999).
///
/// A box gives up about `peel` of its cases at a time by the bound that gains most density for each (`Peeling`),
/// until no bound leaves `leastMass` of all cases or only cases of interest are left. From this trajectory one
/// box is chosen; it takes back what was cut off too early (`Pasting`), and loses the bounds that chance alone
/// explains (`QuasiProbability`). A further box is sought among the cases outside the earlier ones (covering).
public struct BoxSearch: Sendable {
  public struct Settings: Sendable, Equatable {
    /// Share of a box's cases that a step peels or pastes, in (0, 1).
    public var peel = 0.05
    /// Share of all cases that a box holds at least, in (0, 1).
    public var leastMass = 0.05
    /// The widest box of at least this density is chosen; nil = the box of the greatest `BoxScore.merit`.
    public var threshold: Double?
    /// At most so many boxes.
    public var boxes = 1
    /// Bounds with a greater quasi-p-value are dropped.
    public var level = 0.05

    public init() {}
  }

  private let table: CaseTable
  private let settings: Settings
  private let orders: [[Int32]]

  public init(_ table: CaseTable, _ settings: Settings = Settings()) {
    self.table = table
    self.settings = settings
    orders = table.columns.indices.map { table.columns[$0].isCategory ? [] : table.order($0) }
  }

  /// In the order in which they are found; none where there are no cases of interest or no others.
  ///
  /// A box that is no denser than what is left of the cases is not one, nor is a further one below the threshold.
  public func boxes() -> [FoundBox] {
    var found: [FoundBox] = []
    var isOpen = Array(repeating: true, count: table.count)
    while found.count < settings.boxes, let box = next(isOpen) {
      if let threshold = settings.threshold, !found.isEmpty, box.score.density < threshold { break }
      found.append(box)
      for row in isOpen.indices where box.box.contains(row, of: table) { isOpen[row] = false }
    }
    return found
  }

  /// The peeling of all cases, which the first box is chosen from.
  public func trajectory() -> [TrajectoryStep] {
    trajectory(Array(repeating: true, count: table.count))
  }

  private func next(_ isOpen: [Bool]) -> FoundBox? {
    let trajectory = trajectory(isOpen)
    guard let start = trajectory.first, start.score.hits > 0 else { return nil }
    let chosen = choice(trajectory)
    var pasting = Pasting(trajectory[chosen].box, table, open: isOpen, share: settings.peel)
    var pasted = 0
    while pasting.paste() { pasted += 1 }
    let pruned = PrunedBox(pasting.box, table, open: isOpen, level: settings.level)
    guard !pruned.box.bounds.isEmpty, pruned.score.density > start.score.density else { return nil }
    return FoundBox(
      box: pruned.box, score: pruned.score, open: start.score, evidence: pruned.evidence,
      dropped: pruned.dropped, trajectory: trajectory, chosen: chosen, pasted: pasted)
  }

  /// From all open cases to the last peel.
  private func trajectory(_ isOpen: [Bool]) -> [TrajectoryStep] {
    let states = (0..<table.count).map { row in
      isOpen[row] ? (table.outcomes[row] ? UInt8(3) : 1) : 0
    }
    var peeling = Peeling(table, orders: orders, states: states, share: settings.peel)
    let least = Int((settings.leastMass * Double(table.count)).rounded(.up))
    var steps = [step(peeling, nil)]
    while peeling.hits < peeling.cases, let bound = peeling.peel(least: least) {
      steps.append(step(peeling, bound))
    }
    return steps
  }

  private func step(_ peeling: Peeling, _ bound: Bound?) -> TrajectoryStep {
    let score = BoxScore(
      cases: peeling.cases, hits: peeling.hits, allCases: table.count, allHits: table.hits)
    return TrajectoryStep(box: peeling.box, bound: bound, score: score)
  }

  /// Index of the step that is chosen; where no box is dense enough that of the greatest merit.
  private func choice(_ steps: [TrajectoryStep]) -> Int {
    let dense = settings.threshold.map { threshold in
      steps.indices.filter { steps[$0].score.density >= threshold }
    }
    if let dense, let widest = dense.max(by: { isWider(steps[$1].score, than: steps[$0].score) }) {
      return widest
    }
    let base = steps[0].score.density
    let merits = steps.map { $0.score.merit(over: base) }
    return steps.indices.max { merits[$0] < merits[$1] } ?? 0
  }
}

/// More cases of interest, or as many among fewer.
private func isWider(_ left: BoxScore, than right: BoxScore) -> Bool {
  (left.hits, right.cases) > (right.hits, left.cases)
}

/// A box on the way of the peeling.
public struct TrajectoryStep: Sendable, Equatable {
  public let box: Box
  /// What was set in this step; nil for the start.
  public let bound: Bound?
  public let score: BoxScore
}

/// A box with what speaks for it.
public struct FoundBox: Sendable, Equatable {
  public let box: Box
  public let score: BoxScore
  /// Of the cases outside earlier boxes, among which it was sought.
  public let open: BoxScore
  /// For each bound, in their order.
  public let evidence: [QuasiProbability]
  /// Bounds that were not needed, in the order in which they were dropped.
  public let dropped: [QuasiProbability]
  public let trajectory: [TrajectoryStep]
  /// The step that was chosen.
  public let chosen: Int
  /// Steps of pasting after it.
  public let pasted: Int
}

/// A box without the bounds that chance alone explains, the least needed first.
struct PrunedBox {
  private(set) var box: Box
  private(set) var score: BoxScore
  private(set) var evidence: [QuasiProbability]
  private(set) var dropped: [QuasiProbability] = []

  init(_ box: Box, _ table: CaseTable, open isOpen: [Bool], level: Double) {
    self.box = box
    score = box.score(table, open: isOpen)
    evidence = Self.evidence(box, score, table, isOpen)
    while let worst = evidence.max(by: { $0.value < $1.value }), worst.value > level {
      dropped.append(worst)
      self.box = self.box.without(worst.bound)
      score = self.box.score(table, open: isOpen)
      evidence = Self.evidence(self.box, score, table, isOpen)
    }
  }

  private static func evidence(
    _ box: Box, _ score: BoxScore, _ table: CaseTable, _ isOpen: [Bool]
  ) -> [QuasiProbability] {
    box.bounds.map { bound in
      QuasiProbability(
        bound, of: score, without: box.without(bound).score(table, open: isOpen))
    }
  }
}
