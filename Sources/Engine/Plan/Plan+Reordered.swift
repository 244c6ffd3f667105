public import Scenarios

extension Plan {
  /// The plan of a model that has the same steps in another order or on other dates, and claims that read the
  /// same; nil where more is different.
  ///
  /// It shares programs and machine code with this plan. Its runs are those of a plan made anew, bit for bit.
  func reordered(_ other: Model) -> Plan? {
    guard other.isReordered(model), let steps = SequencePlan(other, from: sequences) else {
      return nil
    }
    var plan = self
    plan.model = other
    plan.sequences = steps
    let sources = ClaimSources(plan)
    plan.claimPrograms = other.claims.map { ClaimPrograms($0, sources) }
    return plan
  }

  /// Whether every run is the same: nothing is drawn, and nobody decides by chance.
  ///
  /// Fronts count as chance, though some are not.
  public var isWithoutChance: Bool {
    draws.isEmpty && noiseStreams.isEmpty && model.fronts.isEmpty && model.endings.isEmpty
      && model.entries.isEmpty && model.contests.allSatisfy { $0.opening == nil }
  }

  /// The plan of a model, out of this one where it only faces the same rivals in another order and goes to the
  /// same evening.
  public func variant(_ other: Model, until: Day? = nil) -> Plan {
    let isAsLong = other.calendar.lastStep(until: until) == lastStep
    return (isAsLong ? reordered(other) : nil) ?? Plan(other, detail: .outcomes, until: until)
  }
}

extension Model {
  fileprivate func isReordered(_ base: Model) -> Bool {
    guard claimQuantities == base.claimQuantities,
      claimQuantities.allSatisfy({ evenings(of: $0) == base.evenings(of: $0) }),
      sequences.map(\.withoutDates) == base.sequences.map(\.withoutDates)
    else { return false }
    var same = self
    (same.sequences, same.claims) = (base.sequences, base.claims)
    return same == base
  }
}

extension StrategicSequence {
  /// Its steps in the order of their contests, all on one day.
  fileprivate var withoutDates: StrategicSequence {
    let bare = steps.map { step in
      var step = step
      (step.planned, step.deadline, step.accommodated) = (Day(rawValue: 0), nil, nil)
      return step
    }
    return StrategicSequence(
      power: power, steps: bare.sorted { $0.contest < $1.contest })
  }
}
