import Chance
import Scenarios

extension Block {
  /// The evening of the start of a front in all lanes.
  func begin(front: Int) {
    let tables = tables[front]
    tables.clear(lanes: count)
    FrontLane(self, front, 0).begin(tables.plan.places.indices)
    tables.spreadPlaces(lanes: count)
    for place in tables.plan.constantPlaces { spread(event: tables.events.contact[place]) }
    for lane in 1..<count { FrontLane(self, front, lane).begin(tables.plan.varyingPlaces) }
    for lane in 0..<count { FrontLane(self, front, lane).begin() }
  }

  private func spread(event: Int) {
    guard event >= 0 else { return }
    let steps = eventSteps + event * Rows.lanes
    steps.update(repeating: steps[0], count: count)
  }
}

extension FrontLane {
  fileprivate func begin(_ places: some Sequence<Int>) {
    for place in places { begin(place) }
    for role in SideRole.allCases { tables.supplyState(lane, role).begin(role) }
  }

  /// Axes, supply and shares on the evening of the start.
  fileprivate func begin() {
    if case .drawn = plan.policy { for slot in 0..<tables.slots { drawRedraw(slot) } }
    let wanted = Int(max(0, min(value(plan.axisCount), 1e6)).rounded())
    tables.axisCount[lane] = max(1, min(wanted, plan.mainSlots))
    rows[plan.rows.nextTimer] = .infinity
    beginTempo()
    if ranksByWeakness { foreseeSupply() }
    tables.scratch.empty()
    chooseAxes(.start)
    settle()
  }

  /// Whether axes of either side rank places by weakness: those of the challenger by its policy, counter-axes
  /// always.
  var ranksByWeakness: Bool {
    switch plan.policy {
    case .drawn, .ordered: !counterSlots.isEmpty
    case .weakest, .nearestHub: true
    }
  }

  private func begin(_ place: Int) {
    let entry = plan.places[place]
    let cell = cell(place)
    let distance = value(entry.frontDistance)
    let size = value(entry.size)
    setOwner(entry.owner, of: place)
    setDistance(distance, of: place)
    tables.size[cell] = size
    tables.progress[cell] = distance > 0 ? 0 : value(entry.occupied)
    tables.wholeWay[cell] = distance > 0 ? distance / value(plan.approach) + size : size
    noteState(of: place)
    if entry.owner == .holder, distance == 0 {
      record(tables.events.contact[place])
    }
  }

  private func beginTempo() {
    guard let start = block.plan.tempoStarts[front] else { return }
    let logarithm = value(start)
    rows[plan.rows.tempoLog] = logarithm
    rows[plan.rows.tempo] = Elementary.plainExponential(logarithm)
  }

  /// H = 0 and the next E of the slot's redraw.
  func drawRedraw(_ slot: Int) {
    let axis = axis(slot)
    rows[axis.hazard] = 0
    let cell = slotCell(slot)
    let index = tables.hazardDraws[cell]
    tables.hazardDraws[cell] = index + 1
    rows[axis.threshold] = block.draws.exponential(
      block: index, run: run, stream: plan.hazardStreams[slot])
  }
}
