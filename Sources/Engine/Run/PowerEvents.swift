import Scenarios

/// Where the events of powers and contests stand among those of the plan, −1 = not kept.
final class PowerEvents {
  private let frontWins: FixedTable<Pair<Int>>
  private let pressureWins: FixedTable<Pair<Int>>
  let belowFloor: FixedTable<Int>
  /// At 3·power + end state.
  private let ends: FixedTable<Int>
  /// By step of all sequences.
  let pivots: FixedTable<Int>
  /// By contest without places.
  let imposed: FixedTable<Int>
  /// By step of all sequences.
  let imposedSteps: FixedTable<Int>
  private let truces: FixedTable<TruceEvents>
  /// By pledge, and by entry.
  let handed: FixedTable<Int>
  let entered: FixedTable<Int>
  private let memory = TableMemory()

  /// Events of one truce; those of parties in their order, refusals by party and term (0 = any).
  struct TruceEvents {
    var freeze: Int
    var settlement: Int
    var broken: Int
    var offered: FixedTable<Int>
    var refused: FixedTable<Int>
    var declared: FixedTable<Int>

    func refused(_ party: Int, _ term: TruceTerm?) -> Int {
      refused[party * (TruceTerm.allCases.count + 1) + (term.map { $0.rawValue + 1 } ?? 0)]
    }
  }

  init(_ plan: Plan) {
    func index(_ event: Event) -> Int { plan.eventIndex[event] ?? -1 }
    func wins(_ contest: ContestReference) -> Pair<Int> {
      Pair(index(.win(contest, .challenger)), index(.win(contest, .holder)))
    }
    let model = plan.model
    let memory = memory
    truces = memory.table(
      model.truces.map { truce in
        let front = truce.front
        let terms = [nil] + TruceTerm.allCases.map { Optional($0) }
        return TruceEvents(
          freeze: index(.freeze(front: front)), settlement: index(.settlement(front: front)),
          broken: index(.broken(front: front)),
          offered: memory.table(
            truce.parties.map { index(.offered(power: $0.power, front: front)) }),
          refused: memory.table(
            truce.parties.flatMap { party in
              terms.map { index(.refused(power: party.power, front: front, $0)) }
            }),
          declared: memory.table(truce.parties.map { index(.declared(power: $0.power)) }))
      })
    frontWins = memory.table(model.fronts.indices.map { wins(.front($0)) })
    pressureWins = memory.table(model.contests.indices.map { wins(.pressure($0)) })
    belowFloor = memory.table(model.powers.indices.map { index(.belowFloor(power: $0)) })
    ends = memory.table(
      model.powers.indices.flatMap { power in
        EndState.allCases.map { index(.end(power: power, $0)) }
      })
    pivots = memory.table(
      plan.sequences.steps.map { index(.pivot(power: $0.power, $0.contest)) })
    imposedSteps = memory.table(
      plan.sequences.steps.map { index(.imposed(power: $0.power, $0.contest)) })
    handed = memory.table(model.pledges.indices.map { index(.handed(pledge: $0)) })
    entered = memory.table(
      model.entries.map { index(.enter(power: $0.power, front: $0.front)) })
    imposed = memory.table(
      model.contests.enumerated().map { contest, entry in
        entry.opening.map {
          index(.imposed(power: entry.side($0.side.other).power, .pressure(contest)))
        } ?? -1
      })
  }

  func truce(_ truce: Int) -> TruceEvents {
    truces[truce]
  }

  func end(of power: Int, _ state: EndState) -> Int {
    ends[EndState.allCases.count * power + state.rawValue]
  }

  func wins(of contest: ContestReference) -> Pair<Int> {
    switch contest {
    case .front(let front): frontWins[front]
    case .pressure(let contest): pressureWins[contest]
    }
  }
}
