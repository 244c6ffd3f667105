import Scenarios

/// The decisions of all sequences in one run (day.md, phase 2): made in the evening, in force from the
/// next morning, and dated on it.
struct SequenceLane {
  let block: Block
  let lane: Int
  let rows: LaneRows
  let tables: SequenceTables
  let plan: SequencePlan

  init(_ block: Block, _ lane: Int) {
    self.block = block
    self.lane = lane
    rows = LaneRows(block.rows, lane)
    tables = block.sequences
    plan = tables.plan
  }

  /// The day on which what is decided takes effect.
  var tomorrow: Int { block.step + 1 }

  func cell(_ step: Int) -> Int {
    lane * plan.steps.count + step
  }

  /// The evening of the start: every first step that is due has begun.
  func begin() {
    for step in plan.steps.indices {
      tables.state[cell(step)] = .latent
      tables.fellBack[cell(step)] = SequenceTables.notFallenBack
      tables.givenUp[cell(step)] = false
      rows[plan.steps[step].imposedRow] = 0
      rows[plan.steps[step].effortRow] = plan.steps[step].effortBefore
    }
    for (index, steps) in plan.sequences.enumerated() {
      tables.current[lane * plan.sequences.count + index] = steps.lowerBound
      guard let first = steps.first else { continue }
      if plan.steps[first].planned <= 0 { start(first, on: plan.steps[first].planned) }
      resume(index, steps)
    }
    imposeWhatBegan(since: .min)
    tables.isStirred[lane] = true
    decide()
  }

  /// Decides where a decision can differ from the last one: its own day has come, or what it sees has
  /// changed.
  ///
  /// An evening on which only axes moved asks for none.
  func decide() {
    guard tomorrow <= block.plan.days else { return }
    let hasOtherLoads = tables.takeLoads(block.rows, lane)
    guard tables.isStirred[lane] || hasOtherLoads || isDue else { return }
    tables.isStirred[lane] = false
    decideAnew()
  }

  private var isDue: Bool {
    guard let wake = block.plan.layout.wake else { return true }
    return rows[wake] <= Double(block.step)
  }

  /// All sequences read the same evening: what became of their steps, then their turns, and only then
  /// what these impose on others.
  private func decideAnew() {
    for (index, steps) in plan.sequences.enumerated() {
      let current = tables.current[lane * plan.sequences.count + index]
      for step in steps where tables.state[cell(step)].isActive {
        follow(step, isBehind: step < current)
      }
    }
    closeWhatWasGivenUp()
    for (index, steps) in plan.sequences.enumerated() { advance(index, steps) }
    imposeWhatBegan(since: tomorrow)
    for steps in plan.sequences { complete(steps) }
    setWake()
  }

  /// Notes the day from which no step waits or is faced any more.
  private func complete(_ steps: Range<Int>) {
    guard let first = steps.first else { return }
    let isOpen = steps.contains { step in
      switch tables.state[cell(step)] {
      case .latent, .courseA, .courseB: true
      case .contained, .frozen, .won, .lost, .accommodated: false
      }
    }
    guard !isOpen else { return }
    let since = steps.compactMap { frozenSince($0) }.max()
    if since.map({ tomorrow - $0 >= Self.year }) ?? true {
      end(plan.steps[first].power, since == nil ? .completed : .frozen)
    }
  }

  private func end(_ power: Int, _ state: EndState) {
    let event = block.powerEvents.end(of: power, state)
    guard event >= 0, block.step(ofEvent: event, lane) == .infinity else { return }
    block.record(event, lane, on: tomorrow)
    guard block.trace != nil, lane == 0, block.step > 0 else { return }
    block.trace?.append(
      TraceEvent(step: tomorrow, front: TraceEvent.noFront, kind: .ended(power: power, state)))
  }

  /// A front that has been frozen for so many days counts as an end.
  static let year = 365

  func frozenSince(_ step: Int) -> Int? {
    guard tables.state[cell(step)] == .frozen, case .front(let front) = plan.steps[step].contest
    else { return nil }
    return block.tables[front].frozenSince[lane]
  }

  /// What became of an active step since yesterday.
  private func follow(_ step: Int, isBehind: Bool) {
    let entry = plan.steps[step]
    if let winner = block.winner(of: entry.contest, lane) {
      close(step, winner == entry.side ? .won : .lost)
    } else if entry.accommodated <= tomorrow {
      giveWay(step)
    } else if block.isFrozen(entry.contest, lane) != (tables.state[cell(step)] == .frozen) {
      changeFreeze(step)
    } else {
      changeCourse(step, isBehind: isBehind)
    }
  }

