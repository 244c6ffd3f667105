import Engine
import Scenarios

/// Looks at every evening of every run and keeps what the findings need, a record a run.
///
/// Its size grows with the runs: it is made for hundreds of them.
struct SanityMeasure: RunMeasure {
  let model: Model
  private let events: [Event]
  private let ends: [Quantity]
  /// Of the runs that are not finished.
  private var open: [UInt64: SanityRecord] = [:]
  private(set) var records: [SanityRecord] = []

  init(_ plan: Plan) {
    model = plan.model
    events = plan.events
    ends = plan.model.endQuantities
  }

  var evenings: [Int] { Array(0...model.calendar.days) }

  /// By run.
  var sorted: [SanityRecord] { records.sorted { $0.run < $1.run } }

  mutating func look(at run: RunState) {
    open[run.run, default: SanityRecord(run, model)].look(at: run, model)
  }

  mutating func finish(_ run: RunState) {
    guard var record = open.removeValue(forKey: run.run) else { return }
    record.finish(run, model, events: events, ends: ends)
    records.append(record)
  }

  mutating func merge(_ other: SanityMeasure) {
    records += other.records
  }
}

extension Model {
  /// Quantities whose values at the horizon count as what came of a run.
  var endQuantities: [Quantity] {
    fronts.indices.flatMap { front in
      [Quantity.held(front: front, places: Array(fronts[front].places.indices))]
        + SideRole.allCases.map { .force(front: front, $0) }
    }
      + powers.indices.flatMap { power in
        [Quantity.losses(power: power), .will(power: power)]
          + powers[power].stocks.indices.map { .stock(power: power, stock: $0) }
      }
  }

  /// Places of a front that the challenger can take.
  func attackable(front: Int) -> [Int] {
    let places = fronts[front].places
    return places.indices.filter { places[$0].owner == .holder && !places[$0].isRear }
  }
}
