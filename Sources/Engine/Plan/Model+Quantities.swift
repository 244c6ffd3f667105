import Scenarios

extension Model {
  /// Every event that can be tallied, in canonical order.
  var allEvents: [Event] {
    fronts.indices.flatMap { front in
      let places = fronts[front].places.indices.filter {
        fronts[front].places[$0].owner == .holder
      }
      var events = places.map { Event.fall(front: front, place: $0) }
      if fronts[front].recapture != nil {
        events += places.map { Event.retaken(front: front, place: $0) }
      }
      events += places.map { Event.contact(front: front, place: $0) }
      return events + [.over(front: front)]
    }
      + contests.indices.flatMap { contest in
        SideRole.allCases.map { Event.win(.pressure(contest), $0) }
      } + powers.indices.filter { powers[$0].will.floor != 0 }.map { .belowFloor(power: $0) }
      + sequenceEvents
  }

  /// What sequences and openings can bring, and the outcomes of fronts that somebody asks for.
  private var sequenceEvents: [Event] {
    let outcomes = fronts.indices.filter(hasOutcome).flatMap { front in
      SideRole.allCases.map { Event.win(.front(front), $0) }
    }
    let pivots = sequences.flatMap { sequence in
      sequence.steps.map { Event.pivot(power: sequence.power, $0.contest) }
    }
    let opened = contests.indices.compactMap { index -> Event? in
      contests[index].opening.map {
        .imposed(power: contests[index].side($0.side.other).power, .pressure(index))
      }
    }
    let imposed = (opened + opposedSteps).sorted().reduce(into: [Event]()) { distinct, event in
      if distinct.last != event { distinct.append(event) }
    }
    let ends = powers.indices.flatMap { power -> [Event] in
      var states: [EndState] = []
      if sequences.contains(where: { $0.power == power }) { states.append(.completed) }
      if endings.contains(where: { $0.power == power }) { states += [.conceded, .escalated] }
      if !truces.isEmpty, sequences.contains(where: { $0.power == power }) {
        states.append(.frozen)
      }
      return states.map { .end(power: power, $0) }
    }
    return outcomes + ends + pivots.sorted() + imposed + truceEvents + allianceEvents
  }

  private var truceEvents: [Event] {
    let events = truces.flatMap { truce -> [Event] in
      let terms = [nil] + TruceTerm.allCases.map { Optional($0) }
      return [
        .freeze(front: truce.front), .settlement(front: truce.front), .broken(front: truce.front),
      ]
        + truce.parties.flatMap { party -> [Event] in
          [.offered(power: party.power, front: truce.front), .declared(power: party.power)]
            + terms.map { .refused(power: party.power, front: truce.front, $0) }
        }
    }
    return events.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// Contests without places in which two sequences meet: what one begins is imposed on the other.
  private var opposedSteps: [Event] {
    sequences.flatMap { sequence in
      sequence.steps.compactMap { step -> Event? in
        guard case .pressure = step.contest else { return nil }
        let isMet = sequences.contains { other in
          other.steps.contains { $0.contest == step.contest && $0.side != step.side }
        }
        return isMet ? .imposed(power: sequence.power, step.contest) : nil
      }
    }
  }

  /// Whether a step or a claim asks who wins a front.
  func hasOutcome(_ front: Int) -> Bool {
    let isStep = sequences.contains { $0.steps.contains { $0.contest == .front(front) } }
    let formulas = claims.map(\.formula) + claims.compactMap(\.given)
    return isStep || !credibility.isEmpty || truces.contains { $0.front == front }
      || formulas.contains { formula in
        formula.events.contains { event in
          if case .win(.front(front), _) = event { true } else { false }
        }
      }
  }

  /// Whether a power's load is worked out: it has a sequence, or is in a contest without places.
  func hasLoad(_ power: Int) -> Bool {
    endings.contains { $0.power == power && $0.patience != nil }
      || sequences.contains { $0.power == power }
      || contests.contains { $0.challenger.power == power || $0.holder.power == power }
  }

  /// Whether a power moves by decisions of its own: it has a sequence, or answers offers of a truce.
  func decides(_ power: Int) -> Bool {
    sequences.contains { $0.power == power }
      || truces.contains { $0.parties.contains { $0.power == power } }
  }

  /// Quantities that claims read, in the order of the claims' first use.
  var claimQuantities: [Quantity] {
    var seen: [Quantity] = []
    for claim in claims {
      let used = claim.formula.quantities + (claim.given?.quantities ?? [])
      for quantity in used where !seen.contains(quantity) { seen.append(quantity) }
    }
    return seen
  }

  /// The evenings on which claims read a quantity.
  func evenings(of quantity: Quantity) -> KeptEvenings {
    let formulas = claims.map(\.formula) + claims.compactMap(\.given)
    return formulas.reduce(.steps([])) { kept, formula in
      kept.joined(formula.evenings(of: quantity, days: calendar.days))
    }
  }

  /// The quantities of the series that a detail asks for.
  func seriesQuantities(_ detail: Plan.Detail) -> [Quantity] {
    switch detail {
    case .outcomes: []
    case .placesHeld: fronts.indices.map(placesHeld)
    case .tally: seriesQuantities(all: false)
    case .quantities(let quantities): quantities
    case .everything: seriesQuantities(all: true)
    }
  }

  /// The quantities of the series: places held, forces, losses, will, stocks, and the days of overload and
  /// overlap that a claim asks for; with `all` every quantity there is.
  func seriesQuantities(all: Bool) -> [Quantity] {
    var list: [Quantity] = []
    for (index, front) in fronts.enumerated() {
      list.append(placesHeld(index))
      list += SideRole.allCases.map { .force(front: index, $0) }
      list.append(.contested(front: index))
      guard all else { continue }
      list += [.gained(front: index), .tempo(front: index)]
      list += SideRole.allCases.map { .fire(front: index, $0) }
      list += front.places.indices.map { .supply(front: index, place: $0) }
    }
    for (index, power) in powers.enumerated() {
      if power.army != nil { list.append(.army(power: index)) }
      list += [.losses(power: index), .will(power: index)]
      list += power.stocks.indices.map { .stock(power: index, stock: $0) }
      if all { list += power.stocks.indices.map { .production(power: index, stock: $0) } }
      if power.output != nil { list.append(.output(power: index)) }
      if power.budget != nil { list.append(.budget(power: index)) }
      if hasOutlay(index) { list.append(.outlay(power: index)) }
    }
    list += powers.indices.filter(hasLoad).flatMap {
      [Quantity.active(power: $0), .overload(power: $0)]
        + (all ? accounts(of: $0) : daysAsked(of: $0))
    }
    list += coercion.indices.map { .pressure(coercion: $0) }
    list += contests.indices.map { .progress(contest: $0) }
    if all {
      list += contests.indices.flatMap { contest in
        SideRole.allCases.map { .capability(contest: contest, $0) }
      }
    }
    list += allianceQuantities(all: all)
    return list
  }

  private func placesHeld(_ front: Int) -> Quantity {
    .held(front: front, places: Array(fronts[front].places.indices))
  }

  private func daysAsked(of power: Int) -> [Quantity] {
    [.overloaded(power: power), .overlapped(power: power)].filter(claimQuantities.contains)
  }

  private func accounts(of power: Int) -> [Quantity] {
    [
      .moves(power: power), .ownMoves(power: power), .overloaded(power: power),
      .overlapped(power: power), .mode(power: power),
    ]
  }
}
