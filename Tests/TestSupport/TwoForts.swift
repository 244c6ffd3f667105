public import Scenarios
import ShippedScenarios

/// The shipped teaching scenario.
public enum TwoForts {
  public static func model(view: String = "reference") throws -> Model {
    try scenario().model(view: view)
  }

  public static func scenario() throws -> Scenario {
    let files = BuiltIn.all.first { $0.name == "two-forts" }?.files ?? []
    return try Scenario.read(
      name: "two-forts.yaml", files: .texts(files.map { (name: $0.name, text: $0.text) }))
  }
}
