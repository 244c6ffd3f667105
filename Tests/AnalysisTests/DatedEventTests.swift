import Scenarios
import Testing

@Suite("Dated events")
struct DatedEventTests {
  private static let start = Day(rawValue: 20_453)

  private func model() -> Model {
    var model = DelayModel.contest(planned: 10, days: 100)
    model.powers[0].stocks = [
      Stock(
        kind: "shells", start: 5,
        deliveries: [
          Delivery(day: Self.start, units: 1), Delivery(day: Self.start + 7, units: 2),
        ])
    ]
    model.powers[1].will.shocks = [WillShock(day: Self.start + 3, change: -0.1)]
    model.coercion = [
      Coercion(
        id: "sanctions", target: 1,
        packages: [
          Coercion.Package(day: Self.start + -5, strength: 0.1),
          Coercion.Package(day: Self.start + 200, strength: 0.1),
          Coercion.Package(day: Self.start + 20, strength: 0.2),
        ])
    ]
    return model
  }

  @Test("They are those after the start and up to the horizon, by day; a plan's only step stays")
  func listed() {
    #expect(model().datedEvents.map(\.day) == [3, 7, 20].map { Self.start + $0 })
    var longer = model()
    longer.sequences[0].steps.append(longer.sequences[0].steps[0])
    longer.sequences[0].steps[1].planned = Self.start + 50
    #expect(longer.datedEvents.map(\.day) == [3, 7, 10, 20, 50].map { Self.start + $0 })
  }

  @Test("Taking one out leaves all others, and nothing else changes")
  func without() {
    let model = model()
    for event in model.datedEvents {
      let less = model.without(event)
      #expect(less.datedEvents == model.datedEvents.filter { $0 != event })
    }
    var less = model
    less.coercion[0].packages.remove(at: 2)
    #expect(model.without(model.datedEvents[2]) == less)
  }
}
