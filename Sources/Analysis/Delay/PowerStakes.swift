import Engine
import Scenarios

/// What a power has at stake: its contests, its rivals in them, and the measures that a plan answers.
struct PowerStakes {
  let power: Int
  private let plan: Plan
  private var model: Model { plan.model }

  init(_ power: Int, _ plan: Plan) {
    self.power = power
    self.plan = plan
  }

  /// Every contest on a side of which it stands, fronts first, with that side.
  var contests: [(contest: ContestReference, side: SideRole)] {
    let all =
      model.fronts.indices.map { ContestReference.front($0) }
      + model.contests.indices.map { .pressure($0) }
    return all.compactMap { contest in
      model.side(of: power, in: contest).map { (contest, $0) }
    }
  }

  /// The powers on the other sides of its contests, themselves or by a step; sorted.
  var rivals: [Int] {
    model.powers.indices.filter { other in
      other != power
        && contests.contains { model.side(of: other, in: $0.contest) == $0.side.other }
    }
  }

  /// Every named measure that it has in this model.
  var outcomes: [PowerOutcome] {
    OutcomeMeasure.named.compactMap(outcome)
  }

  /// Nil where the model does not tell it.
  func outcome(_ measure: OutcomeMeasure) -> PowerOutcome? {
    reading(measure).map { PowerOutcome(measure: measure, reading: $0) }
  }

  private func reading(_ measure: OutcomeMeasure) -> PowerOutcome.Reading? {
    switch measure {
    case .contests: balance
    case .completed: completed
    case .forced: events([.end(power: power, .conceded), .end(power: power, .escalated)])
    case .losses:
      model.fronts.contains { $0.challenger.power == power || $0.holder.power == power }
        ? .level(.losses(power: power)) : nil
    case .overloaded: told(.overload(power: power)) ? .level(.overloaded(power: power)) : nil
    case .outlay: told(.outlay(power: power)) ? .level(.outlay(power: power)) : nil
    case .will: model.powers[power].will == Will() ? nil : .level(.will(power: power))
    case .claim(let id, _):
      model.claims.first { $0.id == id && $0.kind == .event }.map { .claim($0) }
    }
  }

  /// Over the contests of which the plan keeps who wins.
  private var balance: PowerOutcome.Reading? {
    let known = contests.filter { plan.events.contains(.win($0.contest, $0.side)) }
    guard !known.isEmpty else { return nil }
    return .balance(
      won: known.map { .win($0.contest, $0.side) },
      lost: known.map { .win($0.contest, $0.side.other) })
  }

  /// No step of its plan is left, and none was lost.
  private var completed: PowerOutcome.Reading? {
    let end = Event.end(power: power, .completed)
    guard plan.events.contains(end) else { return nil }
    let steps = model.sequences.first { $0.power == power }?.steps ?? []
    return .unless(end, steps.map { .win($0.contest, $0.side.other) })
  }

  private func events(_ events: [Event]) -> PowerOutcome.Reading? {
    let known = events.filter { plan.events.contains($0) }
    return known.isEmpty ? nil : .any(known)
  }

  private func told(_ quantity: Quantity) -> Bool { plan.series.contains(quantity) }
}

/// A measure of one power as a number that every run has at its horizon.
struct PowerOutcome {
  var measure: OutcomeMeasure
  var reading: Reading

  enum Reading {
    /// Events of the first less events of the second, over the number of contests.
    case balance(won: [Event], lost: [Event])
    /// 1 where one of them has happened, else 0.
    case any([Event])
    /// 1 where the event has happened and none of the others has, else 0.
    case unless(Event, [Event])
    case level(Quantity)
    case claim(Claim)
  }

  /// What a plan has to keep for it.
  var quantity: Quantity? {
    if case .level(let quantity) = reading { quantity } else { nil }
  }

  /// At the horizon; NaN where a claim is not answered.
  func value(in run: RunState) -> Double {
    func happened(_ event: Event) -> Bool { run.step(of: event) <= Double(run.step) }
    switch reading {
    case .balance(let won, let lost):
      return Double(won.count(where: happened) - lost.count(where: happened)) / Double(won.count)
    case .any(let events): return events.contains(where: happened) ? 1 : 0
    case .unless(let event, let others):
      return happened(event) && !others.contains(where: happened) ? 1 : 0
    case .level(let quantity): return run.value(of: quantity)
    case .claim(let claim):
      switch run.verdict(on: claim) {
      case .yes: return 1
      case .no: return 0
      case .undefined, .notGiven: return .nan
      }
    }
  }
}
