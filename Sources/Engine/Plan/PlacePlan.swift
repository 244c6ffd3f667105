import Chance
import Scenarios

/// A place with its parameters per run.
struct PlacePlan {
  var owner: SideRole
  var radius: Double
  var isRear: Bool
  var isHub: Bool
  var area: Double
  var frontDistance: Operand
  var occupied: Operand
  /// z with its spread drawn.
  var size: Operand
  /// f·terrain.
  var strength: Operand
  var prestige: Operand
  var weight: Operand
  var progressStream: UInt32
  var surrenderStream: UInt32
  /// Linked places in order of distance, then of index.
  var neighbours: FixedTable<Neighbour>

  /// Whether the place is the same on the evening of the start in all runs.
  func beginsAlike(_ approach: Operand) -> Bool {
    [frontDistance, occupied, size, approach].allSatisfy { $0.constantValue != nil }
  }

  struct Neighbour {
    var place: Int
    var kilometres: Double
  }
}

/// Axis policy with its parameters per run.
enum PolicyPlan {
  case drawn(stay: Operand, nearness: Operand, continues: Bool)
  case ordered(FixedTable<Int>)
  case weakest
  case nearestHub
}

extension PlacePlan {
  init(
    _ index: Int, of front: Front, spread: Operand, _ memory: TableMemory, _ emitter: inout Emitter
  ) {
    let place = front.places[index]
    owner = place.owner
    radius = place.radius
    isRear = place.isRear
    isHub = place.isHub
    area = place.area
    frontDistance = emitter.value(place.frontDistance)
    occupied = emitter.value(place.occupied)
    strength = emitter.during(.once) { emitter in
      let fortification = emitter.value(place.fortification)
      return emitter.multiply(fortification, emitter.value(place.terrain))
    }
    size = emitter.value(place.size)
    if spread != 0 {
      let draw = emitter.draw(
        .normal(mean: 0, standardDeviation: 1),
        stream: Stream.identifier(StreamName.size(front, place)),
        name: "size draw(\(place.id))")
      let median = size
      size = emitter.during(.once) { emitter in
        let factor = emitter.exponential(emitter.multiply(spread, .row(draw)))
        return emitter.multiply(median, factor)
      }
    }
    prestige = emitter.value(place.prestige)
    weight = emitter.value(place.weight)
    progressStream = Stream.identifier(StreamName.progress(front, place))
    surrenderStream = Stream.identifier(StreamName.surrender(front, place))
    neighbours = memory.table(front.neighbours(of: index))
  }
}

extension PolicyPlan {
  init(_ policy: AxisPolicy, _ memory: TableMemory, _ emitter: inout Emitter) {
    self =
      switch policy {
      case .drawn(let stay, let nearness, let continues):
        .drawn(
          stay: emitter.value(stay), nearness: emitter.value(nearness), continues: continues)
      case .ordered(let list): .ordered(memory.table(list))
      case .weakest: .weakest
      case .nearestHub: .nearestHub
      }
  }
}

extension Front {
  var usesStartRatio: Bool {
    guard case .power(_, _, let reference, _, _) = pace.response else { return false }
    return reference == .start
  }

  /// Linked places, each once at its shortest link, in order of distance, then of index.
  func neighbours(of place: Int) -> [PlacePlan.Neighbour] {
    var shortest = [Double](repeating: .infinity, count: places.count)
    for link in links where link.from == place || link.to == place {
      let other = link.from == place ? link.to : link.from
      shortest[other] = min(shortest[other], link.kilometres)
    }
    let linked = places.indices.filter { shortest[$0].isFinite }
    return linked.sorted { (shortest[$0], $0) < (shortest[$1], $1) }
      .map { PlacePlan.Neighbour(place: $0, kilometres: shortest[$0]) }
  }
}
