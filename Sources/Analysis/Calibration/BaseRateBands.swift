/// The same measures in data, each with a 95 % band.
public struct BaseRateBands: Sendable, Equatable {
  public struct Band: Sendable, Equatable {
    public var value: Double
    /// nil = open.
    public var low: Double?
    public var high: Double?

    public init(value: Double, low: Double?, high: Double?) {
      self.value = value
      self.low = low
      self.high = high
    }

    public func contains(_ value: Double) -> Bool {
      low ?? -.infinity <= value && value <= high ?? .infinity
    }
  }

  public var falls: Band?
  public var inContact: Band?
  /// By `BaseRates.horizons`.
  public var fallenAfterContact: [Band?]
  /// By `BaseRates.distances`, then `BaseRates.lengths`.
  public var fallenByDistance: [[Band?]]

  public init(
    falls: Band?, inContact: Band?, fallenAfterContact: [Band?], fallenByDistance: [[Band?]]
  ) {
    self.falls = falls
    self.inContact = inContact
    self.fallenAfterContact = fallenAfterContact
    self.fallenByDistance = fallenByDistance
  }
}
