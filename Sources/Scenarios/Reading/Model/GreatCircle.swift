import Chance

/// Distances on a sphere of the mean radius of the Earth (IUGG: 6,371.0088 km).
enum GreatCircle {
  /// Degrees north and east.
  struct Point: Hashable {
    var latitude: Double
    var longitude: Double

    /// nil where the place has no coordinates.
    init?(_ place: Place) {
      guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
      self.init(latitude: latitude, longitude: longitude)
    }

    init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  static let radius = 6371.0088
  /// Half a great circle: nothing on Earth is farther away.
  static let farthest = Double.pi * radius

  /// Haversine: 2R·asin √(sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2)).
  static func kilometres(_ start: Point, _ end: Point) -> Double {
    let radians = Double.pi / 180
    let half = Elementary.sin((end.latitude - start.latitude) * radians / 2)
    let across = Elementary.sin((end.longitude - start.longitude) * radians / 2)
    let cosines =
      Elementary.cos(start.latitude * radians) * Elementary.cos(end.latitude * radians)
    let squared = half * half + cosines * across * across
    return 2 * radius * Elementary.arcSine(min(1, squared.squareRoot()))
  }
}
