import Scenarios

extension RunState {
  /// K as the run's inputs give it, before it is held to the places there are.
  public func axesAsked(front: Int) -> Double {
    block.value(block.tables[front].plan.axisCount, lane)
  }

  /// Places that the challenger's axes work on this evening.
  public func worked(front: Int) -> [Int] {
    let tables = block.tables[front]
    let slots = 0..<tables.plan.mainSlots
    return slots.map { tables.worked[lane * tables.slots + $0] }.filter { $0 >= 0 }
  }

  /// ρ of today on every axis of the challenger that works this evening; for measures with evenings alone,
  /// since days write it for nobody else.
  public func ratios(front: Int) -> [Double] {
    precondition(block.seesDays, "a measure without evenings asks for ratios")
    let tables = block.tables[front]
    let axes = tables.plan.axes
    return (0..<tables.plan.mainSlots).filter { tables.worked[lane * tables.slots + $0] >= 0 }
      .map { block.rows[axes[$0].ratio, lane] }
  }

  /// ρ_ref where it is the mean ratio of the first day.
  public func startRatio(front: Int) -> Double {
    block.rows[block.tables[front].plan.rows.startRatio, lane]
  }

  /// s of a place.
  public func supply(front: Int, place: Int) -> Double {
    let tables = block.tables[front]
    return tables.supply[lane * tables.places + place]
  }
}
