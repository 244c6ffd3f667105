public import Scenarios

/// The shipped teaching scenario.
public enum TwoForts {
  public static func model(view: String = "reference") throws -> Model {
    try Shipped.model("two-forts", view: view)
  }

  public static func scenario() throws -> Scenario {
    try Shipped.scenario("two-forts")
  }
}
