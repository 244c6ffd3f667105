/// What the runs say of places as a whole: how many fall, how many are in contact, how long they
/// stand, and how that depends on their distance from the line.
public struct BaseRates: Sendable, Equatable {
  /// Days after contact of the share fallen.
  public static let horizons = [60, 120, 240, 480]
  /// Days of the windows of the chance by distance.
  public static let lengths = [60, 180, 365]
  /// Classes of the distance d in km, each low < d ≤ high.
  public static let distances: [(low: Double, high: Double)] = [
    (-.infinity, 2), (2, 5), (5, 8), (8, 12), (12, 16), (16, 20), (20, 30),
  ]

  /// Mean number of falls of a run.
  public var falls: Double
  /// Mean number of places in contact on the evenings after the start.
  public var inContact: Double
  /// Kaplan–Meier share fallen within each of `horizons` of contact; nil where nobody was at risk.
  public var fallenAfterContact: [Double?]
  /// Share fallen by class of `distances`, then by `lengths`; nil without a window.
  public var fallenByDistance: [[Double?]]

  /// Of at least one run and one day.
  public init(_ counts: BaseRateCounts) {
    let runs = Double(max(1, counts.runs))
    let total = counts.falls.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    falls = Double(total) / runs
    inContact = Double(counts.contactEvenings) / (runs * Double(counts.days))
    fallenAfterContact = Self.horizons.map {
      Self.fallen(within: $0, fell: counts.fallsAfter, censored: counts.censoredAfter)
    }
    fallenByDistance = zip(counts.windows, counts.fellInWindow).map { windows, fell in
      zip(windows, fell).map { $0 == 0 ? nil : Double($1) / Double($0) }
    }
  }

  /// Index into `distances`; nil beyond the last.
  public static func distanceClass(_ kilometres: Double) -> Int? {
    distances.firstIndex { $0.low < kilometres && kilometres <= $0.high }
  }

  /// The share fallen within `days` after contact by Kaplan and Meier (1958), 1 − Π (1 − d_t/n_t).
  ///
  /// `fell` and `censored` count by day; both are at risk on their day. Nil where nobody ever was.
  public static func fallen(within days: Int, fell: [Int], censored: [Int]) -> Double? {
    var atRisk = fell.reduce(0, +) + censored.reduce(0, +)
    guard atRisk > 0 else { return nil }
    var standing = 1.0
    for day in fell.indices.prefix(days + 1) {
      if fell[day] > 0 { standing *= 1 - Double(fell[day]) / Double(atRisk) }
      atRisk -= fell[day] + censored[day]
    }
    return 1 - standing
  }
}
