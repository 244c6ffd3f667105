import Scenarios
import Testing

@testable import Engine

/// Deterministic orders: v = 1/4 without noise, so that one axis takes a town in 4 days.
@Suite("Axis policies")
struct AxisPolicyTests {
  private func replay(
    _ places: [Place], links: [SupplyLink] = [], axes: Axes, days: Int = 20,
    _ change: (inout Front) -> Void = { _ in }
  ) -> (fallen: [Int], chronicle: [TraceEvent]) {
    let front = ModelFixtures.front(places, links: links, speed: 0.25) {
      $0.axes = axes
      change(&$0)
    }
    let chronicle = Replay(Plan(ModelFixtures.model(front, days: days)), run: 0).chronicle
    let fallen = chronicle.compactMap { event -> Int? in
      if case .fell(let place, .challenger, _) = event.kind { place } else { nil }
    }
    return (fallen, chronicle)
  }

  private func link(_ from: Int, _ to: Int, _ kilometres: Double) -> SupplyLink {
    SupplyLink(id: "\(from)-\(to)", from: from, to: to, kilometres: kilometres, capacity: 1e6)
  }

  /// After a, c (6 km: y = 1) is nearer than b (8 km: y = 3); d is not linked and at 14 km.
  @Test("A drawn axis goes on to the nearest attackable linked place")
  func continues() {
    var places = [0.0, 100, 100, 14].enumerated().map {
      Place(id: ModelFixtures.name($0), frontDistance: .constant($1))
    }
    let links = [link(0, 1, 8), link(0, 2, 6)]
    let axes = Axes(policy: .drawn(stay: 1e9, nearness: 0.01, continues: true))
    let opened = { (events: [TraceEvent]) in
      events.compactMap { event -> String? in
        guard case .axisOpened(_, let place, let reason) = event.kind else { return nil }
        return "\(event.step) \(place) \(reason)"
      }
    }
    let first = opened(replay(places, links: links, axes: axes, days: 5).chronicle)
    #expect(first == ["0 0 start", "4 2 continues(from: 0)"])
    places[2].isRear = true
    let second = opened(replay(places, links: links, axes: axes, days: 5).chronicle)
    #expect(second == ["0 0 start", "4 1 continues(from: 0)"])
    let third = opened(replay(places, axes: axes, days: 5).chronicle)
    #expect(third == ["0 0 start", "4 3 afterFall"])
  }

  @Test("An ordered axis follows the list")
  func ordered() {
    let places = (0..<3).map { Place(id: ModelFixtures.name($0)) }
    #expect(replay(places, axes: Axes(policy: .ordered([2, 0, 1]))).fallen == [2, 0, 1])
    #expect(replay(places, axes: Axes(policy: .ordered([1]))).fallen == [1])
  }

  /// f·terrain: 2, 1 and 0.5·1.5 = 0.75.
  @Test("The weakest place is taken first")
  func weakest() {
    let places = [
      Place(id: "a", fortification: 2), Place(id: "b"),
      Place(id: "c", fortification: 0.5, terrain: 1.5),
    ]
    #expect(replay(places, axes: Axes(policy: .weakest)).fallen == [2, 1, 0])
  }

  // a falls first (0.5). It carried the only link to c (strength 2), which is cut off that evening:
  // 2·0 is less than b's 1. Supply comes before axes (day.md, phase 10).
  @Test("The weakest place is judged by the supply of the same evening")
  func weakestBySupply() {
    let places = [
      Place(id: "a", fortification: 0.5), Place(id: "b"), Place(id: "c", fortification: 2),
      Place(id: "d", isRear: true, source: SupplySource()),
    ]
    let links = [link(0, 3, 200), link(1, 3, 200), link(0, 2, 200)]
    let run = replay(places, links: links, axes: Axes(policy: .weakest)) {
      $0.holder.supplyNeed = 0.01
    }
    #expect(run.fallen == [0, 2, 1])
  }

  /// Links to the hub d: c one, b two, a three; c is the strongest.
  @Test("The nearest hub is gone for by the fewest links, then by weakness")
  func nearestHub() {
    let places = [
      Place(id: "a", fortification: 0.5), Place(id: "b"), Place(id: "c", fortification: 3),
      Place(id: "d", isRear: true, isHub: true),
    ]
    let links = [link(0, 1, 200), link(1, 2, 200), link(2, 3, 200)]
    #expect(replay(places, links: links, axes: Axes(policy: .nearestHub)).fallen == [2, 1, 0])
    #expect(replay(places, axes: Axes(policy: .nearestHub)).fallen == [0, 1, 2])
  }

  @Test("The front is over when nothing attackable is left")
  func over() {
    let run = replay([Place(id: "a"), Place(id: "b", isRear: true)], axes: Axes())
    #expect(run.chronicle.last == TraceEvent(step: 4, front: 0, kind: .over))
  }
}
