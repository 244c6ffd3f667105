public import Scenarios

/// A measurement over many runs that looks at places while they run.
///
/// It counts in integers, so that merging in any order gives the same bits.
public protocol RunMeasure: Sendable {
  /// Steps after whose evening `look` is called, 0 being the start.
  var evenings: [Int] { get }
  /// Sees one run on one of the evenings.
  mutating func look(at run: RunState)
  /// Sees one run at its horizon, after all its evenings.
  mutating func finish(_ run: RunState)
  mutating func merge(_ other: Self)
}

/// One run on the evening of one day.
public struct RunState {
  let block: Block
  let lane: Int

  /// Number of the run.
  public var run: UInt64 { block.run(lane) }
  public var step: Int { block.step }
  /// Which of the points it is, where runs of points are measured; else the number of the run.
  public var point: Int { Int(block.firstRun) + lane }

  /// Step of an event up to now, ∞ = not yet.
  public func step(of event: Event) -> Double {
    guard let index = block.plan.eventIndex[event] else { return .infinity }
    return block.step(ofEvent: index, lane)
  }

  public func owner(front: Int, place: Int) -> SideRole {
    let tables = block.tables[front]
    return tables.owner[lane * tables.places + place]
  }

  /// Kilometres from the centre to the line: contact + y·(1 − x) on the approach, then
  /// contact − x·(contact + radius), below 0 once the line has passed the centre.
  public func lineDistance(front: Int, place: Int) -> Double {
    let tables = block.tables[front]
    let contact = tables.plan.contact
    let whole = tables.frontDistance[lane * tables.places + place]
    let done = progress(tables, place)
    if whole > 0 { return contact + whole * max(0, 1 - done) }
    return contact - done * (contact + tables.plan.places[place].radius)
  }

  /// x of the present leg: in the axis' row while somebody works on the place.
  private func progress(_ tables: FrontTables, _ place: Int) -> Double {
    let slot = tables.slot[lane * tables.places + place]
    guard slot >= 0 else { return tables.progress[lane * tables.places + place] }
    return block.rows[tables.plan.axes[slot].progress, lane]
  }
}

extension Runner {
  /// Measures runs 0 to `runs` − 1; the same bits for any number of threads.
  ///
  /// `progress` is told the runs finished so far; where it returns false no further batch is begun
  /// and the finished ones are the result.
  public func measure<Measure: RunMeasure>(
    _ runs: Int, _ empty: Measure, progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) -> Measure {
    measure(0..<runs, empty, progress: progress)
  }

  /// Measures the runs of a range.
  public func measure<Measure: RunMeasure>(
    _ runs: Range<Int>, _ empty: Measure,
    progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) -> Measure {
    batches(runs, empty, onto: empty, { progress($0 - runs.lowerBound) }) {
      measure, block, first, count in
      for done in stride(from: 0, to: count, by: Rows.lanes) {
        block.measure(
          &measure, firstRun: first + UInt64(done), count: min(Rows.lanes, count - done))
      }
    } merge: {
      $0.merge($1)
    }
  }

  /// Measures runs with numbers and inputs of their own; their order among the points is
  /// `RunState.point`.
  public func measure<Measure: RunMeasure>(
    _ points: RunPoints, _ empty: Measure,
    progress: @Sendable (_ finished: Int) -> Bool = { _ in true }
  ) -> Measure {
    batches(0..<points.count, empty, onto: empty, progress) { measure, block, first, count in
      for done in stride(from: 0, to: count, by: Rows.lanes) {
        block.points = (points, Int(first) + done)
        block.measure(
          &measure, firstRun: first + UInt64(done), count: min(Rows.lanes, count - done))
      }
    } merge: {
      $0.merge($1)
    }
  }
}

extension Block {
  fileprivate func measure(
    _ measure: inout some RunMeasure, firstRun: UInt64, count: Int
  ) {
    let evenings = Set(measure.evenings)
    seesDays = !evenings.isEmpty
    if evenings.isEmpty {
      simulate(firstRun: firstRun, count: count)
    } else {
      simulate(firstRun: firstRun, count: count) { block in
        guard evenings.contains(block.step) else { return }
        for lane in 0..<block.count { measure.look(at: RunState(block: block, lane: lane)) }
      }
    }
    for lane in 0..<count { measure.finish(RunState(block: self, lane: lane)) }
  }
}
