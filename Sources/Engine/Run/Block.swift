import Chance
import Scenarios
import VectorCode

/// 64 runs in lockstep: rows, side tables, event days, and what the tallies read at the end.
final class Block {
  let plan: Plan
  let rows: Rows
  let draws: Draws
  private(set) var firstRun: UInt64 = 0
  private(set) var count = 0
  /// Runs with numbers and inputs of their own, and which of them lane 0 holds; nil = as they are drawn.
  var points: (all: RunPoints, first: Int)?
  /// Vectors of eight lanes that are gone through, the first of the block.
  var vectors = 0
  let noise: NoiseBuffer
  let units: UnitDraws
  let powerEvents: PowerEvents
  let sequences: SequenceTables
  let tables: [FrontTables]
  let truces: [TruceTables]
  /// Step of each event of `plan.events`, ∞ = never; entries at `event * lanes + lane`.
  let eventSteps: UnsafeMutablePointer<Double>
  /// What the calendar has for the handlers on each step.
  let dues: FixedTable<Dues>
  /// By step: the last until which every day is a quiet one (`runQuietDays`).
  let quietUntil: FixedTable<Int>
  /// Lanes and tags that the watches of the present step reported.
  var hits: ShortList<Hit>
  /// The code of each cadence, and where its watches report.
  let calls: FixedTable<CodeCall?>
  /// Noise that is made for vectors at work only.
  let guardedNoise: FixedTable<NoiseUse>
  /// The day with all its rows in memory, once somebody has asked for them.
  private(set) var wholeDay: CodeCall?
  /// Whether somebody looks at what days alone know: the chronicle, or a measure of evenings.
  var seesDays = false {
    didSet {
      if seesDays, wholeDay == nil { wholeDay = plan.code?.wholeDay?.code.map(CodeCall.init) }
    }
  }
  private let memory = TableMemory()
  let reports: UnsafeMutableRawPointer
  let capture: Capture
  let weeks: SeriesWeeks
  /// Runs that are kept of the weeks before those of the present block.
  private var weeklyOffset = 0
  /// Bit i: in vector i something else than days may have changed what days only read.
  private var stale: UInt32 = 0
  private let weekChangesInvariants: Bool
  let restsAfterFronts: Bool
  private let substeps: Int
  private let hasEvening: Bool
  let seatOrder: SeatOrder?
  let hasUnseenRows: Bool
  var trace: [TraceEvent]?
  var step = 0

  struct Hit {
    var lane: Int
    var tag: Int

    /// In the order in which handlers take them: by lane, then by tag.
    static func isBefore(_ left: Hit, _ right: Hit) -> Bool {
      left.lane != right.lane ? left.lane < right.lane : left.tag < right.tag
    }
  }

  /// `keeping` says how many lanes outlive their evening: all for a tally, 1 for a replay; the weeks of
  /// `weeks` runs are kept, those of several blocks one after the other.
  init(plan: Plan, seed: UInt64, keeping lanes: Int = Rows.lanes, weeks: Int = Rows.lanes) {
    self.plan = plan
    weekChangesInvariants = plan.programs.weekChangesInvariants
    restsAfterFronts = plan.restsAfterFronts
    substeps = plan.substeps
    hasEvening = !plan.programs[.evening].isEmpty
    hasUnseenRows = plan.unseenRows.contains(true)
    seatOrder = SeatOrder(plan.programs[.day])
    draws = Draws(seed: seed)
    rows = Rows(count: plan.rowCount)
    noise = NoiseBuffer(draws: draws, streams: plan.noiseStreams, plan.code?.noise)
    units = UnitDraws(draws: draws, plan.code?.units)
    calls = memory.table(Cadence.allCases.map { plan.code?[$0].map(CodeCall.init) })
    guardedNoise = memory.table(
      calls.flatMap { $0.map { $0.noise.filter { $0.guardRow != nil } } ?? [] })
    let watches =
      Cadence.allCases.map { cadence in
        plan.programs[cadence].count { $0.operation.isWatch }
      }.max() ?? 0
    hits = ShortList(atMost: Rows.lanes * plan.mostHits, Hit(lane: 0, tag: 0), memory)
    reports = .allocate(
      byteCount: 64 + watches * 2 * Rows.vectors * MemoryLayout<CodeReport>.stride,
      alignment: 64)
    powerEvents = PowerEvents(plan)
    sequences = SequenceTables(plan.sequences, plan.layout)
    tables = plan.fronts.indices.map { FrontTables($0, of: plan) }
    truces = plan.truces.map { TruceTables($0, plan.fronts[$0.front]) }
    eventSteps = memory.table(plan.events.count * Rows.lanes, .infinity)
    dues = memory.table(plan.dues)
    quietUntil = memory.table(Dues.quietUntil(plan))
    capture = Capture(plan, lanes: lanes)
    self.weeks = SeriesWeeks(plan, runs: weeks)
  }

  deinit {
    rows.deallocate()
    noise.deallocate()
    units.deallocate()
    for call in calls { call?.numbers.deallocate() }
    wholeDay?.numbers.deallocate()
    reports.deallocate()
  }

