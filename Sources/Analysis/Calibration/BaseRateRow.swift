/// One measure of the runs beside the same one of the data.
public struct BaseRateRow: Sendable, Equatable {
  public enum Measure: Sendable, Equatable {
    case falls
    case inContact
    case fallenAfterContact(days: Int)
    /// `distance` is an index into `BaseRates.distances`.
    case fallenByDistance(distance: Int, days: Int)
  }

  public var measure: Measure
  /// nil where no run or window measures it.
  public var model: Double?
  public var data: BaseRateBands.Band?

  /// nil where one of the two is missing.
  public var isInside: Bool? {
    guard let model, let data else { return nil }
    return data.contains(model)
  }
}

extension BaseRates {
  /// Every measure in a fixed order; without bands the model's values alone.
  public func rows(beside bands: BaseRateBands?) -> [BaseRateRow] {
    let counts = [
      BaseRateRow(measure: .falls, model: falls, data: bands?.falls),
      BaseRateRow(measure: .inContact, model: inContact, data: bands?.inContact),
    ]
    return counts + Self.horizons.indices.map { row(horizon: $0, beside: bands) }
      + Self.distances.indices.flatMap { rows(distance: $0, beside: bands) }
  }

  private func row(horizon: Int, beside bands: BaseRateBands?) -> BaseRateRow {
    BaseRateRow(
      measure: .fallenAfterContact(days: Self.horizons[horizon]),
      model: fallenAfterContact[horizon], data: bands?.fallenAfterContact[horizon])
  }

  private func rows(distance: Int, beside bands: BaseRateBands?) -> [BaseRateRow] {
    Self.lengths.indices.map { index in
      BaseRateRow(
        measure: .fallenByDistance(distance: distance, days: Self.lengths[index]),
        model: fallenByDistance[distance][index],
        data: bands?.fallenByDistance[distance][index])
    }
  }
}
