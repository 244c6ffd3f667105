/// Warns of pledges to a power on the other side of a contest.
struct PledgeCheck {
  let scenario: Section
  let model: Model

  func report() {
    let written = scenario.nodesById("coalition").sorted { bytewise($0.id, $1.id) }
    for (pledge, entry) in zip(model.pledges, written) {
      guard let contest = contests.first(where: { areOpposed(pledge, in: $0) }) else { continue }
      scenario.report(
        .pledgeToOpponent(
          from: model.powers[pledge.giver].id, to: model.powers[pledge.receiver].id,
          contest: model.id(of: contest)), at: entry.node["to"]?.at ?? entry.at)
    }
  }

  private var contests: [ContestReference] {
    model.fronts.indices.map { .front($0) } + model.contests.indices.map { .pressure($0) }
  }

  private func areOpposed(_ pledge: Pledge, in contest: ContestReference) -> Bool {
    guard let giver = model.side(of: pledge.giver, in: contest),
      let receiver = model.side(of: pledge.receiver, in: contest)
    else { return false }
    return giver != receiver
  }
}
