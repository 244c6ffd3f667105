/// What contests without places cannot be, and what of them can never happen.
struct ContestCheck {
  let scenario: Section
  let fronts: [Front]
  let contests: [PressureContest]
  let sequences: [StrategicSequence]
  let start: Day

  func report() {
    for (index, entry) in written.enumerated() where contests.indices.contains(index) {
      report(contests[index], index, entry.at)
      reportHazard(contests[index], index, entry.node, entry.at)
      reportEarly(contests[index], entry.node["latent"]?.at ?? entry.at)
    }
  }

  /// An opening that never comes, of a contest that no step begins either.
  private func reportHazard(
    _ contest: PressureContest, _ index: Int, _ node: SourceNode, _ at: SourceRange
  ) {
    guard contest.isLatent, contest.opening?.hazard.constantValue == 0, !isStep(index) else {
      return
    }
    scenario.report(.hazardOfZero, at: node["opening"]?["hazard"]?.at ?? at)
  }

  /// A contest that is on from the first day although a step that is due later is to begin it.
  private func reportEarly(_ contest: PressureContest, _ at: SourceRange) {
    let awaited = SequenceReader.awaited(scenario, start: start)
    guard !contest.isLatent, awaited.contains(contest.id) else { return }
    scenario.report(.runsBeforeItsStep(contest.id), at: at)
  }

  private func isStep(_ index: Int) -> Bool {
    sequences.contains { sequence in
      sequence.steps.contains { $0.contest == .pressure(index) }
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
    if contest.isLatent, contest.opening == nil, !isStep(index) {
      scenario.report(.neverBegins(contest.id), at: at)
    }
  }
}
