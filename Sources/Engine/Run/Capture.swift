/// Values of quantities that outlive their evening: on the steps that claims read, and on every evening
/// where those differ between runs.
///
/// Raw memory made once for a block; an evening copies whole rows by a list made beforehand.
final class Capture {
  private let days: Int
  /// Seats that are kept, the first of a block; fewer than all only where nobody changes them.
  let lanes: Int
  private let base: UnsafeMutablePointer<Double>
  /// Rows to copy and where to, in the order of the evenings.
  private let copies: [Copy]
  /// Entry `step`: the first of `copies` that belongs to it.
  private let firstCopy: [Int]
  /// Entries at `gauge * (days + 1) + step`: where the rows of an evening begin, −1 = not kept.
  private let places: [Int]
  /// The seats of the lanes, once for each time they changed.
  private var seats: [Int] = []
  /// By step, where in `seats` those of its evening begin.
  private let seatsOf: UnsafeMutablePointer<Int>

  private struct Copy {
    var row: Int32
    /// Where its seats begin.
    var place: Int
  }

  /// Keeps the first `lanes` seats of a block.
  init(_ plan: Plan, lanes: Int) {
    (days, self.lanes) = (plan.days, lanes)
    var (places, end) = ([Int](), 0)
    for gauge in plan.gauges {
      for step in 0...plan.days {
        let isKept = gauge.kept.contains(step)
        places.append(isKept ? end : -1)
        end += isKept ? lanes : 0
      }
    }
    self.places = places
    var (copies, firstCopy) = ([Copy](), [0])
    for step in 0...plan.days {
      for (index, gauge) in plan.gauges.enumerated() {
        let place = places[index * (plan.days + 1) + step]
        if place >= 0 { copies.append(Copy(row: Int32(gauge.row), place: place)) }
      }
      firstCopy.append(copies.count)
    }
    (self.copies, self.firstCopy) = (copies, firstCopy)
    base = .allocate(capacity: max(1, end))
    base.initialize(repeating: 0, count: max(1, end))
    seats.reserveCapacity((plan.days / SeatOrder.stepsBetweenLooks + 2) * Rows.lanes)
    seatsOf = .allocate(capacity: plan.days + 1)
    seatsOf.initialize(repeating: 0, count: plan.days + 1)
  }

  deinit {
    base.deallocate()
    seatsOf.deallocate()
  }

  /// Begins with the lanes in these seats.
  func begin(_ rows: Rows) {
    seats.removeAll(keepingCapacity: true)
    changeSeats(rows)
  }

  /// From the next evening on lanes have other seats.
  func changeSeats(_ rows: Rows) {
    for lane in 0..<Rows.lanes { seats.append(rows.seats.seat(of: lane)) }
  }

  func take(_ step: Int, _ rows: Rows) {
    seatsOf[step] = seats.count - Rows.lanes
    for index in firstCopy[step]..<firstCopy[step + 1] {
      let copy = copies[index]
      store(rows, copy.row, at: copy.place)
    }
  }

  /// The value of a gauge on the evening of a step; nil where that evening was not kept.
  @inline(__always)
  func value(gauge: Int, step: Int, _ lane: Int) -> Double? {
    let place = places[gauge * (days + 1) + step]
    return place < 0 ? nil : base[place + seats[seatsOf[step] + lane]]
  }

  /// Rows are kept as they stand, by seats.
  private func store(_ rows: Rows, _ row: Int32, at place: Int) {
    let target = UnsafeMutableRawPointer(base + place)
    for vector in 0..<lanes / 8 {
      target.storeBytes(
        of: rows.pointer(Int(row), vector: vector).pointee, toByteOffset: 64 * vector,
        as: SIMD8<Double>.self)
    }
    for seat in lanes & ~7..<lanes {
      base[place + seat] = rows.pointer(Int(row), vector: seat >> 3).pointee[seat & 7]
    }
  }
}

/// A quantity with the row it stands in.
struct Gauge {
  var row: Int
  /// Evenings that claims or a replay read.
  var kept: KeptEvenings
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
