/// Something that a model has with a date after its start, and that can be taken out of it.
public enum DatedEvent: Sendable, Equatable {
  /// Indices into `Model.coercion`, `Model.powers`, `Power.stocks`, `Model.fronts`, `Model.sequences` and
  /// `Model.pledges`.
  case package(coercion: Int, Coercion.Package)
  case delivery(power: Int, stock: Int, Delivery)
  case reinforcement(front: Int, SideRole, Reinforcement)
  case shock(power: Int, WillShock)
  case budget(power: Int, BudgetChange)
  case step(sequence: Int, SequenceStep)
  /// The day from which the bill goes over to another power.
  case handover(pledge: Int, Day)

  public var day: Day {
    switch self {
    case .package(_, let package): package.day
    case .delivery(_, _, let delivery): delivery.day
    case .reinforcement(_, _, let reinforcement): reinforcement.day
    case .shock(_, let shock): shock.day
    case .budget(_, let change): change.day
    case .step(_, let step): step.planned
    case .handover(_, let day): day
    }
  }
}

extension Model {
  /// What has a date from the day after the start to the horizon; by day, within a day by kind and index.
  ///
  /// A step counts where its plan has others, since a plan without steps is none.
  public var datedEvents: [DatedEvent] {
    let all = packageEvents + powerEvents + reinforcementEvents + planEvents
    let coming = all.enumerated().filter {
      $0.element.day > calendar.start && $0.element.day <= calendar.horizon
    }
    return coming.sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  private var packageEvents: [DatedEvent] {
    coercion.indices.flatMap { index in
      coercion[index].packages.map { .package(coercion: index, $0) }
    }
  }

  private var powerEvents: [DatedEvent] {
    powers.indices.flatMap { index -> [DatedEvent] in
      let power = powers[index]
      let deliveries = power.stocks.indices.flatMap { stock in
        power.stocks[stock].deliveries.map {
          DatedEvent.delivery(power: index, stock: stock, $0)
        }
      }
      return deliveries + power.will.shocks.map { .shock(power: index, $0) }
        + (power.budget?.changes ?? []).map { .budget(power: index, $0) }
    }
  }

  private var reinforcementEvents: [DatedEvent] {
    fronts.indices.flatMap { front in
      SideRole.allCases.flatMap { role in
        fronts[front].side(role).reinforcements.map { .reinforcement(front: front, role, $0) }
      }
    }
  }

  private var planEvents: [DatedEvent] {
    let steps = sequences.indices.filter { sequences[$0].steps.count > 1 }.flatMap { sequence in
      sequences[sequence].steps.map { DatedEvent.step(sequence: sequence, $0) }
    }
    let handovers = pledges.indices.compactMap { pledge in
      pledges[pledge].handover?.begins.map { DatedEvent.handover(pledge: pledge, $0) }
    }
    return steps + handovers
  }

  /// The model in which that does not happen; nothing else changes, draws included.
  ///
  /// Of several that are equal in every part all are taken out.
  public func without(_ event: DatedEvent) -> Model {
    var model = self
    switch event {
    case .package(let index, let package):
      model.coercion[index].packages.removeAll { $0 == package }
    case .delivery(let power, let stock, let delivery):
      model.powers[power].stocks[stock].deliveries.removeAll { $0 == delivery }
    case .reinforcement(let front, .challenger, let reinforcement):
      model.fronts[front].challenger.reinforcements.removeAll { $0 == reinforcement }
    case .reinforcement(let front, .holder, let reinforcement):
      model.fronts[front].holder.reinforcements.removeAll { $0 == reinforcement }
    case .shock(let power, let shock): model.powers[power].will.shocks.removeAll { $0 == shock }
    case .budget(let power, let change):
      model.powers[power].budget?.changes.removeAll { $0 == change }
    case .step(let sequence, let step):
      if model.sequences[sequence].steps.count > 1 {
        model.sequences[sequence].steps.removeAll { $0 == step }
      }
    case .handover(let pledge, _): model.pledges[pledge].handover = nil
    }
    return model
  }
}
