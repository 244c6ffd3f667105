import Testing

@testable import Scenarios

@Suite struct NearestNamesTests {
  @Test("A swap of neighbours is one slip")
  func swap() {
    #expect(nearestNames(to: "pokorvsk", among: ["pokrovsk", "lyman"]) == ["pokrovsk"])
  }

  @Test("At most three, nearest first, equal ones by name")
  func order() {
    let names = ["tempo_d", "tempo_c", "tempo_b", "tempo_a", "temp"]
    #expect(nearestNames(to: "tempo", among: names) == ["temp", "tempo_a", "tempo_b"])
    #expect(nearestNames(to: "tempo_x", among: names) == ["tempo_a", "tempo_b", "tempo_c"])
  }

  @Test("A third of the longer name is too far when exceeded")
  func threshold() {
    // kitten → sitting is the textbook distance 3, and 7 / 3 = 2.
    #expect(nearestNames(to: "kitten", among: ["sitting"]) == [])
    #expect(nearestNames(to: "kitten", among: ["mitten", "smitten"]) == ["mitten", "smitten"])
    #expect(nearestNames(to: "D", among: ["t"]) == [])
  }
}
