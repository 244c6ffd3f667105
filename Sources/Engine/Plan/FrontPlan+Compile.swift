import Chance
import Scenarios

extension FrontPlan {
  init(
    _ front: Front, _ rows: FrontRows, calendar: Timeline, _ emitter: inout Emitter
  ) {
    self.rows = rows
    directions = rows.directions
    holderPower = front.holder.power
    challengerPower = front.challenger.power
    contact = front.axes.contact
    axisCount = emitter.value(front.axes.count)
    counterForce = front.recapture.map { emitter.value($0.force) } ?? 0
    policy = PolicyPlan(front.axes.policy, &emitter)
    reach = emitter.value(front.axes.reach)
    approach = emitter.value(front.axes.approach)
    massed = emitter.value(front.allocation.massed)
    switch front.allocation.holder {
    case .mixed(let share): (matching, isFixed) = (emitter.value(share), false)
    case .fixed(let share): (matching, isFixed) = (emitter.value(share), true)
    }
    if case .linear = front.pace.response {
      speed = 1
    } else {
      speed = emitter.value(front.pace.speed)
    }
    noise = emitter.value(front.pace.noise)
    rootStep = (1 / Double(calendar.substeps)).squareRoot()
    unhinging = UnhingingPlan(
      isOn: front.unhinging.strength != 0, decay: emitter.value(front.unhinging.decay),
      within: front.unhinging.within)
    garrisonLoss = emitter.value(front.garrisonLoss)
    encirclement = EncirclementPlan(
      isOn: front.encirclement.hazard != 0,
      endurance: emitter.value(front.encirclement.endurance),
      hazard: emitter.value(front.encirclement.hazard),
      surrenderShare: emitter.value(front.encirclement.surrenderShare))
    supply = SupplyPlan(front, &emitter)
    usesStartRatio = front.usesStartRatio
    let stream = front.stream ?? front.id
    let slots = rows.directions.flatMap { $0.axes.indices.map { $0 } }.count
    choiceStreams = (0..<slots).map { Stream.identifier("choice/\(stream)/\($0)") }
    hazardStreams = (0..<slots).map { Stream.identifier("hazard/axis/\(stream)/\($0)") }
    places = []
    let spread = emitter.value(front.pace.sizeSpread)
    for index in front.places.indices {
      places.append(PlacePlan(index, of: front, spread: spread, &emitter))
    }
  }
}

extension PlacePlan {
  init(_ index: Int, of front: Front, spread: Operand, _ emitter: inout Emitter) {
    let place = front.places[index]
    let stream = "\(front.stream ?? front.id)/\(place.stream ?? place.id)"
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
        .normal(mean: 0, standardDeviation: 1), stream: Stream.identifier("size/" + stream),
        name: "size draw(\(place.id))")
      let median = size
      size = emitter.during(.once) { emitter in
        let factor = emitter.exponential(emitter.multiply(spread, .row(draw)))
        return emitter.multiply(median, factor)
      }
    }
    prestige = emitter.value(place.prestige)
    weight = emitter.value(place.weight)
    progressStream = Stream.identifier("progress/" + stream)
    surrenderStream = Stream.identifier("hazard/surrender/" + stream)
    neighbours = front.neighbours(of: index)
  }
}

extension PolicyPlan {
  init(_ policy: AxisPolicy, _ emitter: inout Emitter) {
    self =
      switch policy {
      case .drawn(let stay, let nearness, let continues):
        .drawn(
          stay: emitter.value(stay), nearness: emitter.value(nearness), continues: continues)
      case .ordered(let list): .ordered(list)
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
