import Chance

/// Looks at fronts as a whole: their size, and whether anything can happen on them.
struct FrontCheck {
  let scenario: Section
  let fronts: [Front]
  let inputs: [Input]

  func report() {
    let at = scenario["fronts"]?.at ?? scenario.at
    count(.fronts, fronts.count, at: at)
    count(.places, fronts.map(\.places.count).reduce(0, +), at: at)
    count(.links, fronts.map(\.links.count).reduce(0, +), at: at)
    if scenario["fronts"]?.entries?.isEmpty == true {
      scenario.report(.missingKey("fronts", section: "the scenario", expected: .mapping), at: at)
    }
    for front in fronts {
      let entry = scenario["fronts"]?.entries?.first { $0.key == front.id }
      let places = entry?.value.entries?.first { $0.key == "places" }
      if places?.value.entries?.isEmpty == true {
        let kind = ScenarioProblem.Kind.missingKey(
          "places", section: "a front", expected: .mapping)
        scenario.report(kind, at: places?.keyAt ?? at)
      }
      if front.challenger.power == front.holder.power {
        scenario.report(.againstItself(front.id), at: entry?.keyAt ?? at)
      }
      reportNothingAttackable(front, at: entry?.keyAt ?? at)
      let recapture = entry?.value.entries?.first { $0.key == "recapture" }
      reportRecapture(front, at: recapture?.keyAt ?? at)
      reportSupply(front, at: entry?.keyAt ?? at)
      for role in SideRole.allCases {
        let side = entry?.value.entries?.first { $0.key == "\(role)" }
        reportForce(front, role, at: side?.keyAt ?? at)
      }
    }
  }

  private func count(_ counted: Limits.Counted, _ count: Int, at range: SourceRange) {
    if count > counted.most { scenario.report(.tooMany(counted, count: count), at: range) }
  }

  /// By the medians of the inputs.
  private func reportNothingAttackable(_ front: Front, at range: SourceRange) {
    guard !front.places.isEmpty else { return }
    let reach = front.axes.reach.value { inputs[$0].distribution.quantile(0.5) }
    let isAttackable = front.places.contains { place in
      let distance = place.frontDistance.value { inputs[$0].distribution.quantile(0.5) }
      return place.owner == .holder && !place.isRear && !(distance > reach)
    }
    if !isAttackable { scenario.report(.nothingAttackable(front: front.id), at: range) }
  }

  /// With the challenger's whole force on its axes nobody stands where the holder comes back.
  private func reportRecapture(_ front: Front, at range: SourceRange) {
    guard front.recapture != nil, front.allocation.massed.constantValue == 1 else { return }
    scenario.report(.recaptureUnopposed(front: front.id), at: range)
  }

  private func reportForce(_ front: Front, _ role: SideRole, at range: SourceRange) {
    let side = front.side(role)
    guard side.force.constantValue == 0, side.reinforcements.isEmpty else { return }
    scenario.report(.noForce(front: front.id, side: role), at: range)
  }

  /// A side that needs supply without a source stands cut off; encirclement without needs never is.
  private func reportSupply(_ front: Front, at range: SourceRange) {
    let needy = SideRole.allCases.filter { front.side($0).supplyNeed != 0 }
    for role in needy where !front.places.contains(where: { $0.source != nil && $0.owner == role })
    {
      scenario.report(.noSupplySource(front: front.id, side: role), at: range)
    }
    guard needy.isEmpty, front.encirclement.hazard != 0 else { return }
    scenario.report(.nobodyCutOff(front: front.id), at: range)
  }
}
