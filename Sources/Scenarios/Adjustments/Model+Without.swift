extension Model {
  /// The model with a mechanism switched off; nothing else changes, draws included.
  public func without(_ mechanism: SwitchableMechanism) -> Model {
    var model = self
    if mechanism == .correlations { model.correlations = [] }
    if mechanism == .coercion { model.coercion = model.coercion.map { $0.withoutPackages } }
    if mechanism == .coalition {
      model.pledges = model.pledges.map { $0.withoutUnits }
      model.entries = model.entries.map { $0.withoutHazard }
    }
    if mechanism == .truce {
      model.truces = model.truces.map { $0.withoutReviews(until: calendar.horizon) }
    }
    if mechanism == .noise { for index in contests.indices { model.contests[index].noise = 0 } }
    model.powers = powers.map { $0.without(mechanism) }
    model.fronts = fronts.map { $0.without(mechanism) }
    return model
  }
}

extension Power {
  /// Will without any movement of its own; shocks of falls are the places' `prestige`.
  fileprivate func without(_ mechanism: SwitchableMechanism) -> Power {
    var power = self
    switch mechanism {
    case .will: power.will = Will(start: will.start, stream: will.stream)
    case .shocks: power.will.shocks = []
    case .deliveries: for index in stocks.indices { power.stocks[index].deliveries = [] }
    default: break
    }
    return power
  }
}

extension Coercion {
  /// Kept by name, so that formulas may still ask for its pressure.
  fileprivate var withoutPackages: Coercion {
    var coercion = self
    coercion.packages = []
    return coercion
  }
}

extension Pledge {
  /// Kept by name, so that formulas may still ask for its flow.
  fileprivate var withoutUnits: Pledge {
    var pledge = self
    pledge.units = 0
    return pledge
  }
}

extension Entry {
  fileprivate var withoutHazard: Entry {
    var entry = self
    entry.trigger = .hazard(0)
    return entry
  }
}

extension Truce {
  /// Kept by name, so that formulas may still ask for its freeze.
  fileprivate func withoutReviews(until horizon: Day) -> Truce {
    var truce = self
    truce.firstReview = horizon + 1
    return truce
  }
}

extension Front {
  fileprivate func without(_ mechanism: SwitchableMechanism) -> Front {
    var front = self
    switch mechanism {
    case .supply: front.changeSides { $0.supplyNeed = 0 }
    case .fire: front.changeSides { $0.needs = [] }
    case .attrition:
      front.changeSides { $0.lossesInflicted = 0 }
      front.garrisonLoss = 0
    case .replacement: front.changeSides { $0.replacement = .none }
    case .reinforcements: front.changeSides { $0.reinforcements = [] }
    case .will: for index in places.indices { front.places[index].prestige = 0 }
    case .tempo: front.tempo.spread = 0
    case .season: front.season = nil
    case .unhinging: front.unhinging.strength = 0
    case .encirclement: front.encirclement.hazard = 0
    case .recapture: front.recapture = nil
    case .noise: front.pace.noise = 0
    case .spread: front.pace.sizeSpread = 0
    case .correlations, .deliveries, .shocks, .coercion, .coalition, .truce: break
    }
    return front
  }

  private mutating func changeSides(_ change: (inout Side) -> Void) {
    change(&challenger)
    change(&holder)
  }
}
