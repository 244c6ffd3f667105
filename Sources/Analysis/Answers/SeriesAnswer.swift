import Engine
public import Scenarios

/// A quantity over time, week by week from the evening of the start.
public struct SeriesAnswer: Sendable, Equatable {
  public var quantity: Quantity
  /// Canonical name: `held(donbas)`.
  public var id: String
  public var dates: [Day]
  /// nil where there is no finite value.
  public var mean: [Double?]
  /// To the width of the tally's grid: whole numbers exactly, others to 2 %.
  public var low: [Double?]
  public var median: [Double?]
  public var high: [Double?]

  public init(
    quantity: Quantity, id: String, dates: [Day], mean: [Double?], low: [Double?],
    median: [Double?], high: [Double?]
  ) {
    self.quantity = quantity
    self.id = id
    self.dates = dates
    self.mean = mean
    self.low = low
    self.median = median
    self.high = high
  }

  init(_ quantity: Quantity, id: String, _ tally: SeriesTally, start: Day) {
    let weeks = 0..<tally.weeks
    func finite(_ value: (Int) -> Double) -> [Double?] {
      weeks.map { week in
        let value = value(week)
        return value.isFinite ? value : nil
      }
    }
    self.init(
      quantity: quantity, id: id, dates: weeks.map { start + 7 * $0 },
      mean: finite { tally.mean(week: $0) }, low: finite { tally.quantile(0.05, week: $0) },
      median: finite { tally.quantile(0.5, week: $0) },
      high: finite { tally.quantile(0.95, week: $0) })
  }
}
