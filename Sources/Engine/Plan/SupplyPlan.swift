import Scenarios

/// The supply network of a front with its parameters per run.
struct SupplyPlan {
  /// Whether the troops of a side need anything through the links.
  var isModelled: Pair<Bool>
  /// Tonnes per person and day, by side.
  var need: Pair<Operand>
  /// Persons that demand counts: the side's force on the evening of the start.
  var strength: Pair<Operand>
  var floor: Operand
  var exponent: Operand
  var interdiction: Operand
  var capacityScale: Operand
  var bands: FixedTable<Band>
  var repair: Int
  var links: FixedTable<LinkPlan>
  /// Outflow per place for its owner at the start: nil = no source.
  var sources: FixedTable<SourcePlan?>
  /// No parameter differs between runs, so solutions can be kept across runs.
  var isConstant: Bool

  struct Band {
    var within: Double
    var factor: Operand
  }

  struct LinkPlan {
    var from: Int
    var to: Int
    var capacity: Operand
  }

  struct SourcePlan {
    var owner: SideRole
    /// ∞ = no cap.
    var outflow: Operand
  }

  init(_ front: Front, _ memory: TableMemory, _ emitter: inout Emitter) {
    let sides = (front.challenger, front.holder)
    isModelled = Pair(sides.0.supplyNeed != 0, sides.1.supplyNeed != 0)
    need = Pair(emitter.value(sides.0.supplyNeed), emitter.value(sides.1.supplyNeed))
    strength = Pair(emitter.value(sides.0.force), emitter.value(sides.1.force))
    floor = emitter.value(front.supply.floor)
    exponent = emitter.value(front.supply.exponent)
    interdiction = emitter.value(front.supply.interdiction)
    capacityScale = emitter.value(front.supply.capacityScale)
    bands = memory.table(
      front.supply.bands.map { Band(within: $0.within, factor: emitter.value($0.factor)) })
    repair = front.supply.repair
    links = memory.table(
      front.links.map {
        LinkPlan(from: $0.from, to: $0.to, capacity: emitter.value($0.capacity))
      })
    sources = memory.table(
      front.places.map { place in
        place.source.map {
          SourcePlan(
            owner: place.owner,
            outflow: $0.outflow.map { emitter.value($0) } ?? .constant(.infinity))
        }
      })
    isConstant = Self.isConstant(front)
  }

  private static func isConstant(_ front: Front) -> Bool {
    var parameters = [
      front.supply.interdiction, front.supply.capacityScale, front.challenger.supplyNeed,
      front.holder.supplyNeed, front.challenger.force, front.holder.force,
      front.allocation.massed,
    ]
    parameters += front.supply.bands.map(\.factor) + front.links.map(\.capacity)
    parameters += front.places.map(\.weight) + front.places.compactMap { $0.source?.outflow }
    parameters += front.recapture.map { [$0.force] } ?? []
    switch front.allocation.holder {
    case .mixed(let share), .fixed(let share): parameters.append(share)
    }
    return parameters.allSatisfy(\.isConstant)
  }
}
