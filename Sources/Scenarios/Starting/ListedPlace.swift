/// A place of a list, as far as the list knows it.
public struct ListedPlace: Sendable, Hashable {
  public var id: String
  public var name: String
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double
  /// Other keys of a place with their values as a scenario writes them, in the order of the list.
  public var values: [Value]

  public struct Value: Sendable, Hashable {
    public var key: String
    public var text: String
  }

  public init(
    id: String, name: String, latitude: Double, longitude: Double, values: [Value] = []
  ) {
    self.id = id
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
    self.values = values
  }

  var point: GreatCircle.Point {
    GreatCircle.Point(latitude: latitude, longitude: longitude)
  }
}
