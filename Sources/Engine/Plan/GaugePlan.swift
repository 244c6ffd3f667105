import Scenarios

/// Which quantities a plan keeps, how often, and in which row each stands.
struct GaugePlan {
  private(set) var gauges: [Gauge] = []
  private(set) var index: [Quantity: Int] = [:]
  /// Rows that the handlers of each front refresh.
  private(set) var handlerGauges: [[HandlerGauge]]
  /// Owns the sets of places of those.
  let memory = TableMemory()

  init(
    _ model: Model, _ layout: Layout, series: [Quantity], daily: Bool, _ emitter: inout Emitter
  ) {
    let memory = memory
    handlerGauges = zip(model.fronts, layout.fronts).map { front, rows in
      SideRole.allCases.compactMap { role in
        rows.aimsHeld[role.rawValue].map {
          .aimsHeld(
            PlaceSet.table(front.aims(of: role), of: front.places.count, memory),
            count: front.aims(of: role).count, role, row: $0)
        }
      }
    }
    let claimed = model.claimQuantities
    for quantity in claimed + series where index[quantity] == nil {
      let row = row(of: quantity, model, layout, &emitter)
      index[quantity] = gauges.count
      gauges.append(
        Gauge(row: row, kept: daily ? .every : model.evenings(of: quantity)))
    }
  }

  private mutating func row(
    of quantity: Quantity, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Int {
    switch quantity {
    case .held(let front, let places):
      let row = emitter.state("held")
      let set = PlaceSet.table(places, of: model.fronts[front].places.count, memory)
      handlerGauges[front].append(.held(set, row: row))
      return row
    case .falls(let front, let place):
      let row = emitter.state("falls")
      handlerGauges[front].append(.falls(place, row: row))
      return row
    case .supply(let front, let place):
      let row = emitter.state("supply")
      handlerGauges[front].append(.supply(place, row: row))
      return row
    case .gained(let front):
      handlerGauges[front].append(.gained)
      return emitGain(layout.fronts[front], &emitter)
    case .contested(let front): return layout.fronts[front].contested
    case .force(let front, let role): return layout.fronts[front].force[role.rawValue]
    case .fire(let front, let role): return layout.fronts[front].fire[role.rawValue]
    case .tempo(let front): return layout.fronts[front].tempo
    case .army(let power): return emitArmy(power, model, layout, &emitter)
    case .losses(let power): return layout.powers[power].losses
    case .will(let power): return layout.powers[power].will
    case .stock(let power, let stock): return layout.powers[power].stocks[stock].level
    case .production(let power, let stock): return layout.powers[power].stocks[stock].production
    case .output(let power): return kept(layout.powers[power].output, &emitter)
    case .budget(let power): return kept(layout.powers[power].budget, &emitter)
    case .outlay(let power): return kept(layout.powers[power].outlay, &emitter)
    case .pressure(let coercion): return layout.coercion[coercion].pressure
    case .progress(let contest): return layout.contests[contest].progress
    case .active(let power): return kept(layout.powers[power].load?.active, &emitter)
    case .overload(let power): return kept(layout.powers[power].load?.overload, &emitter)
    case .moves(let power): return layout.powers[power].moves
    case .ownMoves(let power): return layout.powers[power].ownMoves
    case .overloaded(let power): return Accounts.overloaded(power, model, layout, &emitter)
    case .overlapped(let power): return Accounts.overlapped(power, model, layout, &emitter)
    case .capability(let contest, let side):
      return PressureContests.capability(of: side, in: contest, model, layout, &emitter)
    case .mode(let power): return Accounts.mode(power, model, layout, &emitter)
    case .given(let pledge): return layout.pledges[pledge].given
    case .flow(let pledge): return layout.pledges[pledge].flow
    case .paid(let power): return kept(layout.powers[power].paid, &emitter)
    }
  }

  /// A row that stays 0 where the state is not modelled.
  private func kept(_ row: Int?, _ emitter: inout Emitter) -> Int {
    row ?? emitter.state("nothing")
  }

  /// The army with what its fronts lost and gained since the morning.
  private func emitArmy(
    _ power: Int, _ model: Model, _ layout: Layout, _ emitter: inout Emitter
  ) -> Int {
    let row = emitter.state("army(\(model.powers[power].id)) in the evening")
    emitter.mechanism("army") { emitter in
      emitter.during(.evening) { emitter in
        emitter.assign(row, ArmyOfPower(power, model, layout).gathered(&emitter))
      }
    }
    return row
  }

  /// Σ over worked places of area·share of the way, on top of what the handlers settled.
  private func emitGain(_ rows: FrontRows, _ emitter: inout Emitter) -> Int {
    let gained = emitter.state("gained")
    emitter.mechanism("gained") { emitter in
      emitter.during(.evening) { emitter in
        emitter.assign(gained, .row(rows.settledGain))
        for axis in rows.directions.flatMap(\.axes) {
          emitter.whereAny(axis.working, isAlone: rows.hasOneAxis) { emitter in
            let way = emitter.multiply(.row(axis.gainSlope), .row(axis.progress))
            let share = emitter.add(.row(axis.gainBase), way)
            emitter.assign(gained, emitter.add(.row(gained), share))
          }
        }
      }
    }
    return gained
  }
}

/// A row that changes only when a handler has run.
enum HandlerGauge {
  /// The set of places.
  case held(FixedTable<UInt64>, row: Int)
  case falls(Int, row: Int)
  case supply(Int, row: Int)
  case gained
  /// The share of a set of so many places that a side owns.
  case aimsHeld(FixedTable<UInt64>, count: Int, SideRole, row: Int)
}
