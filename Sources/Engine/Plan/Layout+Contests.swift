import Chance
import Scenarios

extension Layout {
  /// What tells who wins a front, and whether it still runs.
  mutating func addOutcome(_ index: Int, _ model: Model, _ emitter: inout Emitter) {
    let front = model.fronts[index]
    let isInLoad = SideRole.allCases.contains { model.hasLoad(front.side($0).power) }
    guard model.hasOutcome(index) || isInLoad else { return }
    if fronts[index].running == nil {
      fronts[index].running = emitter.state("running(\(front.id))")
    }
    guard model.hasOutcome(index) else { return }
    fronts[index].undecided = emitter.state("undecided(\(front.id))")
    for role in SideRole.allCases where fronts[index].aimsHeld[role.rawValue] == nil {
      fronts[index].aimsHeld[role.rawValue] = emitter.state("aims held(\(front.id), \(role))")
    }
  }

  mutating func addSteps(
    _ sequence: StrategicSequence, _ model: Model, _ emitter: inout Emitter
  ) {
    let power = model.powers[sequence.power].id
    let rows = sequence.steps.map { step in
      let name = "\(power), \(model.id(of: step.contest)), \(step.side)"
      let row = emitter.state("effort(\(name))")
      switch step.contest {
      case .pressure(let contest)
      where model.contests[contest].side(step.side).power == sequence.power:
        contests[contest].efforts[step.side.rawValue] = row
      case .front(let front)
      where model.fronts[front].side(step.side).power == sequence.power
        && model.fronts[front].side(step.side).effort != nil:
        fronts[front].efforts[step.side.rawValue] = row
      default: break
      }
      return StepRows(effort: row, imposed: emitter.state("imposed(\(name))"))
    }
    steps.append(rows)
  }
}

/// Rows of one step of a sequence.
struct StepRows {
  /// A row of its side where that side is the power's own.
  var effort: Int
  /// 1 once somebody else has begun it.
  var imposed: Int
}

/// What a power has taken on, beside what it can.
struct LoadRows {
  /// K.
  var capacity: Int
  /// L/K, at most 10.
  var overload: Int
  /// λ = min(1, K/L).
  var effectiveness: Int
  /// Contests it is in with any effort.
  var active: Int

  init(_ power: Power, _ emitter: inout Emitter) {
    capacity = emitter.state("capacity(\(power.id))")
    overload = emitter.state("overload(\(power.id))")
    effectiveness = emitter.state("effectiveness(\(power.id))")
    active = emitter.state("active(\(power.id))")
  }
}

/// Rows of one contest without places.
struct ContestRows {
  var progress: Int
  /// Where a side has won: 1 and 0 while it runs, ∞ and −∞ afterwards.
  var upper: Int
  var lower: Int
  /// 1 while it runs: begun, and not decided.
  var running: Int
  /// Efforts and capabilities that change, by side.
  var efforts: [Int?] = [nil, nil]
  var capabilities: [Int?]
  /// H and E of its opening; nil where nobody opens it.
  var hazard: Int?
  var threshold: Int?
  /// 1 once it has been opened against a power without a step in it.
  var imposed: Int?

  init(_ contest: PressureContest, _ emitter: inout Emitter) {
    progress = emitter.state("progress(\(contest.id))")
    upper = emitter.state("upper barrier(\(contest.id))")
    lower = emitter.state("lower barrier(\(contest.id))")
    running = emitter.state("running(\(contest.id))")
    capabilities = SideRole.allCases.map { role in
      contest.side(role).idleGrowth == 0
        ? nil : emitter.state("capability(\(contest.id), \(role))")
    }
    if contest.opening != nil {
      hazard = emitter.state("hazard of opening(\(contest.id))")
      threshold = emitter.state("threshold of opening(\(contest.id))")
      imposed = emitter.state("imposed(\(contest.id))")
    }
  }
}

/// Rows of one coercion.
struct CoercionRows {
  /// Y, ω, B and X.
  var bite: Int
  var evaded: Int
  var replaced: Int
  var pressure: Int
  /// 1 from the first package on.
  var begun: Int

  init(_ coercion: Coercion, _ emitter: inout Emitter) {
    bite = emitter.state("bite(\(coercion.id))")
    evaded = emitter.state("evaded(\(coercion.id))")
    replaced = emitter.state("replaced(\(coercion.id))")
    pressure = emitter.state("pressure(\(coercion.id))")
    begun = emitter.state("begun(\(coercion.id))")
  }
}

/// Rows of the end of one power's plan.
struct EndingRows {
  /// Evenings of overload in a row.
  var overloaded: Int
  /// 1 until the power has chosen.
  var awaited: Int

  init(_ power: Power, _ emitter: inout Emitter) {
    overloaded = emitter.state("days of overload(\(power.id))")
    awaited = emitter.state("choice awaited(\(power.id))")
  }
}
