import Analysis

/// One row of the base rates in words.
struct BaseRateWords {
  private let row: BaseRateRow

  init(_ row: BaseRateRow) {
    self.row = row
  }

  var name: String {
    switch row.measure {
    case .falls: "falls of a run, mean"
    case .inContact: "places in contact, mean"
    case .fallenAfterContact(let days): "fallen within \(days) d of contact"
    case .fallenByDistance(let distance, let days):
      "falls within \(days) d at \(Self.kilometres(distance))"
    }
  }

  /// Name, runs, data, band, verdict.
  var cells: [String] {
    let verdict = row.isInside.map { $0 ? "inside" : "OUTSIDE" } ?? ""
    return [name, text(row.model), text(row.data?.value), band, verdict]
  }

  private var band: String {
    guard let data = row.data, data.low != nil || data.high != nil else { return "" }
    return "\(text(data.low)) to \(text(data.high))"
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
      ? "\(Figures.fixed(low, 0)) to \(Figures.fixed(high, 0)) km"
      : "\(Figures.fixed(high, 0)) km or less"
  }
}
