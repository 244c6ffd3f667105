import Scenarios

/// A scenario in which every key of the language stands, and how tests read texts.
enum Sample {
  static let full = """
    linchpin: 1
    title: Two forts
    about: Every key once.
    calendar: {start: 2025-01-01, horizon: 2026-01-01, step: 1/2 d}
    sources:
      atlas:
        title: A made-up atlas
        publisher: Nobody
        date: 2024-05-01
        link: "https://example.org"
        licence: CC0
        note: For tests.
    powers:
      north:
        name: North
        stocks:
          shells:
            start: 100 thousand units
            production: 3 thousand/d
            capacity: 4 thousand/d
            build up: 200 d
            received: 10 units/d
        will: {start: 0.9, resting: 0.8, recovery: 0.01 /d, loss weight: 5, noise: 0.02, stream: nw}
      south: {}
    fronts:
      border:
        name: The border
        source: atlas
        stream: b
        integration: rk4
        reference force: 1 thousand persons
        garrison loss: 20 %
        challenger:
          power: north
          force: 200 to 300 thousand persons
          quality: 1.1
          needs:
            shells: {per person: 0.02 units/person/d, elasticity: 0.5, rationed below: 10 d}
          losses inflicted: 0.002 /d
          law: linear
          replacement: {rate: 600 persons/d, by will: false}
          reinforcements:
            - {date: 2025-06-01, persons: 10 thousand persons}
            - {date: 2025-03-01, persons: 5 thousand persons}
          supply need: 15 kg/person/d
          aims: [forts]
        holder:
          power: south
          force: {value: 150 thousand persons, assumption: a guess, note: rough, stream: h}
          law: {own: 0.5, opposing: 0.25}
          replacement: {within: 180 d, cap of first loss: 1.3}
        place defaults: {size: 0.5 to 2, terrain: 1.5}
        places:
          alpha:
            name: Alpha
            lat: 48.0
            lon: 37.0
            radius: 3 km
            population: 60 thousand persons
            front: 4 km
            fortification: 1.2
            prestige: 0.05
            weight: 2
            hub: true
            supply source: {outflow: 2000 t/d}
            area: 30 km2
            stream: a
          beta: {lat: 48.0, lon: 37.3, front: 12 km, size: 1, occupied: 10 %}
          gamma: {owner: challenger, supply source: true, rear: false}
        links:
          - {from: beta, to: alpha, capacity: 1000 t/d}
          - {from: gamma, to: alpha, km: 20, capacity: 500 t/d, kind: rail, id: main}
        axes:
          count: axes
          reach: 15 km
          contact: 5 km
          approach: 10 km
          policy: {drawn: {stay: 100 d, nearness: 9 km, continues: false}}
        allocation: {massed: 0.6, fixed: 0.4, frontage: 50 thousand persons}
        pace:
          speed: 2 * speed
          noise: 0.025
          size spread: 0.4
          least holder force: 10 persons
          watch: each step
          response:
            power: {exponent: 0.4, stall: 0.2, reference ratio: start, back: 1, cap: 3}
        tempo: {spread: 0.3 to 0.9, memory: 80 d, start: 1}
        unhinging: {strength: 0.25, decay: 60 d, within: 20 km}
        season: {january: 0.8, july: 1.2}
        supply:
          floor: 0.2
          exponent: 0.5
          interdiction: 0.6
          capacity scale: 2
          bands: [{within: 30 km, factor: 0.9}, {within: 10 km, factor: 0.5}]
          repair: 14 d
        encirclement: {endurance: 20 d, hazard: 0.1 /d, surrender share: 0.4}
        recapture: {axes: 2, force: 0.3}
    assumptions:
      axes: {value: 2 to 5, source: atlas, note: Why.}
      speed: {value: 0.004, unit: /d, assumption: a guess}
    groups:
      forts: [alpha, border.beta]
    claims:
      C1:
        text: Alpha falls within a year
        formula: fall(alpha) <= 2026-01-01
        given: axes > 2
        settled by: the atlas
        deadline: 2026-02-01
        source: atlas
      C2: {kind: fact, formula: axes > 1}
      E1:
        kind: effect
        formula: fall(alpha) <= 2026-01-01
        effect:
          - {set: {axes: 3}, do: [hold(beta)], without: [noise], against: {do: hold(alpha)}, expect: less}
          - {set: {axes: 4}}
      E2: {kind: effect, formula: fall(alpha) <= 2026-01-01, effect: {rank: 1, place: alpha, among: places}}
    decisions:
      way:
        text: Which way?
        by: south
        formula: held(border) at 2025-12-31
        better: less
        worth: 2
        counted in: points
        source: atlas
        options:
          wait: {text: Wait}
          act: {cost: 5, set: {axes: 3}, do: [hold(beta)], without: [noise]}
      other: {claim: E2, options: {a: {}, b: {do: hold(alpha)}}}
    views:
      other: {title: Another reading, about: A, source: atlas, set: {axes: 1 to 2}}
      third:
        extends: other
        assumption: mine
        set:
          fronts.border.places.alpha.size: 3
          fronts.border.holder.force: 170 thousand persons
          fronts.border.links.main.capacity: 5 t/d
          fronts.border.pace.response.power.stall: 0.1
    """

  static func read(_ text: String) throws(ScenarioProblems) -> Scenario {
    try read([("test.yaml", text)])
  }

  static func read(
    _ texts: [(name: String, text: String)]
  ) throws(ScenarioProblems) -> Scenario {
    try Scenario.read(name: "test.yaml", files: .texts(texts))
  }

  static func problems(_ texts: [(name: String, text: String)]) -> [ScenarioProblem] {
    do {
      return try read(texts).warnings
    } catch {
      return error.problems
    }
  }

  static func problems(_ text: String) -> [ScenarioProblem] {
    problems([("test.yaml", text)])
  }

  /// The least scenario that reads, with something more in any of its sections.
  static func small(
    calendar: String = "{start: 2025-01-01, horizon: 2026-01-01}", top: String = "",
    power: String = "{}", challenger: String = "{power: n, force: 10 persons}",
    holder: String = "{power: s, force: 10 persons}", front: String = "",
    places: String = "a: {}", pace: String = "{speed: 0.01 /d}"
  ) -> String {
    """
    linchpin: 1
    calendar: \(calendar)
    powers: {n: \(power), s: {}}
    \(top)
    fronts:
      f:
        challenger: \(challenger)
        holder: \(holder)
        pace: \(pace)
        places:
          \(places)
        \(front)
    """
  }
}
