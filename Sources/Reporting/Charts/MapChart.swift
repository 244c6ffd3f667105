import Chance
import Scenarios

/// Places where they lie, with links and a scale: a disc inside each ring is as great as the share of the runs in
/// which the place is still held.
struct MapChart: Chart {
  struct Town {
    var name: String
    var latitude: Double
    var longitude: Double
    /// Share of the runs in which it has not fallen, by date.
    var held: [Double]
    /// The same with its interval, in words.
    var words: [String]
    /// Which of the median falls is its own, from 1; nil = it does not fall in half of the runs.
    var fall: Int?
    var isLinchpin = false

    /// With the number of its fall.
    var label: String { fall.map { "\($0) \(name)" } ?? name }
  }

  var title: String
  var summary: String
  var towns: [Town]
  /// Indices into `towns`.
  var links: [(from: Int, to: Int)]
  /// Which of the dates is drawn.
  var date: Int
  var numerals: Numerals

  private static let kilometresPerDegree = 111.2
  private static let ring = 8.0
  private let width = 700.0
  private let margin = 46.0

  private var middle: Double {
    towns.map(\.latitude).reduce(0, +) / Double(max(1, towns.count))
  }

  /// Kilometres east and north of the westernmost and southernmost.
  private var positions: [(east: Double, north: Double)] {
    let (west, south) = (towns.map(\.longitude).min() ?? 0, towns.map(\.latitude).min() ?? 0)
    let shrink = Elementary.cos(middle * Double.pi / 180)
    return towns.map {
      (
        ($0.longitude - west) * Self.kilometresPerDegree * shrink,
        ($0.latitude - south) * Self.kilometresPerDegree
      )
    }
  }

  private var extent: (east: Double, north: Double) {
    (max(1, positions.map(\.east).max() ?? 1), max(1, positions.map(\.north).max() ?? 1))
  }

  /// Pixels a kilometre.
  private var zoom: Double {
    min((width - 2 * margin - 60) / extent.east, 620 / extent.north)
  }

  var size: (width: Double, height: Double) {
    (width, extent.north * zoom + 2 * margin + 20)
  }

  private var points: [(x: Double, y: Double)] {
    positions.map { (margin + $0.east * zoom, margin + (extent.north - $0.north) * zoom) }
  }

  var body: [Markup] {
    let points = points
    let roads = links.map { link in
      Mark.line(
        points[link.from].x, points[link.from].y, points[link.to].x, points[link.to].y, "road")
    }
    return roads + towns.indices.map { town(towns[$0], points[$0]) } + labels(points) + scaleBar
  }

  private func town(_ town: Town, _ point: (x: Double, y: Double)) -> Markup {
    let share = town.held[date]
    let place = ["cx": Mark.at(point.x), "cy": Mark.at(point.y)]
    func circle(_ radius: Double, _ kind: String, _ held: String?) -> Markup {
      .element(
        "circle",
        [
          "cx": place["cx"] ?? "", "cy": place["cy"] ?? "", "r": Mark.at(radius), "class": kind,
          "data-held": held ?? "",
          "data-words": held == nil ? "" : town.words.joined(separator: "|"),
          "data-name": held == nil ? "" : town.name,
        ])
    }
    let list = town.held.map { Figures.fixed($0, 3) }.joined(separator: ",")
    return .element(
      "g", [:], .element("title", [:], Markup(town.name + ": " + town.words[date])),
      circle(Self.ring, town.isLinchpin ? "ring linchpin" : "ring", nil),
      circle(Self.ring * share.squareRoot(), "disc", list))
  }

  /// A rectangle that a ring or a name takes.
  private struct Room {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    func overlaps(_ other: Room) -> Bool {
      x < other.x + other.width && x + width > other.x && y < other.y + other.height
        && y + height > other.y
    }
  }

  /// Names beside, above or below their rings, left out where they would lie on another.
  private func labels(_ points: [(x: Double, y: Double)]) -> [Markup] {
    var taken = points.map { Room(x: $0.x - 9, y: $0.y - 9, width: 18, height: 18) }
    var labels: [Markup] = []
    for index in labelOrder {
      let (town, point) = (towns[index], points[index])
      let length = Double(town.label.count) * 6.6
      let spots: [(x: Double, y: Double, anchor: String, room: Room)] = [
        (point.x + 12, point.y + 4, "", room(point.x + 11, point.y - 6, length)),
        (point.x - 12, point.y + 4, " end", room(point.x - 11 - length, point.y - 6, length)),
        (point.x, point.y - 12, " middle", room(point.x - length / 2, point.y - 23, length)),
        (point.x, point.y + 21, " middle", room(point.x - length / 2, point.y + 10, length)),
      ]
      let free = spots.first { spot in
        spot.room.x > 2 && spot.room.x + length < width - 2
          && !taken.contains { $0.overlaps(spot.room) }
      }
      guard let free else { continue }
      taken.append(free.room)
      labels.append(Mark.text(free.x, free.y, town.label, "label" + free.anchor))
    }
    return labels
  }

  /// Linchpins first, then the places that fall first.
  private var labelOrder: [Int] {
    func key(_ town: Town) -> [Int] { [town.isLinchpin ? 0 : 1, town.fall ?? .max] }
    return towns.indices.sorted { left, right in
      let (first, second) = (key(towns[left]), key(towns[right]))
      return first == second ? left < right : first.lexicographicallyPrecedes(second)
    }
  }

  private func room(_ x: Double, _ y: Double, _ length: Double) -> Room {
    Room(x: x, y: y, width: length, height: 12)
  }

  var table: (headings: [String], rows: [[String]]) {
    (
      [ReportPhrase.place.text(numerals.language), summary],
      towns.map { [$0.label, $0.words[date]] }
    )
  }

  private var scaleBar: [Markup] {
    let kilometres = ChartScale(0...extent.east / 2, (0, 1)).ticks(2).last ?? 1
    let (x, y) = (margin, size.height - 18)
    let end = x + kilometres * zoom
    return [
      Mark.line(x, y, end, y, "scale"), Mark.line(x, y - 4, x, y + 4, "scale"),
      Mark.line(end, y - 4, end, y + 4, "scale"),
      Mark.text(end + 6, y + 4, numerals.axis(kilometres) + " km", "tick"),
    ]
  }

  var vegaLite: JSONValue {
    let rows = towns.map { town in
      JSONValue.object([
        "name": .text(town.name), "latitude": .number(town.latitude),
        "longitude": .number(town.longitude), "held": .number(town.held[date]),
        "fall": town.fall.map { .integer($0) } ?? .null, "linchpin": .bool(town.isLinchpin),
      ])
    }
    return VegaLite.document(
      title, rows: rows,
      [
        "projection": .object(["type": "mercator"]), "mark": "circle",
        "encoding": .object([
          "longitude": .object(["field": "longitude", "type": "quantitative"]),
          "latitude": .object(["field": "latitude", "type": "quantitative"]),
          "size": .object(["field": "held", "type": "quantitative"]),
          "tooltip": .object(["field": "name"]),
        ]),
      ])
  }
}
