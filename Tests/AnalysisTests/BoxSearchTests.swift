import TestSupport
import Testing

@testable import Analysis

@Suite("Boxes by peeling and pasting")
struct BoxSearchTests {
  /// x = 1 … 20; of interest from `first` on.
  private static func line(from first: Int, to last: Int = 20) -> CaseTable {
    CaseTable(
      [CaseTable.Column("x", (1...20).map(Double.init))],
      outcomes: (1...20).map { $0 >= first && $0 <= last })
  }

  /// 20 × 20 points (1 … 20, 1 … 20) and a third column that repeats 0 … 6.
  private static func grid(_ isHit: (_ x: Int, _ y: Int) -> Bool) -> CaseTable {
    let points = (1...20).flatMap { x in (1...20).map { y in (x, y) } }
    return CaseTable(
      [
        CaseTable.Column("x", points.map { Double($0.0) }),
        CaseTable.Column("y", points.map { Double($0.1) }),
        CaseTable.Column("z", points.indices.map { Double($0 % 7) }),
      ], outcomes: points.map { isHit($0.0, $0.1) })
  }

  private static func settings(
    peel: Double = 0.05, threshold: Double? = nil, boxes: Int = 1
  ) -> BoxSearch.Settings {
    var settings = BoxSearch.Settings()
    settings.peel = peel
    settings.threshold = threshold
    settings.boxes = boxes
    return settings
  }

  // Two of 20, then ⌈0.1 · 18⌉ = 2, 2, 2, 2, ⌈0.1 · 10⌉ = 1, 1 leave from below, halfway between neighbours.
  @Test("Twenty points are peeled as by hand")
  func hand() {
    let steps = BoxSearch(Self.line(from: 13), Self.settings(peel: 0.1)).trajectory()
    #expect(steps.map(\.score.cases) == [20, 18, 16, 14, 12, 10, 9, 8])
    #expect(steps.allSatisfy { $0.score.hits == 8 })
    let limits = [2.5, 4.5, 6.5, 8.5, 10.5, 11.5, 12.5]
    #expect(steps.dropFirst().map(\.box) == limits.map { Box([Bound(column: 0, .atLeast($0))]) })
    #expect(steps.last?.score.density == 1)
    #expect(steps.map(\.score.coverage).allSatisfy { $0 == 1 })
  }

