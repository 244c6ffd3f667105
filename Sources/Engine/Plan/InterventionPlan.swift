import Scenarios

/// The interventions on one front by step, for its handlers.
struct InterventionPlan: Sendable {
  /// Per place the first step on which it may fall: 0 = any, ∞ = it is held.
  let mayFallFrom: FixedTable<Double>
  /// Places that no axis may choose.
  let released: FixedTable<Bool>
  /// Places that fall on a step if they still stand, by step, then place.
  let falls: FixedTable<(step: Int, place: Int)>
  /// Links that are closed from a step on, by step, then link.
  let cuts: FixedTable<(step: Int, link: Int)>
  /// Evenings on which something of this is due, ascending.
  let steps: FixedTable<Int>

  init(
    _ interventions: [Intervention], front: Int, of model: Model, _ memory: TableMemory
  ) {
    var mayFallFrom = [Double](repeating: 0, count: model.fronts[front].places.count)
    var released = mayFallFrom.map { _ in false }
    var falls: [(step: Int, place: Int)] = []
    var cuts: [(step: Int, link: Int)] = []
    for intervention in interventions {
      switch intervention {
      case .fall(let place, let day) where place.front == front:
        let step = day - model.calendar.start
        mayFallFrom[place.place] = Double(step)
        falls.append((step, place.place))
      case .hold(let place) where place.front == front: mayFallFrom[place.place] = .infinity
      case .release(let place) where place.front == front:
        mayFallFrom[place.place] = .infinity
        released[place.place] = true
      case .cut(front, let link, let day): cuts.append((day - model.calendar.start - 1, link))
      default: continue
      }
    }
    self.mayFallFrom = memory.table(mayFallFrom)
    self.released = memory.table(released)
    self.falls = memory.table(falls.sorted { ($0.step, $0.place) < ($1.step, $1.place) })
    self.cuts = memory.table(cuts.sorted { ($0.step, $0.link) < ($1.step, $1.link) })
    let due = (falls.map(\.step) + cuts.map(\.step)).sorted()
    steps = memory.table(
      due.enumerated().filter { $0.offset == 0 || due[$0.offset - 1] != $0.element }
        .map(\.element))
  }

  /// Links closed on the evening of a step, so that supply is that of tomorrow.
  func closedLinks(on step: Int) -> Slice<FixedTable<(step: Int, link: Int)>> {
    cuts.prefix { $0.step <= step }
  }
}
