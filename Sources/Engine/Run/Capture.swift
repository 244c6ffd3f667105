/// Values of quantities that outlive their evening: on the steps that claims read, and on every evening
/// where those differ between runs.
///
/// Raw memory made once for a block; an evening copies whole rows by a list made beforehand.
final class Capture {
  private let days: Int
  private let lanes: Int
  private let base: UnsafeMutablePointer<Double>
  /// Rows to copy and where to, in the order of the evenings.
  private let copies: [Copy]
  /// Entry `step`: the first of `copies` that belongs to it.
  private let firstCopy: [Int]
  /// Entries at `gauge * (days + 1) + step`: where the rows of an evening begin, −1 = not kept.
  private let places: [Int]

  private struct Copy {
    var row: Int32
    /// Where its lanes begin.
    var place: Int
  }

  /// Keeps the first `lanes` lanes of a block.
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
  }

  deinit {
    base.deallocate()
  }

  func take(_ step: Int, _ rows: Rows) {
    for index in firstCopy[step]..<firstCopy[step + 1] {
      let copy = copies[index]
      store(rows, copy.row, at: copy.place)
    }
  }

  /// The values of a gauge on the evening of a step, lane by lane; nil where that evening was not
  /// kept.
  func values(gauge: Int, step: Int) -> UnsafePointer<Double>? {
    let place = places[gauge * (days + 1) + step]
    return place < 0 ? nil : UnsafePointer(base + place)
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