  @Test("A planted box is found exactly, and no column that has no part in it")
  func planted() throws {
    let table = Self.grid { x, y in x <= 6 && y > 12 }
    let found = try #require(BoxSearch(table).boxes().first)
    #expect(found.score.hits == 48 && found.score.cases == 48)
    #expect(
      found.box == Box([Bound(column: 0, .atMost(6.5)), Bound(column: 1, .atLeast(12.5))]))
    #expect(found.evidence.allSatisfy { $0.value < 1e-9 })
    // Without the limit of x 8 of 20 columns of y are in: 160 cases, 48 of interest.
    #expect(found.evidence[0].without.cases == 160 && found.evidence[0].without.hits == 48)
  }

  // 80 points of x ≤ 4, and 48 of y > 17 beyond them.
  @Test("Two planted boxes are found one after the other, each once")
  func covering() {
    let table = Self.grid { x, y in x <= 4 || y > 17 }
    let found = BoxSearch(table, Self.settings(boxes: 3)).boxes()
    #expect(found.count == 2)
    #expect(found.map(\.score.density) == [1, 1])
    #expect(found.map(\.score.hits) == [80, 48])
    #expect(found.last?.open.cases == 320 && found.last?.open.hits == 48)
    #expect(BoxSearch(table, Self.settings(boxes: 1)).boxes().count == 1)
  }

  // Of categories 1 (0 of 8), 2 (5 of 6) and 3 (1 of 6) 1 leaves first: 6/12 − 6/20 over 8 cases is 0.025 a case;
  // without 3 it would be 5/14 − 6/20 over 6, 0.0095.
  @Test("Categories leave one at a time, the least dense first")
  func categories() throws {
    let values =
      Array(repeating: 1.0, count: 8) + Array(repeating: 2.0, count: 6)
      + Array(repeating: 3.0, count: 6)
    let outcomes =
      Array(repeating: false, count: 8) + [true, true, true, true, true, false]
      + [true, false, false, false, false, false]
    let table = CaseTable(
      [CaseTable.Column("kind", values, isCategory: true)], outcomes: outcomes)
    let steps = BoxSearch(table).trajectory()
    #expect(
      steps.dropFirst().map(\.bound) == [
        Bound(column: 0, .oneOf([2, 3])), Bound(column: 0, .oneOf([2])),
      ])
    #expect(steps.map(\.score.hits) == [6, 6, 5])
  }

  @Test("Equal values leave together, and a column of one value is never peeled")
  func ties() {
    let values = Array(repeating: 0.0, count: 10) + (1...10).map(Double.init)
    let table = CaseTable(
      [CaseTable.Column("x", values), CaseTable.Column("same", values.map { _ in 4 })],
      outcomes: (0..<20).map { $0 >= 10 })
    let steps = BoxSearch(table).trajectory()
    #expect(steps.map(\.score.cases) == [20, 10])
    #expect(steps.last?.box == Box([Bound(column: 0, .atLeast(0.5))]))
  }

  // 6 cases in; each paste takes ⌈0.1 · 6⌉ = 1 more, down to 11, the last of interest.
  @Test("A box that is too small takes back what belongs to it, and no more")
  func pasting() {
    let table = Self.line(from: 11)
    let open = Array(repeating: true, count: 20)
    var pasting = Pasting(
      Box([Bound(column: 0, .atLeast(14.5))]), table, open: open, share: 0.1)
    var steps = 0
    while pasting.paste() { steps += 1 }
    #expect(steps == 4)
    #expect(pasting.box == Box([Bound(column: 0, .atLeast(10.5))]))
    #expect(pasting.score.hits == 10 && pasting.score.cases == 10)
  }

  @Test("A category comes back where that makes the box no thinner")
  func pastedCategory() {
    let table = CaseTable(
      [CaseTable.Column("kind", [1, 1, 2, 2, 3, 3], isCategory: true)],
      outcomes: [true, true, true, true, false, false])
    var pasting = Pasting(
      Box([Bound(column: 0, .oneOf([1]))]), table, open: [true, true, true, true, true, true],
      share: 0.05)
    let first = pasting.paste()
    #expect(first)
    #expect(pasting.box == Box([Bound(column: 0, .oneOf([1, 2]))]))
    let second = pasting.paste()
    #expect(!second)
  }

  @Test("A bound that chance alone explains is dropped and said, the others stay")
  func dropped() {
    let table = Self.grid { x, _ in x <= 10 }
    let needed = Bound(column: 0, .atMost(10.5))
    let idle = Bound(column: 2, .atLeast(0.5))
    let pruned = PrunedBox(
      Box([idle, needed]), table, open: Array(repeating: true, count: 400), level: 0.05)
    #expect(pruned.dropped.map(\.bound) == [idle])
    #expect(pruned.box == Box([needed]))
    #expect(pruned.score.hits == 200 && pruned.score.cases == 200)
  }

  @Test("With a threshold the widest box of that density is chosen")
  func threshold() throws {
    var source = SplitMix(seed: 7)
    let x = (0..<2000).map { _ in source.unit() }
    let outcomes = x.map { source.unit() < $0 }
    let table = CaseTable([CaseTable.Column("x", x)], outcomes: outcomes)
    let found = try #require(BoxSearch(table, Self.settings(threshold: 0.75)).boxes().first)
    #expect(found.score.density >= 0.75)
    let wider = found.trajectory.filter { $0.score.density >= 0.75 }.map(\.score.hits)
    #expect(found.trajectory[found.chosen].score.hits == wider.max())
  }

  @Test("Noise gives no box that survives, or one that fresh cases refute")
  func noise() {
    var source = SplitMix(seed: 11)
    func table() -> CaseTable {
      let columns = (0..<4).map { name in
        CaseTable.Column("x\(name)", (0..<1000).map { _ in source.unit() })
      }
      return CaseTable(columns, outcomes: (0..<1000).map { _ in source.unit() < 0.3 })
    }
    let discovery = Discovery(table(), fresh: table())
    for box in discovery.boxes {
      #expect(box.fresh.map { $0.density < box.found.score.density } ?? false)
    }
  }

  @Test("Without cases of interest, or with nothing else, there is no box")
  func nothing() {
    for outcome in [true, false] {
      let table = CaseTable(
        [CaseTable.Column("x", [1, 2, 3])], outcomes: [outcome, outcome, outcome])
      let discovery = Discovery(table)
      #expect(discovery.boxes.isEmpty && discovery.opinion == nil)
    }
  }

  @Test("Fresh cases are scored box by box, earlier boxes left out")
  func fresh() throws {
    let table = Self.grid { x, y in x <= 4 || y > 17 }
    let fresh = Self.grid { x, y in x <= 3 || y > 18 }
    let discovery = Discovery(table, fresh: fresh, Self.settings(boxes: 2))
    // In x ≤ 4 three columns of 20 and two points of the fourth; in y > 17 beyond it two lines of 16.
    #expect(discovery.boxes.map(\.fresh?.cases) == [80, 48])
    #expect(discovery.boxes.map(\.fresh?.hits) == [62, 32])
    #expect(discovery.fresh?.allHits == 94)
  }
}
