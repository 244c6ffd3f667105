import Engine
import Scenarios

/// An objective as a formula that every run of any order answers.
public struct ObjectiveReading: Sendable {
  public let objective: SequenceObjective
  public let kind: ObjectiveKind
  let range: OutcomeRange
  /// Index into `Model.powers`.
  private let power: Int
  /// By contest of the plan, in the order of the text.
  private let weights: [(contest: ContestReference, weight: Double)]
  private let stakes: [(contest: ContestReference, side: SideRole)]
  private let dollars: [Quantity]

  /// Better is higher.
  func benefit(_ value: Double) -> Double { objective.isLowerBetter ? -value : value }

  /// In a model of one order.
  func subject(in model: Model) -> Subject {
    let type: FormulaType =
      switch kind {
      case .share: .truth
      case .balance: .number(.number)
      case .days, .weightedDays: .duration
      case .dollars: .number(.dollars)
      case .persons: .number(.persons)
      }
    return Subject(
      Measure(formula: formula(model), type: type), written: objective.rawValue)
  }

  private func formula(_ model: Model) -> Expression {
    let horizon = Expression.number(Double(model.calendar.days))
    func read(_ quantity: Quantity) -> Expression { .quantity(quantity, at: horizon) }
    func hasCome(_ event: Event) -> Expression { .compare(.lessOrEqual, .event(event), horizon) }
    switch objective {
    case .completed: return hasCome(.end(power: power, .completed))
    case .escalation: return hasCome(.end(power: power, .escalated))
    case .overload: return read(.overloaded(power: power))
    case .losses: return read(.losses(power: power))
    case .slip: return Self.sum(model.slips(of: power))
    case .contests:
      return .quotient(
        .difference(
          .count(stakes.map { hasCome(.win($0.contest, $0.side)) }),
          .count(stakes.map { hasCome(.win($0.contest, $0.side.other)) })),
        .number(Double(stakes.count)))
    case .cost:
      guard dollars.isEmpty else { return Self.sum(dollars.map(read)) }
      return Self.sum(
        weights.map { .product(.number($0.weight), model.decision(of: $0.contest, power)) })
    }
  }

  private static func sum(_ parts: [Expression]) -> Expression {
    guard let first = parts.first else { return .number(0) }
    return parts.dropFirst().reduce(first) { .sum($0, $1) }
  }
}

extension ObjectiveReading {
  /// Nil where the model does not tell it of the power.
  init?(
    _ objective: SequenceObjective, of power: Int, _ plan: Plan, weights: [String: Double]
  ) {
    let model = plan.model
    let days = Double(model.calendar.days)
    self.objective = objective
    self.power = power
    stakes = PowerStakes(power, plan).contests.filter {
      plan.events.contains(.win($0.contest, $0.side))
    }
    self.weights = model.steps(of: power).map {
      ($0.contest, weights[model.id(of: $0.contest)] ?? 1)
    }
    let told: [Quantity] = [.outlay(power: power), .paid(power: power)]
      .filter(plan.series.contains)
    dollars = objective == .cost && weights.isEmpty ? told : []
    switch objective {
    case .completed: (kind, range) = (.share, .truth)
    case .escalation:
      guard plan.events.contains(.end(power: power, .escalated)) else { return nil }
      (kind, range) = (.share, .truth)
    case .contests:
      guard !stakes.isEmpty else { return nil }
      (kind, range) = (.balance, .within(2))
    case .slip: (kind, range) = (.days, .within(model.mostSlip(of: power)))
    case .overload: (kind, range) = (.days, .within(days))
    case .cost where !dollars.isEmpty: (kind, range) = (.dollars, .open)
    case .cost:
      let whole = self.weights.reduce(0) { $0 + $1.weight } * days
      (kind, range) = (weights.isEmpty ? .days : .weightedDays, .within(whole))
    case .losses:
      let isSide = model.fronts.contains { front in
        SideRole.allCases.contains { front.side($0).power == power }
      }
      guard isSide else { return nil }
      (kind, range) = (.persons, .open)
    }
  }
}

extension Model {
  /// The day on which a power is in a contest of its plan, at most the horizon.
  private func beginning(of contest: ContestReference, _ power: Int) -> Expression {
    .least([
      .event(.pivot(power: power, contest)), .event(.imposed(power: power, contest)),
      .number(Double(calendar.days)),
    ])
  }

  /// The day on which a contest of a power's plan is won, lost or given up, at most the horizon.
  func decision(of contest: ContestReference, _ power: Int) -> Expression {
    let step = steps(of: power).first { $0.contest == contest }
    let ends: [Expression] = SideRole.allCases.map { .event(.win(contest, $0)) }
    let given = step?.accommodated.map { Expression.number(Double($0 - calendar.start)) }
    return .least(ends + [given, .number(Double(calendar.days))].compactMap { $0 })
  }

  /// Days of a step from its first to that of its decision, both included, within the horizon; undefined where it
  /// never begins.
  func workWhereBegun(on contest: ContestReference, _ power: Int) -> Expression {
    let began = beginning(of: contest, power)
    let isBegun = Expression.compare(.less, began, .number(Double(calendar.days)))
    let days = Expression.difference(decision(of: contest, power), began)
    return .quotient(.sum(days, .number(1)), isBegun)
  }

  /// Days by which each step that has not begun by the start begins later than planned; one that never begins counts
  /// to the horizon, one that others begin earlier as 0.
  fileprivate func slips(of power: Int) -> [Expression] {
    steps(of: power).dropFirst(begunSteps(of: power)).map { step in
      .greatest([
        .number(0),
        .difference(
          beginning(of: step.contest, power), .number(Double(step.planned - calendar.start))),
      ])
    }
  }

  fileprivate func mostSlip(of power: Int) -> Double {
    steps(of: power).dropFirst(begunSteps(of: power)).reduce(0.0) {
      $0 + Double(max(0, calendar.horizon - $1.planned))
    }
  }
}
