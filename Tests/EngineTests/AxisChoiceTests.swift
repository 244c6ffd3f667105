import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Drawn axes")
struct AxisChoiceTests {
  private static let forEver = AxisPolicy.drawn(stay: 1e9, nearness: 10, continues: true)

  /// Places that the slots of every run work on, after `days` days.
  private func worked(_ front: Front, days: Int, blocks: Int, inputs: [Input] = []) -> [[Int]] {
    let block = Block(
      plan: Plan(ModelFixtures.model(front, days: days, inputs: inputs)), seed: 9)
    return (0..<4 * blocks).flatMap { number -> [[Int]] in
      block.simulate(firstRun: UInt64(number * Rows.lanes), count: Rows.lanes)
      let tables = block.tables[0]
      return (0..<Rows.lanes).map { lane in
        (0..<tables.slots).map { tables.worked[lane * tables.slots + $0] }.filter { $0 >= 0 }
      }
    }
  }

  private func expect(_ counts: Int, of runs: Int, share: Double) {
    let allowed = 4.5 * (share * (1 - share) / Double(runs)).squareRoot()
    #expect(abs(Double(counts) / Double(runs) - share) <= allowed)
  }

  /// Weights 1, 2, 1 and 1 at 0, 5, 10 and 20 km, L = 10, reach 15: 1 : 2e^{−½} : e^{−1} : 0.
  @Test("The first choice falls on a place in proportion to weight·exp(−y/L) within reach")
  func firstChoice() {
    let places = [(0.0, 1.0), (5, 2), (10, 1), (20, 1)].enumerated().map { index, entry in
      Place(
        id: ModelFixtures.name(index), frontDistance: .constant(entry.0),
        weight: .constant(entry.1))
    }
    let front = ModelFixtures.front(places, speed: 0) { $0.axes = Axes(policy: Self.forEver) }
    let runs = worked(front, days: 1, blocks: 400)
    let parts = [1, 2 * Elementary.exp(-0.5), Elementary.exp(-1), 0]
    for (place, part) in parts.enumerated() {
      expect(
        runs.filter { $0 == [place] }.count, of: runs.count, share: part / parts.reduce(0, +))
    }
  }

  @Test("Axes never share a place and are never more than the places")
  func distinct() {
    let places = (0..<3).map { Place(id: ModelFixtures.name($0), isRear: $0 == 2) }
    let front = ModelFixtures.front(places, speed: 0) {
      $0.axes = Axes(count: 5, policy: .drawn(stay: 2, nearness: 10, continues: true))
    }
    for run in worked(front, days: 20, blocks: 4) { #expect(run.sorted() == [0, 1]) }
  }

  /// K is rounded: uniform on [0.6, 3.4] gives 1, 2 and 3 with 0.9/2.8, 1/2.8 and 0.9/2.8.
  @Test("K is rounded to the nearest whole number, at least 1")
  func rounding() {
    let places = (0..<4).map { Place(id: ModelFixtures.name($0)) }
    func front(_ count: Parameter) -> Front {
      ModelFixtures.front(places, speed: 0) { $0.axes = Axes(count: count, policy: Self.forEver) }
    }
    #expect(worked(front(2.5), days: 1, blocks: 1).allSatisfy { $0.count == 3 })
    #expect(worked(front(0.2), days: 1, blocks: 1).allSatisfy { $0.count == 1 })
    let input = Input(id: "axes", distribution: .uniform(low: 0.6, high: 3.4))
    let runs = worked(front(.input(0)), days: 1, blocks: 200, inputs: [input])
    for (count, share) in [(1, 0.9 / 2.8), (2, 1 / 2.8), (3, 0.9 / 2.8)] {
      expect(runs.filter { $0.count == count }.count, of: runs.count, share: share)
    }
  }

  /// H ≥ E is looked at daily, so a day brings a redraw with 1 − e^{−1/10}: 9.516 of 100 days, and a
  /// stay of 10.5 days on average.
  @Test("An axis stays τ days on average and then goes elsewhere")
  func stay() {
    let places = (0..<3).map { Place(id: ModelFixtures.name($0)) }
    let front = ModelFixtures.front(places, speed: 0) {
      $0.axes = Axes(policy: .drawn(stay: 10, nearness: 10, continues: true))
    }
    let plan = Plan(ModelFixtures.model(front, days: 100))
    let block = Block(plan: plan, seed: 4)
    var redraws = 0
    for number in 0..<400 {
      block.simulate(firstRun: UInt64(number * Rows.lanes), count: Rows.lanes)
      let tables = block.tables[0]
      redraws += (0..<tables.slots * Rows.lanes).reduce(0) { $0 + Int(tables.hazardDraws[$1]) - 1 }
    }
    expect(redraws, of: 100 * 25_600, share: 1 - Elementary.exp(-0.1))
    let chronicle = Replay(plan, seed: 4, run: 1).chronicle
    let opened = chronicle.compactMap { event -> Int? in
      if case .axisOpened(_, let place, _) = event.kind { place } else { nil }
    }
    #expect(opened.count > 2)
    #expect(zip(opened, opened.dropFirst()).allSatisfy { $0 != $1 })
  }
}
