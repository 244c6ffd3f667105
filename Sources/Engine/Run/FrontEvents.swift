import Scenarios

/// Where the events of one front stand among those of the plan, −1 = not kept.
final class FrontEvents {
  /// By place.
  let contact: FixedTable<Int>
  let fall: FixedTable<Int>
  let retaken: FixedTable<Int>
  let over: Int
  private let memory = TableMemory()

  init(_ front: Int, of plan: Plan) {
    func index(_ event: Event) -> Int { plan.eventIndex[event] ?? -1 }
    let places = plan.fronts[front].places.indices
    contact = memory.table(places.map { index(.contact(front: front, place: $0)) })
    fall = memory.table(places.map { index(.fall(front: front, place: $0)) })
    retaken = memory.table(places.map { index(.retaken(front: front, place: $0)) })
    over = index(.over(front: front))
  }
}
