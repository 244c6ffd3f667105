/// A scenario compiled into the tool, with the files of its folder.
public struct BuiltIn: Sendable {
  public struct File: Sendable {
    /// Path inside the folder of the scenario.
    public var name: String
    public var text: String

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      text = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The name by which commands know it; its main file is `NAME.yaml`.
  public var name: String
  public var files: [File]

  /// The scenario that commands take when none is named.
  public static let first = "pokrovsk"

  /// In the order in which they are listed.
  public static let all = studies + histories

  private static let studies = [
    BuiltIn(
      name: "pokrovsk",
      files: [
        File("pokrovsk.yaml", PackageResources.pokrovsk_yaml),
        File("front.yaml", PackageResources.front_yaml),
        File("rail.yaml", PackageResources.rail_yaml),
        File("powers.yaml", PackageResources.powers_yaml),
        File("sanctions.yaml", PackageResources.sanctions_yaml),
        File("sequence.yaml", PackageResources.sequence_yaml),
        File("coalition.yaml", PackageResources.coalition_yaml),
        File("truce.yaml", PackageResources.truce_yaml),
        File("claims-front.yaml", PackageResources.claims_front_yaml),
        File("claims-plan.yaml", PackageResources.claims_plan_yaml),
        File("claims-means.yaml", PackageResources.claims_means_yaml),
        File("claims-truce.yaml", PackageResources.claims_truce_yaml),
        File("french.yaml", PackageResources.french_yaml),
        File("french-notes.yaml", PackageResources.french_notes_yaml),
        File("views.yaml", PackageResources.views_yaml),
      ]),
    BuiltIn(
      name: "donetsk-2023",
      files: [
        File("donetsk-2023.yaml", PackageResources.donetsk_2023_yaml),
        File("bands.json", PackageResources.bands_json),
      ]),
    BuiltIn(
      name: "two-forts", files: [File("two-forts.yaml", PackageResources.two_forts_yaml)]),
    BuiltIn(name: "iwo-jima", files: [File("iwo-jima.yaml", PackageResources.iwo_jima_yaml)]),
    BuiltIn(name: "ardennes", files: [File("ardennes.yaml", PackageResources.ardennes_yaml)]),
    BuiltIn(name: "belt", files: [File("belt.yaml", PackageResources.belt_yaml)]),
    BuiltIn(
      name: "six-rivals", files: [File("six-rivals.yaml", PackageResources.six_rivals_yaml)]),
  ]

  /// One power and several rivals, in the order of their years.
  ///
  /// The README of each holds its runs against the record.
  public static let histories = [
    BuiltIn(
      name: "venice-1452", files: [File("venice-1452.yaml", PackageResources.venice_1452_yaml)]),
    BuiltIn(
      name: "prussia-1756", files: [File("prussia-1756.yaml", PackageResources.prussia_1756_yaml)]),
    BuiltIn(
      name: "bismarck-1864",
      files: [File("bismarck-1864.yaml", PackageResources.bismarck_1864_yaml)]),
    BuiltIn(
      name: "britain-1895", files: [File("britain-1895.yaml", PackageResources.britain_1895_yaml)]),
    BuiltIn(
      name: "germany-1914", files: [File("germany-1914.yaml", PackageResources.germany_1914_yaml)]),
    BuiltIn(name: "usa-1941", files: [File("usa-1941.yaml", PackageResources.usa_1941_yaml)]),
  ]
}
