import Chance
import Scenarios

/// What a review needs of a truce: parameters as operands per run.
///
/// A class so that a review holds one reference, not a copy of every array.
final class TrucePlan: Sendable {
  private let memory = TableMemory()
  let front: Int
  /// Steps of the first review and from one to the next.
  let first: Int
  let every: Int
  let horizon: Operand
  let pause: Operand
  let guarantor: Operand
  let breaking: Operand
  let concession: (side: SideRole, share: Operand)?
  let parties: FixedTable<Party>
  let stream: UInt32
  /// Of the challenger.
  let aims: FixedTable<Aim>
  let law: TruceLaw
  let sides: Pair<TruceSide>

  struct Party {
    var power: Int
    var side: SideRole
    /// Whether it is the power of a side, who says so when that side has won.
    var declares: Pair<Bool>
    var stake: Operand
    var cost: Operand
    var audience: Operand
    var leastConcession: Operand
    var belief: Operand
  }

  struct Aim {
    var place: Int
    var prestige: Operand
  }

  init(_ truce: Truce, _ model: Model, _ layout: Layout, _ emitter: inout Emitter) {
    let front = model.fronts[truce.front]
    self.front = truce.front
    first = truce.firstReview - model.calendar.start
    every = truce.every
    horizon = emitter.value(truce.horizon)
    pause = emitter.value(truce.pause)
    guarantor = emitter.value(truce.guarantor)
    breaking = emitter.value(truce.breaking)
    concession = truce.concession.map { ($0.side, emitter.value($0.share)) }
    var parties: [Party] = []
    for party in truce.parties { parties.append(Party(party, front, &emitter)) }
    self.parties = memory.table(parties)
    stream = Stream.identifier(StreamName.breaking(truce, of: front))
    var aims: [Aim] = []
    for place in front.aims(of: .challenger) {
      aims.append(Aim(place: place, prestige: emitter.value(front.places[place].prestige)))
    }
    self.aims = memory.table(aims)
    law = TruceLaw(front, layout.fronts[truce.front], &emitter)
    sides = Pair(
      TruceSide(front, .challenger, model, layout, truce.front, memory, &emitter),
      TruceSide(front, .holder, model, layout, truce.front, memory, &emitter))
  }

  /// Whether the parties decide what holds from the morning of this step on.
  func isDue(on step: Int) -> Bool {
    let first =
      first > 1 ? first : first == 1 ? 2 : first + ((2 - first + every - 1) / every) * every
    return step >= first && (step - first) % every == 0
  }
}

extension TrucePlan.Party {
  fileprivate init(_ party: TruceParty, _ front: Front, _ emitter: inout Emitter) {
    power = party.power
    side = party.side
    declares = Pair(
      front.challenger.power == party.power, front.holder.power == party.power)
    stake = emitter.value(party.stake)
    cost = emitter.value(party.cost)
    audience = emitter.value(party.audience)
    leastConcession = emitter.value(party.leastConcession)
    belief = emitter.value(party.belief)
  }
}
