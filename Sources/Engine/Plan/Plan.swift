import Chance
public import Scenarios

/// A model compiled for the machine: flat programs over rows, dense arrays for the handlers.
///
/// Above it stand names, sources and views; below it indices and numbers only. A view or an
/// intervention is another plan.
public struct Plan: Sendable {
  public internal(set) var model: Model
  /// Events whose days are tallied, in canonical order.
  public let events: [Event]
  /// Quantities kept weekly for the series, in canonical order.
  public let series: [Quantity]
  let layout: Layout
  let fronts: [FrontPlan]
  var sequences: SequencePlan
  let endings: [EndingPlan]
  let truces: [TrucePlan]
  let credibility: [CredibilityPlan]
  var programs: Programs
  /// The same programs as machine code, if there is any for the kernel.
  let code: PlanCode?
  let dated: [DatedProgram]
  let draws: [InputDraw]
  let noiseStreams: [UInt32]
  let rowCount: Int
  let rowNames: [String]
  /// Rows that hold nothing from one mechanism to the next.
  let scratchRows: [Bool]
  /// Rows that the code of days does not write to memory.
  let unseenRows: [Bool]
  let mechanisms: [String]
  let gauges: [Gauge]
  let gaugeIndex: [Quantity: Int]
  /// Rows that the handlers of each front refresh.
  let handlerGauges: [FixedTable<HandlerGauge>]
  private let gaugeMemory: TableMemory
  let eventIndex: [Event: Int]
  /// Steps of events before the start; NaN = on a day that is not known.
  let pastSteps: [Event: Double]
  /// ln T on the evening of the start, per front; nil where tempo is always 1.
  let tempoStarts: [Operand?]
  /// What the claims ask of a run, in the order of `model.claims`.
  var claimPrograms: [ClaimPrograms] = []
  /// Rows of the inputs, in the order of `model.inputs`.
  let inputRows: [Int]
  /// By step, that of the start first.
  private(set) var dues: [Dues] = []

  /// The last step that runs are made to: T, or an earlier one where no more is asked.
  public let lastStep: Int

  /// T in steps.
  public var days: Int { model.calendar.days }
  var substeps: Int { model.calendar.substeps }

  /// Hits that a lane can have on one evening: every watch in every sub-step, and what the calendar adds.
  var mostHits: Int {
    let watches = Cadence.allCases.map { cadence in
      programs[cadence].count { $0.operation.isWatch } * (cadence == .day ? substeps : 1)
    }
    return watches.reduce(fronts.count + truces.count, +)
  }

  /// What a run must keep beside the claims' own quantities.
  public enum Detail: Sendable, Equatable {
    /// Nothing: claims and days of events only.
    case outcomes
    /// The places held of each front, as series.
    case placesHeld
    /// The series of the report.
    case tally
    /// These quantities, as series.
    case quantities([Quantity])
    /// Every quantity, every evening.
    case everything
  }

  /// With `until` runs end on that evening, or at the horizon if that is earlier; what happens up to then is
  /// the same, and later values are not known.
  public init(
    _ model: Model, detail: Detail = .tally, until: Day? = nil, kernel: Kernel = .preferred
  ) {
    self.model = model
    lastStep = model.calendar.lastStep(until: until)
    let step = StepLength(substeps: model.calendar.substeps)
    var emitter = Emitter(inputs: model.inputs)
    let inputRows = emitter.inputRows
    let layout = Layout(model, &emitter)
    emitStarts(model, layout, &emitter)
    for mechanism in DayOrder.mechanisms {
      emitter.mechanism(mechanism.name) { mechanism.emit(model, layout, step, &$0) }
    }
    var fronts: [FrontPlan] = []
    var tempoStarts: [Operand?] = []
    emitter.mechanism("places") { emitter in
      for index in layout.fronts.indices {
        fronts.append(FrontPlan(index, of: model, layout, &emitter))
        tempoStarts.append(model.fronts[index].tempoStart(&emitter))
      }
    }
    endings = emitter.mechanism("ends") { emitter in
      model.endings.map { EndingPlan($0, model.powers[$0.power], &emitter) }
    }
    truces = emitter.mechanism("truces") { emitter in
      var truces: [TrucePlan] = []
      for truce in model.truces { truces.append(TrucePlan(truce, model, layout, &emitter)) }
      return truces
    }
    credibility = emitter.mechanism("credibility") { emitter in
      model.credibility.map { CredibilityPlan($0, layout, &emitter) }
    }
    sequences = emitter.mechanism("sequences") { SequencePlan(model, layout, &$0) }
    let series = model.seriesQuantities(detail)
    let wanted = GaugePlan(model, layout, series: series, daily: detail == .everything, &emitter)
    self.layout = layout
    self.fronts = fronts
    self.series = series
    self.tempoStarts = tempoStarts
    self.inputRows = inputRows
    gauges = wanted.gauges
    gaugeIndex = wanted.index
    let gaugeMemory = wanted.memory
    handlerGauges = wanted.handlerGauges.map { gaugeMemory.table($0) }
    self.gaugeMemory = gaugeMemory
    events = model.allEvents
    eventIndex = Dictionary(
      uniqueKeysWithValues: events.enumerated().map { ($0.element, $0.offset) })
    pastSteps = model.pastSteps
    programs = Programs(&emitter, UnreadLosses(layout, gauges: wanted.gauges))
    dated = emitter.datedInOrder
    unseenRows = UnseenRows.marks(
      model, layout, programs, dated: dated, gauges: gauges, rows: emitter.rowCount)
    code = PlanCode(programs, RowMarks(emitter, isUnseen: unseenRows), kernel)
    draws = emitter.draws
    noiseStreams = emitter.noiseStreams
    rowCount = emitter.rowCount
    rowNames = emitter.rowNames
    scratchRows = emitter.scratchRows
    mechanisms = emitter.mechanisms
    let sources = ClaimSources(self)
    claimPrograms = model.claims.map { ClaimPrograms($0, sources) }
    dues = Dues.table(self)
  }
}

