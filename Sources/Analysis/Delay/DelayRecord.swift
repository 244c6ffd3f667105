/// What the runs of all delays add up to, piece by piece, so that no more than a piece is kept.
struct DelayRecord {
  private let months: [Double]
  /// Pairs of every delay so far, those that do not answer included.
  private(set) var runs = 0
  /// By outcome: the runs as planned that answer.
  private(set) var levels: [PairedDifference]
  /// By delay and outcome.
  private(set) var changes: [[PairedDifference]]
  /// By outcome: Σ m·d(m)/Σ m² of a run, a change a month.
  private(set) var slopes: [PairedDifference]

  init(months: [Int], outcomes: Int) {
    self.months = months.map(Double.init)
    levels = Array(repeating: PairedDifference([]), count: outcomes)
    slopes = levels
    changes = months.map { _ in Array(repeating: PairedDifference([]), count: outcomes) }
  }

  /// Values by outcome and run as planned, and by delay, outcome and run.
  mutating func add(asPlanned: [[Double]], later: [[[Double]]]) {
    runs += asPlanned.first?.count ?? 0
    let squares = months.reduce(0) { $0 + $1 * $1 }
    for outcome in asPlanned.indices {
      let planned = asPlanned[outcome]
      levels[outcome] = levels[outcome].joined(with: PairedDifference(planned))
      var sums = planned.map { _ in 0.0 }
      for (delay, months) in months.enumerated() {
        let change = zip(later[delay][outcome], planned).map { $0 - $1 }
        for run in change.indices { sums[run] += months * change[run] }
        changes[delay][outcome] = changes[delay][outcome].joined(with: PairedDifference(change))
      }
      let slope = PairedDifference(sums.map { $0 / squares })
      slopes[outcome] = slopes[outcome].joined(with: slope)
    }
  }
}
