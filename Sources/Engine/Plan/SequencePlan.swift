import Chance
import Scenarios

/// What the handlers need of the sequences: steps one after the other, with their parameters per run and
/// the rows that they write.
final class SequencePlan: Sendable {
  private let memory = TableMemory()
  let sequences: FixedTable<Range<Int>>
  let steps: FixedTable<StepPlan>

  init(_ model: Model, _ layout: Layout, _ emitter: inout Emitter) {
    var sequences: [Range<Int>] = []
    var steps: [StepPlan] = []
    for (sequence, efforts) in zip(model.sequences, layout.steps) {
      let first = steps.count
      for (step, rows) in zip(sequence.steps, efforts) {
        steps.append(StepPlan(step, of: sequence.power, rows, model, layout, &emitter))
      }
      sequences.append(first..<steps.count)
    }
    self.sequences = memory.table(sequences)
    self.steps = memory.table(steps)
  }

  /// The steps of another plan in the order of a model and with its dates; nil where it has other steps.
  init?(_ model: Model, from other: SequencePlan) {
    var sequences: [Range<Int>] = []
    var steps: [StepPlan] = []
    for sequence in model.sequences {
      let first = steps.count
      for step in sequence.steps {
        guard let index = other.step(of: sequence.power, in: step.contest) else { return nil }
        steps.append(other.steps[index].dated(step, from: model.calendar.start))
      }
      sequences.append(first..<steps.count)
    }
    self.sequences = memory.table(sequences)
    self.steps = memory.table(steps)
  }

  /// The step of a power in a contest; nil where it has none.
  func step(of power: Int, in contest: ContestReference) -> Int? {
    steps.indices.first { steps[$0].power == power && steps[$0].contest == contest }
  }
}

/// One step with its days counted from the start; `Int.max` = never.
struct StepPlan {
  var power: Int
  var contest: ContestReference
  var side: SideRole
  var effortRow: Int
  /// 1 once somebody else has begun it.
  var imposedRow: Int
  /// Effort before the step begins: that of a side of a front, which runs from the start; else 0.
  var effortBefore: Double
  var effort: Operand
  var courseB: CourseBPlan?
  var planned: Int
  var deadline: Int
  var accommodated: Int
  /// That it had begun before a restart, on a day counted from there.
  var begun: (day: Int, isImposed: Bool)?
  private var pivots: UInt8 = 0

  struct CourseBPlan {
    var effort: Operand
    /// ∞ = not by time, not by load.
    var after: Operand
    var overload: Operand
    var belief: Operand
    var hold: Operand
    var quiet: Operand
    var resumes: Bool
    /// Whether the load has to be looked at.
    var watchesLoad: Bool
  }

  init(
    _ step: SequenceStep, of power: Int, _ rows: StepRows, _ model: Model, _ layout: Layout,
    _ emitter: inout Emitter
  ) {
    self.power = power
    effortRow = rows.effort
    imposedRow = rows.imposed
    effortBefore = 0
    if case .front(let front) = step.contest,
      layout.fronts[front].efforts[step.side.rawValue] == effortRow
    {
      effortBefore = model.fronts[front].side(step.side).effort ?? 0
    }
    contest = step.contest
    side = step.side
    effort = emitter.value(step.effort)
    if let course = step.courseB { courseB = CourseBPlan(course, &emitter) }
    (planned, deadline, accommodated) = (.max, .max, .max)
    for pivot in step.pivots { pivots |= pivot.bit }
    self = dated(step, from: model.calendar.start)
  }

  /// With the dates of a step.
  func dated(_ step: SequenceStep, from start: Day) -> StepPlan {
    func day(_ day: Day?) -> Int { day.map { $0 - start } ?? .max }
    var plan = self
    plan.planned = day(step.planned)
    plan.deadline = day(step.deadline)
    plan.accommodated = day(step.accommodated)
    plan.begun = step.begun.map { ($0.day - start, $0.isImposed) }
    return plan
  }

  /// A front goes on when its outcome is known, and so does the effort in it.
  var outlastsOutcome: Bool { contest.isFront }

  func allows(_ pivot: PivotGuard) -> Bool {
    pivots & pivot.bit != 0
  }
}

extension StepPlan.CourseBPlan {
  init(_ course: CourseB, _ emitter: inout Emitter) {
    let never = Parameter.constant(.infinity)
    effort = emitter.value(course.effort)
    after = emitter.value(course.after ?? never)
    overload = emitter.value(course.overload ?? never)
    belief = emitter.value(course.belief)
    hold = emitter.value(course.hold)
    quiet = emitter.value(course.quiet)
    resumes = course.resumes
    watchesLoad = course.overload != nil
  }
}

extension PivotGuard {
  fileprivate var bit: UInt8 {
    switch self {
    case .won: 1
    case .lost: 2
    case .contained: 4
    case .accommodated: 8
    case .deadline: 16
    case .frozen: 32
    case .handedOver: 64
    }
  }
}

/// What a power weighs at the end of its plan.
struct EndingPlan {
  var power: Int
  var stake: Operand
  var cost: Operand
  var sharpness: Operand
  var stream: UInt32

  init(_ ending: Ending, _ power: Power, _ emitter: inout Emitter) {
    self.power = ending.power
    stake = emitter.value(ending.stake)
    cost = emitter.value(ending.cost)
    sharpness = emitter.value(ending.sharpness)
    stream = Stream.identifier(StreamName.ending(ending, of: power))
  }
}
