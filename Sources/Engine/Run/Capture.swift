/// Values of quantities that outlive their evening: on the steps that claims read, on every evening
/// where those differ between runs, and on every seventh for the series.
///
/// Raw memory made once for a block; an evening copies whole rows by a list made beforehand.
final class Capture {
  private let days: Int
  private let lanes: Int
  /// Lanes of which the weeks are kept.
  let weeklyLanes: Int
  private let base: UnsafeMutablePointer<Double>
  /// Rows to copy and where to, in the order of the evenings.
  private let copies: [Copy]
  /// Entry `step`: the first of `copies` that belongs to it.
  private let firstCopy: [Int]
  /// Entries at `gauge * (days + 1) + step`: where the rows of an evening begin, −1 = not kept.
  private let places: [Int]
  /// Where the weeks of a gauge begin, −1 = not kept.
  private let weeks: [Int]

  private struct Copy {
    var row: Int32
    /// Where its lanes begin.
    var place: Int
    var isWeekly: Bool
  }

  /// Lanes that are kept of the weeks before those of the present block.
  var weeklyOffset = 0

  /// Keeps the first `lanes` lanes of a block, and the weeks of several blocks, `weeklyLanes` in all.
  init(_ plan: Plan, lanes: Int, weeklyLanes: Int) {
    (days, self.lanes, self.weeklyLanes) = (plan.days, lanes, weeklyLanes)
    var (places, weeks, end) = ([Int](), [Int](), 0)
    for gauge in plan.gauges {
      for step in 0...plan.days {
        let isKept = gauge.kept.contains(step)
        places.append(isKept ? end : -1)
        end += isKept ? lanes : 0
      }
      weeks.append(gauge.isSeries ? end : -1)
      end += gauge.isSeries ? (plan.days / 7 + 1) * weeklyLanes : 0
    }
    (self.places, self.weeks) = (places, weeks)
    var (copies, firstCopy) = ([Copy](), [0])
    for step in 0...plan.days {
      for (index, gauge) in plan.gauges.enumerated() {
        let place = places[index * (plan.days + 1) + step]
        if place >= 0 { copies.append(Copy(row: Int32(gauge.row), place: place, isWeekly: false)) }
        guard gauge.isSeries, step % 7 == 0 else { continue }
        let week = weeks[index] + step / 7 * weeklyLanes
        copies.append(Copy(row: Int32(gauge.row), place: week, isWeekly: true))
      }
      firstCopy.append(copies.count)
    }
    (self.copies, self.firstCopy) = (copies, firstCopy)
    base = .allocate(capacity: max(1, end))
    base.initialize(repeating: 0, count: max(1, end))
  }

  deinit {
    base.deallocate()
  }

  func take(_ step: Int, _ rows: Rows) {
    for index in firstCopy[step]..<firstCopy[step + 1] {
      let copy = copies[index]
      store(rows, copy.row, at: copy.place + (copy.isWeekly ? weeklyOffset : 0))
    }
  }

  /// The values of a gauge on the evening of a step, lane by lane; nil where that evening was not
  /// kept.
  func values(gauge: Int, step: Int) -> UnsafePointer<Double>? {
    let place = places[gauge * (days + 1) + step]
    return place < 0 ? nil : UnsafePointer(base + place)
  }

  /// The weeks of a gauge of a series, `weeklyLanes` lanes each; nil for other gauges.
  func weekly(gauge: Int) -> UnsafePointer<Double>? {
    weeks[gauge] < 0 ? nil : UnsafePointer(base + weeks[gauge])
  }

  /// The only place that decides which stored lane a row's lane goes to: the same one.
  private func store(_ rows: Rows, _ row: Int32, at place: Int) {
    let target = UnsafeMutableRawPointer(base + place)
    for vector in 0..<lanes / 8 {
      target.storeBytes(
        of: rows.pointer(Int(row), vector: vector).pointee, toByteOffset: 64 * vector,
        as: SIMD8<Double>.self)
    }
    for lane in lanes & ~7..<lanes { base[place + lane] = rows[Int(row), lane] }
  }
}

/// A quantity with the row it stands in.
struct Gauge {
  var row: Int
  /// Evenings that claims or a replay read.
  var kept: KeptEvenings
  var isSeries: Bool
}

/// Which evenings of a quantity are kept.
enum KeptEvenings: Equatable {
  case every
  /// Ascending, each once.
  case steps([Int])

  func contains(_ step: Int) -> Bool {
    switch self {
    case .every: true
    case .steps(let steps): steps.contains(step)
    }
  }
}
