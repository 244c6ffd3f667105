/// Scenarios that exist to be timed and are not built into the tool.
public enum BenchmarkScenario {
  public static let belt2 = String(decoding: PackageResources.belt_2_yaml, as: UTF8.self)
}
