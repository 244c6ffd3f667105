import Scenarios
import Testing

@Suite("Who names an assumption")
struct NameUseTests {
  static let text = """
    linchpin: 1
    calendar: {start: 2025-01-01, horizon: 2025-12-31}
    powers: {a: {}, b: {}}
    sources: {paper: {title: A paper}}
    assumptions:
      assumption: Made up.
      pace: 0.01 /d
      slow-pace: pace / 2
      size: "uniform(1, 3)"
      unused: 7
    fronts:
      f:
        assumption: Made up.
        challenger: {power: a, force: 1 persons}
        holder: {power: b, force: 1 persons}
        pace: {speed: slow pace}
        place defaults: {size: size}
        places: {p: {}, q: {size: 2 * size}}
    claims:
      C1: {formula: fall(p) <= 2025-06-01}
      C2: {formula: fall(p) <= 2025-06-01, given: slow-pace < 1 /d}
    views:
      other:
        source: paper
        set: {pace: 0.02 /d, fronts.f.axes: {count: 2}}
    """

  static func scenario() throws -> Scenario {
    try Scenario.read(name: "s.yaml", files: .texts([(name: "s.yaml", text: text)]))
  }

  @Test func everyUserIsListedWithTheNamesItWrites() throws {
    let uses = try Self.scenario().uses()
    #expect(
      uses == [
        NameUse(user: .assumption("slow-pace"), names: ["pace"]),
        NameUse(user: .number(path: "fronts.f.place defaults.size"), names: ["size"]),
        NameUse(user: .number(path: "fronts.f.places.q.size"), names: ["size"]),
        NameUse(user: .number(path: "fronts.f.pace.speed"), names: ["slow-pace"]),
        NameUse(user: .claim("C2"), names: ["slow-pace"]),
      ])
  }

  @Test func aNumberKnowsTheViewThatSetsIt() throws {
    let scenario = try Self.scenario()
    let set = try scenario.provenance(view: "other").filter { $0.view != nil }
    #expect(set.map(\.path).sorted() == ["fronts.f.axes.count", "pace"])
    #expect(set.allSatisfy { $0.view == "other" && $0.origin == .source("paper") })
    #expect(try scenario.provenance().allSatisfy { $0.view == nil })
  }

  @Test func aNumberKnowsWhatItIs() throws {
    let records = try Self.scenario().provenance()
    let byPath = Dictionary(uniqueKeysWithValues: records.map { ($0.path, $0) })
    #expect(byPath["slow-pace"]?.parameter.constantValue == 0.005)
    #expect(byPath["size"]?.parameter == .input(0))
    #expect(byPath["fronts.f.places.q.size"]?.parameter.value { _ in 1.5 } == 3)
    #expect(records.filter(\.isNamed).map(\.path) == ["pace", "slow-pace", "size", "unused"])
  }
}
