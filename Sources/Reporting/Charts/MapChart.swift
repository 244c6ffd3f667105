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
    /// Mean share of its need that reaches it where it stands, by date; empty without links.
    var supply: [Double?] = []

    /// With the number of its fall.
    var label: String { fall.map { "\($0) \(name)" } ?? name }
  }

  var title: String
  var summary: String
  var towns: [Town]
  /// Indices into `towns`, and the capacity as a share of the greatest.
  var links: [(from: Int, to: Int, width: Double)]
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
      let (from, to) = (points[link.from], points[link.to])
      return Markup.element(
        "line",
        [
          "x1": Mark.at(from.x), "y1": Mark.at(from.y), "x2": Mark.at(to.x), "y2": Mark.at(to.y),
          "class": "road", "stroke-width": Mark.at(1 + 4 * link.width),
        ])
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
    let list = town.held.map { Mark.decimal($0, 3) }.joined(separator: ",")
    return .element(
      "g", [:],
      [
        .element("title", [:], Markup(town.name + ": " + town.words[date])),
        circle(Self.ring, town.isLinchpin ? "ring linchpin" : "ring", nil),
        circle(Self.ring * share.squareRoot(), "disc", list),
      ] + arc(town, point))
  }

  /// The share of its need that reaches a place, as a part of a circle around its ring, from the top clockwise.
  private func arc(_ town: Town, _ point: (x: Double, y: Double)) -> [Markup] {
    guard !town.supply.isEmpty else { return [] }
    let radius = Self.ring + 4
    let around = 2 * Double.pi * radius
    let lengths = town.supply.map { Mark.at(around * ($0 ?? 0)) }
    return [
      .element(
        "circle",
        [
          "cx": Mark.at(point.x), "cy": Mark.at(point.y), "r": Mark.at(radius), "class": "supply",
          "stroke-dasharray": "\(lengths[date]) \(Mark.at(around))",
          "transform": "rotate(-90 \(Mark.at(point.x)) \(Mark.at(point.y)))",
          "data-supply": lengths.joined(separator: ","),
        ])
    ]
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

  /// Names beside, above, below or aslant of their rings, left out where they would lie on another.
  private func labels(_ points: [(x: Double, y: Double)]) -> [Markup] {
    var taken = points.map { Room(x: $0.x - 11, y: $0.y - 11, width: 22, height: 22) }
    var labels: [Markup] = []
    for index in labelOrder {
      let (town, point) = (towns[index], points[index])
      let length = Double(town.label.count) * 6.6
      let spots: [(x: Double, y: Double, anchor: String, room: Room)] = [
        (point.x + 16, point.y + 4, "", room(point.x + 15, point.y - 6, length)),
        (point.x - 16, point.y + 4, " end", room(point.x - 15 - length, point.y - 6, length)),
        (point.x, point.y - 16, " middle", room(point.x - length / 2, point.y - 27, length)),
        (point.x, point.y + 25, " middle", room(point.x - length / 2, point.y + 14, length)),
        (point.x + 13, point.y - 12, "", room(point.x + 12, point.y - 22, length)),
        (point.x + 13, point.y + 21, "", room(point.x + 12, point.y + 11, length)),
        (point.x - 13, point.y - 12, " end", room(point.x - 12 - length, point.y - 22, length)),
        (point.x - 13, point.y + 21, " end", room(point.x - 12 - length, point.y + 11, length)),
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
    let hasSupply = towns.contains { !$0.supply.isEmpty }
    let supply = hasSupply ? [StudyPhrase.supplied.text(numerals.language)] : []
    return (
      [ReportPhrase.place.text(numerals.language), summary] + supply,
      towns.map { town in
        [town.label, town.words[date]]
          + (hasSupply ? [supplied(town)] : [])
      }
    )
  }

  private func supplied(_ town: Town) -> String {
    guard town.supply.indices.contains(date) else { return "–" }
    return town.supply[date].map(numerals.percent) ?? "–"
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
        "supply": town.supply.indices.contains(date) ? .number(town.supply[date]) : .null,
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