extension Timeline {
  /// The step of a day, from the first to the last of the runs.
  func lastStep(until day: Day?) -> Int {
    min(days, max(1, (day ?? horizon) - start))
  }
}

extension Model {
  /// Steps of events before the start; NaN = on a day that is not known.
  fileprivate var pastSteps: [Event: Double] {
    Dictionary(
      past.map { ($0.event, $0.day.map { Double($0 - calendar.start) } ?? .nan) }
    ) { first, _ in first }
  }
}

/// The programs of a plan by their cadence.
struct Programs: Sendable {
  private let byCadence: [[Instruction]]

  init(_ byCadence: [[Instruction]]) {
    self.byCadence = byCadence
  }

  subscript(cadence: Cadence) -> [Instruction] {
    byCadence[cadence.rawValue]
  }

  /// What was emitted, without copies and sums that nobody reads, and with what days need not do anew in a
  /// program of its own.
  init(_ emitter: inout Emitter, _ losses: UnreadLosses) {
    let copies = CopyElimination(isScratch: emitter.scratchRows)
    var programs = emitter.programs.map { copies.applied(to: $0) }
    losses.remove(from: &programs, dated: emitter.dated)
    let motion = InvariantMotion(Programs(programs), &emitter)
    programs[Cadence.invariant.rawValue] = motion.invariant
    programs[Cadence.day.rawValue] = motion.day
    self.init(programs)
  }

  /// Whether a week changes what the invariant program reads.
  var weekChangesInvariants: Bool {
    let written = Set(self[.week].filter(\.writesRow).map(\.target))
    return self[.invariant].contains { $0.rowsRead.contains(where: written.contains) }
  }
}

/// States that no mechanism of their own begins: forces, fire, tempo and season at rest.
private func emitStarts(_ model: Model, _ layout: Layout, _ emitter: inout Emitter) {
  for (front, rows) in zip(model.fronts, layout.fronts) {
    for role in SideRole.allCases {
      let force = emitter.value(front.side(role).force)
      emitter.during(.once) { emitter in
        emitter.assign(rows.force[role.rawValue], force)
        emitter.assign(rows.fire[role.rawValue], 1)
        emitter.assign(rows.engaged[role.rawValue], 0)
        emitter.assign(rows.firstLoss[role.rawValue], 0)
      }
    }
    emitter.during(.once) { emitter in
      emitter.assign(rows.tempo, 1)
      emitter.assign(rows.season, 1)
      emitter.assign(rows.startRatio, 1)
      emitter.assign(rows.perStartRatio, 1)
    }
  }
}

extension Front {
  /// Whether T can differ from 1.
  var hasTempo: Bool {
    tempo.spread != 0
  }

  /// ln T at the start: the given value, or a draw from the stationary law N(−s²/2, s²).
  func tempoStart(_ emitter: inout Emitter) -> Operand? {
    guard hasTempo else { return nil }
    if let start = tempo.start {
      let value = emitter.value(start)
      return emitter.during(.once) { $0.logarithm(value) }
    }
    let spread = emitter.value(tempo.spread)
    let draw = emitter.draw(
      .normal(mean: 0, standardDeviation: 1),
      stream: Stream.identifier(StreamName.tempoStart(self)), name: "tempo start(\(id))")
    return emitter.during(.once) { emitter in
      let mean = emitter.multiply(emitter.multiply(spread, spread), -0.5)
      return emitter.add(mean, emitter.multiply(spread, .row(draw)))
    }
  }
}
