import BenchmarkScenarios
import Engine
import Scenarios
import TestSupport

/// The three scenarios that every measurement names.
enum KnownScenarios {
  static let names = ["belt", "belt-2", "pokrovsk"]

  static func model(_ name: String) throws -> Model {
    name == "belt-2"
      ? try ScenarioSubject(name: name, text: BenchmarkScenario.belt2).model()
      : try Shipped.model(name)
  }
}
