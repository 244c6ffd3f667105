import Scenarios

/// The decisions of all sequences in one run (day.md, phase 2): made in the evening, in force from the
/// next morning, and dated on it.
struct SequenceLane {
  let block: Block
  let lane: Int
  let tables: SequenceTables
  let plan: SequencePlan

  init(_ block: Block, _ lane: Int) {
    self.block = block
    self.lane = lane
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
      tables.fellBack[cell(step)] = 0
      tables.givenUp[cell(step)] = false
      block.rows[plan.steps[step].imposedRow, lane] = 0
      block.rows[plan.steps[step].effortRow, lane] = plan.steps[step].effortBefore
    }
    for (index, steps) in plan.sequences.enumerated() {
      tables.current[lane * plan.sequences.count + index] = steps.lowerBound
      guard let first = steps.first else { continue }
      if plan.steps[first].planned <= 0 { start(first, on: plan.steps[first].planned) }
    }
    imposeWhatBegan(since: .min)
    decide()
  }

  /// All sequences read the same evening: what became of their steps, then their turns, and only then
  /// what these impose on others.
  func decide() {
    guard tomorrow <= block.plan.days else { return }
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
    guard event >= 0, block.eventSteps[event * Rows.lanes + lane] == .infinity else { return }
    block.record(event, lane, on: tomorrow)
    guard block.trace != nil, lane == 0, block.step > 0 else { return }
    block.trace?.append(
      TraceEvent(step: tomorrow, front: TraceEvent.noFront, kind: .ended(power: power, state)))
  }

  /// A front that has been frozen for so many days counts as an end.
  private static let year = 365

  private func frozenSince(_ step: Int) -> Int? {
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
    let hasFallenBack = tables.fellBack[cell(step)] > 0
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
      tables.fellBack[cell] = 0
      set(.courseA, step, effort: plan.steps[step].effort)
    case .courseB where isContained(step, course): set(.contained, step, effort: course.effort)
    default: break
    }
  }

  private func fallsBack(_ step: Int, _ course: StepPlan.CourseBPlan) -> Bool {
    let days = Double(tomorrow - tables.began[cell(step)])
    if days >= block.value(course.after, lane) { return true }
    guard course.watchesLoad, let load = block.plan.layout.powers[plan.steps[step].power].load
    else { return false }
    let seen = block.rows[load.overload, lane] * block.value(course.belief, lane)
    return seen > block.value(course.overload, lane)
  }

  private func isOverloaded(_ power: Int) -> Bool {
    guard let load = block.plan.layout.powers[power].load else { return false }
    return block.rows[load.overload, lane] > 1
  }

  private func fallBack(_ step: Int, _ course: StepPlan.CourseBPlan) {
    tables.fellBack[cell(step)] = tomorrow
    set(.courseB, step, effort: course.effort)
  }

  private func isContained(_ step: Int, _ course: StepPlan.CourseBPlan) -> Bool {
    Double(tomorrow) >= containedFrom(step, course)
  }

  /// The first day on which course B has lasted and no aim has been lost for long enough.
  private func containedFrom(_ step: Int, _ course: StepPlan.CourseBPlan) -> Double {
    let lasted = Double(tables.fellBack[cell(step)]) + block.value(course.hold, lane)
    let entry = plan.steps[step]
    guard case .front(let front) = entry.contest else { return lasted }
    let lost = block.tables[front].lastAimLost[2 * lane + entry.side.rawValue]
    return lost < 0 ? lasted : max(lasted, Double(lost) + block.value(course.quiet, lane))
  }

  private func set(_ state: StepState, _ step: Int, effort: Operand) {
    tables.state[cell(step)] = state
    block.rows[plan.steps[step].effortRow, lane] = block.value(effort, lane)
    trace(step, state)
  }

  private func close(_ step: Int, _ state: StepState) {
    tables.state[cell(step)] = state
    if state == .accommodated || !plan.steps[step].outlastsOutcome {
      block.rows[plan.steps[step].effortRow, lane] = 0
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

/// From step to step.
extension SequenceLane {
  private func advance(_ index: Int, _ steps: Range<Int>) {
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

  /// What stays active behind the pivot goes on at the effort of course B.
  private func rest(_ step: Int) {
    guard tables.state[cell(step)] == .courseA, let course = plan.steps[step].courseB else {
      return
    }
    fallBack(step, course)
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
    tables.state[cell(step)] = .courseA
    tables.began[cell(step)] = day
    block.rows[entry.effortRow, lane] = block.value(entry.effort, lane)
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
  private func imposeWhatBegan(since day: Int) {
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
    block.rows[plan.steps[step].imposedRow, lane] != 0
  }

  /// The step begins because another power has begun the contest.
  private func impose(_ step: Int, on day: Int) {
    let entry = plan.steps[step]
    start(step, on: day)
    block.rows[entry.imposedRow, lane] = 1
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
  private func setWake() {
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
        (Double(tables.began[cell(step)]) + block.value(course.after, lane)).rounded(.up))
      if tables.state[cell(step)] == .courseB { consider(containedFrom(step, course).rounded(.up)) }
      if course.watchesLoad { consider(Double(block.step / 7 * 7 + 8)) }
    }
    block.rows[wake, lane] = next - 1
  }
}
