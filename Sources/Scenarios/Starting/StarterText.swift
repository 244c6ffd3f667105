/// The text of a new scenario: every number marked as a placeholder, with notes on what to replace.
public struct StarterText {
  private let title: String
  private let places: [ListedPlace]

  /// With the places of a list, or with four made-up ones.
  public init(title: String, places: PlaceList? = nil) {
    self.title = title
    self.places = places?.places ?? Self.madeUp
  }

  /// `check` finds no mistake and no doubt in it, unless the list leaves the challenger nothing to
  /// attack.
  public var text: String {
    [head, powers, assumptions, front, placeLines, links, claims, views].joined(separator: "\n")
  }

  /// In the open sea, so that nobody takes them for real ones.
  private static let madeUp = [
    place("ashford", 0.10, 0.10, [("population", "60000 persons"), ("hub", "true")]),
    place("brindle", 0.25, 0.30, [("population", "25000 persons")]),
    place("cairn", 0.05, 0.35, [("population", "40000 persons"), ("front", "12 km")]),
    place(
      "dunmore", 0.20, 0.60,
      [("population", "150000 persons"), ("front", "30 km"), ("supply source", "true")]),
  ]

  private static func place(
    _ id: String, _ latitude: Double, _ longitude: Double, _ values: [(key: String, text: String)]
  ) -> ListedPlace {
    ListedPlace(
      id: id, name: id.prefix(1).uppercased() + id.dropFirst(), latitude: latitude,
      longitude: longitude, values: values.map { ListedPlace.Value(key: $0.key, text: $0.text) })
  }
}

extension StarterText {
  private var head: String {
    """
    # A scenario for Linchpin. Lines that begin with # are notes for people and are not read.
    #
    #   linchpin check FILE            mistakes and doubts, each with its place
    #   linchpin check FILE --sources  which numbers still lack a source
    #   linchpin run FILE              how likely each claim is
    #   linchpin schema                a schema with which editors complete and explain keys
    linchpin: 1
    title: \(quoted(title))
    about: >-
      Say in a few sentences whose argument this is and what follows if it is right. Every number
      below is a placeholder: replace it, and say where the new one comes from.

    # The state below is that of the evening of the start; the horizon is the last day.
    calendar: {start: 2025-01-01, horizon: 2026-12-31}

    # Works that numbers come from. A number names one: {value: 45 km, source: example}
    sources:
      example: {title: "Replace this by a work", publisher: "Who", date: 2024-06-30}

    """
  }

  private var powers: String {
    """
    # Who contends, what they use up, and how ready they are to go on.
    powers:
      north:
        name: North
        stocks:
          shells:
            start: 500 thousand units
            production: 1 million/yr
            capacity: 1.5 to 3 million/yr
            build up: 365 d
            assumption: Placeholder.
      south:
        name: South
        stocks:
          shells: {start: 200 thousand units, received: 800 thousand/yr, assumption: Placeholder.}
        will: {start: 0.9, recovery: 0.005 /d, loss weight: 2, noise: 0.005, assumption: Placeholder.}

    """
  }

  private var assumptions: String {
    """
    # Named inputs, used by name in numbers and claims. `LOW to HIGH` holds the truth nine times in
    # ten; pert(least, likely, most), normal(mean, sd), choice(2: 30 %, 3: 70 %) and others work too.
    assumptions:
      pace: {value: 0.003 to 0.012 /d, assumption: "Placeholder: towns a day, so 83 to 333 days a town."}
      south_force: {value: 30 to 45 thousand persons, assumption: Placeholder.}

    """
  }

  private var front: String {
    """
    # Where they meet. The challenger advances, the holder holds; both words judge nobody.
    fronts:
      front:
        name: The front
        # Covers every number below that names no source of its own.
        assumption: Placeholder.
        challenger:
          power: north
          force: 50 to 70 thousand persons
          losses inflicted: 0.001 /d
          needs: {shells: {per person: 0.02 units/person/d, elasticity: 0.5}}
          replacement: {rate: 2 thousand persons/month}
        holder:
          power: south
          force: south_force
          losses inflicted: 0.001 /d
          needs: {shells: {per person: 0.02 units/person/d, elasticity: 0.5}}
          replacement: {rate: 1500 persons/month}
    \(supplyNeed)
        axes: {count: 1 to 3, policy: weakest}
        pace:
          speed: pace
          noise: 0.03
          response: {power: {exponent: 0.5, reference ratio: start}}
        season: {january: 0.8, february: 0.8, march: 0.7}
        place defaults: {radius: 3 km}

    """
  }

  /// Without a source of supply a need for it would cut everybody off.
  private var supplyNeed: String {
    let isSupplied = places.contains { $0.isHeld && $0["supply source"] == "true" }
    return isSupplied
      ? "      supply need: 15 kg/person/day"
      : "      # supply need: 15 kg/person/day  (needs a place with `supply source: true`)"
  }

  private var placeLines: String {
    let known = places.contains { $0["front"] != nil }
    let note =
      known ? "" : " Without it, as here,\n    # every place is in contact from the start."
    let lines = places.map { place in
      let own = [
        "name: \(quoted(place.name))", "lat: \(place.latitude)", "lon: \(place.longitude)",
      ]
      let values = own + place.values.map { "\($0.key): \($0.text)" }
      return "      \(place.id): {\(values.joined(separator: ", "))}"
    }
    return """
          # `front:` is how far the nearest ground of the other side is from the centre.\(note)
          places:

      """ + lines.joined(separator: "\n") + "\n"
  }

  private var links: String {
    let edges = GabrielGraph.edges(places.map(\.point))
    if edges.isEmpty { return "" }
    let lines = edges.map { edge in
      let ends = "from: \(places[edge.from].id), to: \(places[edge.to].id)"
      let km = (edge.kilometres * 10).rounded() / 10
      return "      - {\(ends), km: \(max(km, 0.1)), capacity: 2000 t/d, assumption: Proposed.}"
    }
    return """
          # Proposed by `linchpin new`: the Gabriel graph of the places (Gabriel and Sokal 1969), which
          # links two where no third lies in the circle over their connection. Lengths are great
          # circles, capacities placeholders. Put the roads and railways of a map in their place.
          links:

      """ + lines.joined(separator: "\n") + "\n"
  }

  private var claims: String {
    let held = places.filter { $0.isHeld && $0["rear"] != "true" }
    guard let first = held.first else { return "" }
    var text = """
      # Sentences of the argument that are true or false in every run.
      claims:
        C1:
          text: \(quoted("\(first.name) falls within a year"))
          formula: fall(\(first.id)) <= 2026-01-01
          settled by: at least 95 % of the built-up area is taken

      """
    if held.count > 1 {
      text += """
          C2:
            text: \(quoted("once \(first.name) has fallen, \(held[1].name) falls within 180 days"))
            formula: "within(180 d, after: fall(\(first.id)), fall(\(held[1].id)))"
            given: fall(\(first.id)) <= 2026-06-30
            settled by: at least 95 % of each built-up area is taken

        """
    }
    return text
  }

  private var views: String {
    """
    # Other readings of the same numbers. `linchpin run FILE --view all` sets them side by side.
    views:
      reference: {title: As the file stands}
      slower: {title: Half the pace, assumption: Placeholder., set: {pace: 0.0015 to 0.006 /d}}

    """
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension ListedPlace {
  fileprivate subscript(key: String) -> String? {
    values.first { $0.key == key }?.text
  }

  fileprivate var isHeld: Bool {
    self["owner"] != "challenger"
  }
}
