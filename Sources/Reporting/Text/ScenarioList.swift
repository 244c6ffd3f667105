public import Scenarios

/// Scenarios with their titles and views.
public struct ScenarioList {
  private let scenarios: [Scenario]

  public init(_ scenarios: [Scenario]) {
    self.scenarios = scenarios
  }

  public func text(width: Int) -> String {
    var table = TextTable(
      columns: [
        .init(heading: say("scenario")), .init(heading: say("title"), isFlexible: true),
        .init(heading: say("views")),
      ], width: width)
    for scenario in scenarios {
      let views = scenario.views.map(\.id).joined(separator: ", ")
      table.rows.append([scenario.name, scenario.title, views])
    }
    return table.lines(.plain).joined(separator: "\n") + "\n"
  }

  public var json: JSONValue {
    .list(
      scenarios.map { scenario in
        .object([
          "name": .text(scenario.name), "title": .text(scenario.title),
          "about": .text(scenario.about), "views": .list(scenario.views.map { .text($0.id) }),
        ])
      })
  }
}