  /// Simulates runs `firstRun` to `firstRun + count − 1` from the start to the horizon.
  ///
  /// Its weeks are kept from run `weeklyOffset` on. `look` sees the block on every evening, that of
  /// the start included, unless quiet days are gone through at a time (`runQuietDays`).
  func simulate(
    firstRun: UInt64, count: Int, weeklyOffset: Int = 0, passesQuietDays: Bool = false,
    look: (Block) -> Void
  ) {
    precondition(
      (1...Rows.lanes).contains(count), "a block holds 1 to \(Rows.lanes) runs, not \(count)")
    self.weeklyOffset = weeklyOffset
    begin(firstRun: firstRun, count: count)
    look(self)
    var due = plan.dated[...]
    while step < plan.lastStep {
      if vectors == 0 { return restToTheEnd() }
      if !hits.isEmpty { hits.removeAll() }
      if passesQuietDays, runQuietDays() {
        takeHits()
        finishEvening(step)
        continue
      }
      step += 1
      while let item = due.first, item.step <= step {
        interpret(item.instructions, drawIndex: 0)
        markAllStale()
        due = due.dropFirst()
      }
      if step % 7 == 0 { runWeek() }
      advanceDay(step)
      finishEvening(step)
      look(self)
      if step % SeatOrder.stepsBetweenLooks == 0, step < plan.lastStep {
        reseat()
        if passesQuietDays { letRest() }
      }
    }
  }

  /// Vectors that hold so many lanes, an even number since code may do two at once.
  static func vectors(for lanes: Int) -> Int {
    (lanes + 15) / 16 * 2
  }

  private func begin(firstRun: UInt64, count: Int) {
    self.firstRun = firstRun
    self.count = count
    vectors = Self.vectors(for: count)
    step = 0
    markAllStale()
    noise.begin { run($0) }
    units.begin { run($0) }
    eventSteps.update(repeating: .infinity, count: plan.events.count * Rows.lanes)
    trace = trace.map { _ in [] }
    rows.clear(vectors: vectors)
    capture.begin(rows)
    drawInputs(lanes: count)
    interpret(plan.programs[.once], drawIndex: 0)
    for front in plan.fronts.indices { begin(front: front) }
    for truce in truces { for lane in 0..<count { truce.clear(lane) } }
    for lane in 0..<count { PowersLane(self, lane).begin() }
    if hasSequences { for lane in 0..<count { SequenceLane(self, lane).begin() } }
    finishEvening(0)
    reseat()
  }

  /// The number of the run in a lane, by which its draws are addressed.
  @inline(__always)
  func run(_ lane: Int) -> UInt64 {
    guard let points, points.first + lane < points.all.count else {
      return firstRun + UInt64(lane)
    }
    return points.all.runs[points.first + lane]
  }

  var hasSequences: Bool { plan.layout.wake != nil }

  /// Draws the inputs of a whole block of runs and simulates nothing.
  func drawOnly(firstRun: UInt64) {
    self.firstRun = firstRun
    rows.seats.reset()
    units.begin { run($0) }
    drawInputs(lanes: Rows.lanes)
  }

  private func runWeek() {
    run(.week, drawIndex: step - 1)
    if weekChangesInvariants { markAllStale() }
  }

  private func advanceDay(_ step: Int) {
    for part in 0..<substeps {
      isFirst = step == 1 && part == 0
      refreshInvariants()
      run(.day, drawIndex: (step - 1) * substeps + part)
      if part < substeps - 1 { holdDoneLegs() }
    }
    if dues[step].isAny { addDues(step) }
    if !hits.isEmpty { takeHits() }
  }

  /// Works out anew what days only read, where something else may have changed it.
  func refreshInvariants() {
    guard stale != 0 else { return }
    runInvariants(in: VectorSet(stale, of: vectors))
    widenNoise()
    stale = 0
  }

  /// Within a day of several sub-steps an axis whose leg is done waits for the evening.
  private func holdDoneLegs() {
    for hit in hits {
      guard case .legDone(let front, let direction, let slot) = Watch(tag: hit.tag) else {
        continue
      }
      let axes = plan.fronts[front].axes
      let axis = axes[direction * plan.fronts[front].mainSlots + slot]
      for row in [
        axis.working, axis.attackShare, axis.defenceShare, axis.attackers, axis.defenders,
      ] {
        rows[row, hit.lane] = 0
      }
      markStale(hit.lane)
    }
  }

  /// Has the invariant program run again over all vectors.
  func markAllStale() {
    stale = .max
  }

  /// Has the invariant program run again over the lane's vector.
  func markStale(_ lane: Int) {
    stale |= 1 << UInt32(truncatingIfNeeded: rows.seats.seat(of: lane) >> 3)
  }

  private func finishEvening(_ step: Int) {
    if hasEvening { run(.evening, drawIndex: 0) }
    keepEvening(step)
  }

  /// Keeps what outlives an evening.
  func keepEvening(_ step: Int) {
    if dues[step].isCaptured { capture.take(step, rows) }
    if step % 7 == 0 { weeks.take(week: step / 7, rows, lanes: count, offset: weeklyOffset) }
  }

  /// Whether the present (sub-)step is the first of the run.
  var isFirst = false

  @inline(__always)
  func value(_ operand: Operand, _ lane: Int) -> Double {
    LaneRows(rows, lane).value(operand)
  }
}
