public import Engine
public import Scenarios

/// Counts of what happened to the holder's places of one front over many runs, defined as the
/// program base_rates.py defines them for the data, so that both can be held side by side.
///
/// A place counts until its first fall. Windows begin on the start and every 28 days after it, as
/// long as they end by the horizon.
public struct BaseRateCounts: RunMeasure, Equatable {
  /// Days between the starts of windows.
  static let windowStep = 28

  let front: Int
  /// Places held at the start.
  let places: [Int]
  let days: Int
  public private(set) var runs = 0
  /// Runs by their number of falls.
  private(set) var falls: [Int]
  /// Σ over runs and evenings 1…T of the places in contact.
  private(set) var contactEvenings = 0
  /// (run, place) by days from contact to fall, or to the horizon where none came; places already in
  /// contact at the start are left out.
  private(set) var fallsAfter: [Int]
  private(set) var censoredAfter: [Int]
  /// By distance class, then by length of the window.
  private(set) var windows: [[Int]]
  private(set) var fellInWindow: [[Int]]
  /// What was seen of the runs that are not finished, by run.
  private var sightings: [UInt64: [Sighting]] = [:]

  private struct Sighting: Equatable {
    var place: Int
    var step: Int
    /// Index into `BaseRates.distances`.
    var distance: Int
  }

  /// `front` is an index into the fronts of `model`.
  public init(_ model: Model, front: Int = 0) {
    self.front = front
    let all = model.fronts[front].places
    places = all.indices.filter { all[$0].owner == .holder }
    days = model.calendar.days
    falls = Array(repeating: 0, count: places.count + 1)
    fallsAfter = Array(repeating: 0, count: days + 1)
    censoredAfter = fallsAfter
    let lengths = Array(repeating: 0, count: BaseRates.lengths.count)
    windows = Array(repeating: lengths, count: BaseRates.distances.count)
    fellInWindow = windows
  }

  public var evenings: [Int] {
    Array(stride(from: 0, to: days, by: Self.windowStep))
  }

  public mutating func look(at run: RunState) {
    for place in places where run.owner(front: front, place: place) == .holder {
      let hasFallen = run.step(of: .fall(front: front, place: place)).isFinite
      let kilometres = run.lineDistance(front: front, place: place)
      guard !hasFallen, let distance = BaseRates.distanceClass(kilometres) else { continue }
      sightings[run.run, default: []].append(
        Sighting(place: place, step: run.step, distance: distance))
    }
  }

  public mutating func finish(_ run: RunState) {
    runs += 1
    var count = 0
    for place in places {
      let fall = run.step(of: .fall(front: front, place: place))
      if fall.isFinite { count += 1 }
      add(contact: run.step(of: .contact(front: front, place: place)), fall: fall)
    }
    falls[count] += 1
    for sighting in sightings.removeValue(forKey: run.run) ?? [] {
      add(sighting, fall: run.step(of: .fall(front: front, place: sighting.place)))
    }
  }

  private mutating func add(contact: Double, fall: Double) {
    guard contact <= Double(days), contact < fall else { return }
    let first = Int(contact)
    let last = fall.isFinite ? Int(fall) - 1 : days
    contactEvenings += max(0, last - max(1, first) + 1)
    guard first > 0 else { return }
    if fall.isFinite {
      fallsAfter[Int(fall) - first] += 1
    } else {
      censoredAfter[days - first] += 1
    }
  }

  private mutating func add(_ sighting: Sighting, fall: Double) {
    for (index, length) in BaseRates.lengths.enumerated()
    where sighting.step + length <= days {
      windows[sighting.distance][index] += 1
      if fall <= Double(sighting.step + length) { fellInWindow[sighting.distance][index] += 1 }
    }
  }

  public mutating func merge(_ other: BaseRateCounts) {
    runs += other.runs
    contactEvenings += other.contactEvenings
    falls = Self.sum(falls, other.falls)
    fallsAfter = Self.sum(fallsAfter, other.fallsAfter)
    censoredAfter = Self.sum(censoredAfter, other.censoredAfter)
    windows = zip(windows, other.windows).map(Self.sum)
    fellInWindow = zip(fellInWindow, other.fellInWindow).map(Self.sum)
  }

  private static func sum(_ left: [Int], _ right: [Int]) -> [Int] {
    zip(left, right).map { $0 + $1 }
  }
}
