import Chance
import Scenarios

extension FrontLane {
  /// The evening of the start: places, axes, supply, shares.
  func begin() {
    for place in plan.places.indices { begin(place) }
    for role in SideRole.allCases { tables.supplyState(lane, role).begin(role) }
    if case .drawn = plan.policy { for slot in 0..<tables.slots { drawRedraw(slot) } }
    let wanted = Int(max(0, min(value(plan.axisCount), 1e6)).rounded())
    tables.axisCount[lane] = max(1, min(wanted, plan.mainSlots))
    block.rows[plan.rows.nextTimer, lane] = .infinity
    beginTempo()
    if choosesBySupply { solveSupply(nil) }
    tables.scratch.empty()
    chooseAxes(.start)
    settle()
  }

  /// Whether axes are chosen by the supply of the same evening: drawn ones never are, and those given in
  /// order only where counter-axes, which rank by weakness, stand beside them.
  var choosesBySupply: Bool {
    switch plan.policy {
    case .drawn: false
    case .ordered: !counterSlots.isEmpty
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
    block.rows[plan.rows.tempoLog, lane] = logarithm
    block.rows[plan.rows.tempo, lane] = Elementary.plainExponential(logarithm)
  }

  /// H = 0 and the next E of the slot's redraw.
  func drawRedraw(_ slot: Int) {
    let axis = axis(slot)
    block.rows[axis.hazard, lane] = 0
    let cell = slotCell(slot)
    let index = tables.hazardDraws[cell]
    tables.hazardDraws[cell] = index + 1
    block.rows[axis.threshold, lane] = block.draws.exponential(
      block: index, run: run, stream: plan.hazardStreams[slot])
  }
}
