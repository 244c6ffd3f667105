import Engine
import Scenarios

/// A scenario of any size as text: fronts alike, each a line of places like that of `belt`.
///
/// About one place of each front falls in six weeks, however many places there are, so that a series
/// over places has the same events in every case.
struct GeneratedScenario {
  var places = 10
  var fronts = 1
  var days = 365

  var text: String {
    """
    linchpin: 1
    title: \(fronts) fronts with \(places) places for \(days) days
    calendar: {start: 2025-01-01, horizon: \((Day.start + days).iso)}
    powers:
      north: {stocks: {shells: {start: 50 thousand units, production: shell_output}}}
      south: {stocks: {shells: {start: 50 thousand units, production: shell_output}}}
    assumptions:
      shell_output: "uniform(\(500 * fronts), \(1500 * fronts)) units/d"
      pace: "lognormal(0.025, 1.5) /d"
    fronts:
    \((0..<fronts).map(front).joined(separator: "\n"))
    """
  }

  private func front(_ index: Int) -> String {
    """
      f\(index):
        challenger:
          power: north
          force: 60 thousand persons
          needs: {shells: {per person: 0.02 units/person/d}}
          losses inflicted: 0.0008 /d
          law: linear
          replacement: {rate: "uniform(50, 400) persons/d", by will: false}
        holder:
          power: south
          force: 40 thousand persons
          needs: {shells: {per person: 0.04 units/person/d}}
          losses inflicted: 0.0008 /d
          replacement: {rate: "uniform(50, 400) persons/d", by will: false}
          supply need: 0.5 kg/person/d
        reference force: 40 thousand persons
        axes: {policy: {ordered: [\((0..<places).map(name).joined(separator: ", "))]}}
        allocation: {fixed: 0.5}
        pace: {speed: pace, noise: 0.03}
        garrison loss: 0
        places:
    \((0..<places).map { "      \(name($0)): {supply source: {outflow: 60 t/d}}" }
      .joined(separator: "\n"))
        links:
    \((1..<places).map {
      "      - {from: \(name($0 - 1)), to: \(name($0)), km: 20, capacity: 40 t/d}"
    }.joined(separator: "\n"))
    """
  }

  private func name(_ index: Int) -> String {
    "p" + String(repeating: "0", count: 3 - String(index).count) + String(index)
  }
}

extension Day {
  /// 2025-01-01.
  static let start = Day(rawValue: 20_089)
}

/// A text that can be read again and again.
struct ScenarioSubject {
  var name: String
  var text: String

  func model() throws -> Model {
    try Scenario.read(name: name + ".yaml", files: .texts([(name: name + ".yaml", text: text)]))
      .model()
  }
}