  /// Who stands in a contest itself ends it by giving way; a backer only takes its effort out.
  private func giveWay(_ step: Int) {
    let entry = plan.steps[step]
    block.move(of: entry.power, isOwn: !isOverloaded(entry.power), on: tomorrow, lane)
    close(step, .accommodated)
    tables.givenUp[cell(step)] =
      block.plan.model.power(of: entry.side, in: entry.contest) == entry.power
  }

  /// Steps of others in contests that have ended so, once all have decided.
  private func closeWhatWasGivenUp() {
    for step in plan.steps.indices where tables.givenUp[cell(step)] {
      tables.givenUp[cell(step)] = false
      let entry = plan.steps[step]
      block.stop(entry.contest, lane)
      for other in plan.steps.indices
      where plan.steps[other].contest == entry.contest && tables.state[cell(other)].isActive {
        close(other, plan.steps[other].side == entry.side ? .lost : .won)
      }
    }
  }

  /// Into a frozen front with course B's effort, if there is one, and out of it to the course before.
  private func changeFreeze(_ step: Int) {
    let entry = plan.steps[step]
    let isFreezing = tables.state[cell(step)] != .frozen
    let hasFallenBack = tables.fellBack[cell(step)] != SequenceTables.notFallenBack
    let effort = isFreezing || hasFallenBack ? entry.courseB?.effort ?? entry.effort : entry.effort
    set(isFreezing ? .frozen : hasFallenBack ? courseBehind(step) : .courseA, step, effort: effort)
  }

  /// Course B, or contained where it has lasted.
  private func courseBehind(_ step: Int) -> StepState {
    guard let course = plan.steps[step].courseB, isContained(step, course) else { return .courseB }
    return .contained
  }

  private func changeCourse(_ step: Int, isBehind: Bool) {
    let cell = cell(step)
    guard let course = plan.steps[step].courseB else { return }
    let fallsBack = fallsBack(step, course)
    switch tables.state[cell] {
    case .courseA where fallsBack:
      let power = plan.steps[step].power
      if isOverloaded(power) { block.move(of: power, isOwn: false, on: tomorrow, lane) }
      fallBack(step, course)
    case .courseB where course.resumes && !fallsBack && !isBehind:
      tables.fellBack[cell] = SequenceTables.notFallenBack
      set(.courseA, step, effort: plan.steps[step].effort)
    case .courseB where isContained(step, course): set(.contained, step, effort: course.effort)
    default: break
    }
  }

  private func fallsBack(_ step: Int, _ course: StepPlan.CourseBPlan) -> Bool {
    let days = Double(tomorrow - tables.began[cell(step)])
    if days >= rows.value(course.after) { return true }
    guard course.watchesLoad, let load = block.plan.layout.powers[plan.steps[step].power].load
    else { return false }
    let seen = rows[load.overload] * rows.value(course.belief)
    return seen > rows.value(course.overload)
  }

  private func isOverloaded(_ power: Int) -> Bool {
    guard let load = block.plan.layout.powers[power].load else { return false }
    return rows[load.overload] > 1
  }

  func fallBack(_ step: Int, _ course: StepPlan.CourseBPlan) {
    tables.fellBack[cell(step)] = tomorrow
    set(.courseB, step, effort: course.effort)
  }

  private func isContained(_ step: Int, _ course: StepPlan.CourseBPlan) -> Bool {
    Double(tomorrow) >= containedFrom(step, course)
  }

  /// The first day on which course B has lasted and no aim has been lost for long enough.
  func containedFrom(_ step: Int, _ course: StepPlan.CourseBPlan) -> Double {
    let lasted = Double(tables.fellBack[cell(step)]) + rows.value(course.hold)
    let entry = plan.steps[step]
    guard case .front(let front) = entry.contest else { return lasted }
    let lost = block.tables[front].lastAimLost[2 * lane + entry.side.rawValue]
    return lost < 0 ? lasted : max(lasted, Double(lost) + rows.value(course.quiet))
  }

  private func set(_ state: StepState, _ step: Int, effort: Operand) {
    tables.isStirred[lane] = true
    tables.state[cell(step)] = state
    rows[plan.steps[step].effortRow] = rows.value(effort)
    trace(step, state)
  }

  private func close(_ step: Int, _ state: StepState) {
    tables.isStirred[lane] = true
    tables.state[cell(step)] = state
    if state == .accommodated || !plan.steps[step].outlastsOutcome {
      rows[plan.steps[step].effortRow] = 0
    }
    if state == .accommodated { trace(step, state) }
  }

  private func trace(_ step: Int, _ state: StepState) {
    guard block.trace != nil, lane == 0, block.step > 0 else { return }
    let entry = plan.steps[step]
    block.trace?.append(
      TraceEvent(
        step: tomorrow, front: TraceEvent.noFront,
        kind: .course(power: entry.power, contest: entry.contest, state)))
  }
}
