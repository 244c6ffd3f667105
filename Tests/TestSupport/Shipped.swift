public import Scenarios
import ShippedScenarios

/// The scenarios that come with the tool, read as the tool reads them.
public enum Shipped {
  public static func scenario(_ name: String) throws -> Scenario {
    let files = BuiltIn.all.first { $0.name == name }?.files ?? []
    return try Scenario.read(
      name: name + ".yaml", files: .texts(files.map { (name: $0.name, text: $0.text) }))
  }

  public static func model(_ name: String, view: String = "reference") throws -> Model {
    try scenario(name).model(view: view)
  }
}
