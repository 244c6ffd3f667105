import Scenarios

extension FrontLane {
  /// Whether an intervention keeps the place from falling this evening.
  func isHeld(_ place: Int) -> Bool {
    Double(step) < plan.interventions.mayFallFrom[place]
  }

  /// Keeps a town leg that is done just below its barrier while the place is held: the axis stays
  /// busy with it (the reading *tied*).
  func holdBack(_ slot: Int) {
    let axis = axis(slot)
    rows[axis.progress] = rows[axis.barrier].nextDown
  }

  /// Places that an intervention makes fall this evening.
  func fallByIntervention() {
    for (due, place) in plan.interventions.falls where due == step {
      guard !tables.scratch.isLost(place), tables.owner[cell(place)] == plan.places[place].owner
      else { continue }
      tables.scratch.lost.append(Loss(place: place, cause: .intervention))
    }
  }
}
