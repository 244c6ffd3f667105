import Analysis

/// One row of the base rates in words.
struct BaseRateWords {
  private let row: BaseRateRow

  init(_ row: BaseRateRow) {
    self.row = row
  }

  var name: String {
    switch row.measure {
    case .falls: say("falls of a run, mean")
    case .inContact: say("places in contact, mean")
    case .fallenAfterContact(let days): say("fallen within \(days) d of contact")
    case .fallenByDistance(let distance, let days):
      say("falls within \(days) d at \(Self.kilometres(distance))")
    }
  }

  /// Name, runs, data, band, verdict.
  var cells: [String] {
    let verdict = row.isInside.map { $0 ? say("inside") : say("OUTSIDE") } ?? ""
    return [name, text(row.model), text(row.data?.value), band, verdict]
  }

  private var band: String {
    guard let data = row.data, data.low != nil || data.high != nil else { return "" }
    return say("\(text(data.low)) to \(text(data.high))")
  }

  private func text(_ value: Double?) -> String {
    guard let value else { return "" }
    switch row.measure {
    case .falls, .inContact: return Figures.fixed(value, 1)
    default: return Figures.percent(value)
    }
  }

  private static func kilometres(_ distance: Int) -> String {
    let (low, high) = BaseRates.distances[distance]
    return low.isFinite
      ? say("\(Figures.fixed(low, 0)) to \(Figures.fixed(high, 0)) km")
      : say("\(Figures.fixed(high, 0)) km or less")
  }
}
