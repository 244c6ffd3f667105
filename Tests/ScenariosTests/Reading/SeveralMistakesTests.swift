import Testing

@testable import Scenarios

@Suite struct SeveralMistakesTests {
  @Test func `All mistakes of a file are reported at once, by line`() {
    let text = """
      linchpin: 1
      titel: Two
      calendar: {start: 2025-01-01, horizon: 2024-01-01}
      powers: {n: {}, s: {wil: {}}}
      fronts:
        f:
          challenger: {power: m, force: 10 km}
          holder: {power: s}
          pace: {speed: 0.01}
          places:
            a: {size: -1}
            B: {}
          links: [{from: a, to: c, capacity: 1}]
      claims:
        c: {formula: fall(x) < 2}
      views:
        v: {set: {nothing: 1}}
      """
    let found = Sample.problems(text).map { "\($0.at.line):\($0.at.column)" }
    #expect(
      found == [
        "2:1", "3:40", "4:21", "7:25", "7:35", "8:13", "9:19", "11:17", "12:7", "13:27", "13:40",
        "15:21", "17:13",
      ])
  }

  @Test func `Repeated keys of one file are all reported, at their second place`() {
    let text = Sample.small(
      top: "title: a\ntitle: b\nabout: c\n\"about\": d", places: "a: {size: 1, size: 2}")
    let found = Sample.problems(text).map { "\($0.at.line):\($0.at.column)" }
    #expect(found == ["5:1", "7:1", "14:20"])
  }

  @Test func `A wrong assumption is reported once, not by its users`() {
    let text = Sample.small(
      top: "assumptions: {x: 1 kmm, y: x + 2}\nclaims: {c: {formula: x < 1}}",
      front: "axes: {count: y, reach: x}")
    #expect(Sample.problems(text).map(\.kind).count == 1)
  }

  @Test func `A mistake that every view inherits is reported once`() {
    let text = Sample.small(
      top: "views: {v: {set: {fronts.f.tempo.spread: 1}}, w: {}}", pace: "{speed: 3}")
    #expect(Sample.problems(text).count == 1)
  }
}
