import Scenarios

/// From step to step: when a power turns, and what that imposes on others.
extension SequenceLane {
  func advance(_ index: Int, _ steps: Range<Int>) {
    let position = lane * plan.sequences.count + index
    if let first = steps.first, tables.state[cell(first)] == .latent {
      guard plan.steps[first].planned <= tomorrow else { return }
      pivot(to: first)
    }
    while tables.current[position] + 1 < steps.upperBound {
      let current = tables.current[position]
      guard mayPivot(from: current) else { return }
      if tables.state[cell(current + 1)] == .latent {
        guard plan.steps[current + 1].planned <= tomorrow else { return }
        rest(current)
        pivot(to: current + 1)
      }
      tables.current[position] = current + 1
      tables.isStirred[lane] = true
    }
  }

  private func mayPivot(from step: Int) -> Bool {
    let entry = plan.steps[step]
    switch tables.state[cell(step)] {
    case .latent: return false
    case .won: return entry.allows(.won)
    case .lost: return entry.allows(.lost)
    case .accommodated: return entry.allows(.accommodated)
    case .contained where entry.allows(.contained): return true
    case .frozen where entry.allows(.frozen): return true
    case .courseA, .courseB, .contained, .frozen:
      return entry.allows(.deadline) && entry.deadline < tomorrow
        || entry.allows(.handedOver) && AllianceLane(block, lane).isHandedOver(entry)
    }
  }

  /// What stays active behind the pivot goes on at the effort of course B, in a frozen front once it thaws.
  private func rest(_ step: Int) {
    tables.isStirred[lane] = true
    guard let course = plan.steps[step].courseB else { return }
    switch tables.state[cell(step)] {
    case .courseA: fallBack(step, course)
    case .frozen where tables.fellBack[cell(step)] == SequenceTables.notFallenBack:
      tables.fellBack[cell(step)] = tomorrow
    default: break
    }
  }

  /// The evening of a restart: steps that had begun before it, and those behind a turn at the effort of course B.
  func resume(_ index: Int, _ steps: Range<Int>) {
    for step in steps {
      guard let begun = plan.steps[step].begun else { continue }
      start(step, on: begun.day)
      if begun.isImposed {
        rows[plan.steps[step].imposedRow] = 1
        continue
      }
      for behind in steps.lowerBound..<step where tables.state[cell(behind)] == .courseA {
        guard let course = plan.steps[behind].courseB else { continue }
        tables.fellBack[cell(behind)] = begun.day
        tables.state[cell(behind)] = .courseB
        rows[plan.steps[behind].effortRow] = rows.value(course.effort)
      }
      tables.current[lane * plan.sequences.count + index] = step
    }
  }

  private func pivot(to step: Int) {
    let entry = plan.steps[step]
    start(step, on: tomorrow)
    block.record(block.powerEvents.pivots[step], lane, on: tomorrow)
    block.move(of: entry.power, isOwn: tomorrow <= entry.planned, on: tomorrow, lane)
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(
      TraceEvent(
        step: tomorrow, front: TraceEvent.noFront,
        kind: .pivoted(power: entry.power, contest: entry.contest, planned: entry.planned)))
  }

  func start(_ step: Int, on day: Int) {
    let entry = plan.steps[step]
    tables.isStirred[lane] = true
    tables.state[cell(step)] = .courseA
    tables.began[cell(step)] = day
    rows[entry.effortRow] = rows.value(entry.effort)
    block.begin(entry.contest, lane)
  }

  /// A rival has opened a contest today: its own step in it begins, and those that stand against it.
  func opened(_ contest: ContestReference, by side: SideRole) {
    for step in plan.steps.indices
    where plan.steps[step].contest == contest && tables.state[cell(step)] == .latent {
      let entry = plan.steps[step]
      if entry.side != side {
        impose(step, on: block.step)
      } else if block.plan.model.power(of: side, in: contest) == entry.power {
        start(step, on: block.step)
      }
    }
  }

  /// Steps of other powers that stand against what has begun on or after `day`, and have not begun.
  func imposeWhatBegan(since day: Int) {
    for step in plan.steps.indices
    where tables.state[cell(step)] == .courseA && tables.began[cell(step)] >= day
      && !isImposed(step)
    {
      for other in plan.steps.indices where isOpposed(other, to: plan.steps[step]) {
        impose(other, on: tables.began[cell(step)])
      }
    }
  }

  private func isOpposed(_ step: Int, to entry: StepPlan) -> Bool {
    let other = plan.steps[step]
    return !other.outlastsOutcome && other.contest == entry.contest && other.side != entry.side
      && tables.state[cell(step)] == .latent
  }

  private func isImposed(_ step: Int) -> Bool {
    rows[plan.steps[step].imposedRow] != 0
  }

  /// The step begins because another power has begun the contest.
  private func impose(_ step: Int, on day: Int) {
    let entry = plan.steps[step]
    start(step, on: day)
    rows[entry.imposedRow] = 1
    guard day > 0 else { return }
    block.record(block.powerEvents.imposedSteps[step], lane, on: day)
    block.move(of: entry.power, isOwn: false, on: day, lane)
    guard block.trace != nil, lane == 0 else { return }
    block.trace?.append(
      TraceEvent(
        step: day, front: TraceEvent.noFront,
        kind: .imposed(power: entry.power, contest: entry.contest)))
  }

  /// The next evening on which the calendar alone asks for a decision.
  func setWake() {
    guard let wake = block.plan.layout.wake else { return }
    var next = Double.infinity
    func consider(_ day: Double) {
      if day > Double(tomorrow) { next = min(next, day) }
    }
    for step in plan.steps.indices {
      let entry = plan.steps[step]
      if entry.planned < .max { consider(Double(entry.planned)) }
      if entry.deadline < .max { consider(Double(entry.deadline) + 1) }
      if entry.accommodated < .max { consider(Double(entry.accommodated)) }
      if let since = frozenSince(step) { consider(Double(since + Self.year)) }
      guard let course = entry.courseB, tables.state[cell(step)].isActive else { continue }
      consider(
        (Double(tables.began[cell(step)]) + rows.value(course.after)).rounded(.up))
      if tables.state[cell(step)] == .courseB { consider(containedFrom(step, course).rounded(.up)) }
      if course.watchesLoad { consider(Double(block.step / 7 * 7 + 8)) }
    }
    rows[wake] = next - 1
  }
}
