/// What contests without places cannot be, and what of them can never happen.
struct ContestCheck {
  let scenario: Section
  let fronts: [Front]
  let contests: [PressureContest]
  let sequences: [StrategicSequence]

  func report() {
    for (index, entry) in written.enumerated() where contests.indices.contains(index) {
      report(contests[index], index, entry.at)
    }
  }

  /// In the order of the model.
  private var written: [(id: String, at: SourceRange, node: SourceNode)] {
    scenario.nodesById("contests").sorted { bytewise($0.id, $1.id) }
  }

  private func report(_ contest: PressureContest, _ index: Int, _ at: SourceRange) {
    if fronts.contains(where: { $0.id == contest.id }) {
      scenario.report(.contestNamedLikeFront(contest.id), at: at)
    }
    if contest.challenger.power == contest.holder.power {
      scenario.report(.againstItself(contest.id), at: at)
    }
    let isStep = sequences.contains { sequence in
      sequence.steps.contains { $0.contest == .pressure(index) }
    }
    if contest.isLatent, contest.opening == nil, !isStep {
      scenario.report(.neverBegins(contest.id), at: at)
    }
  }
}
