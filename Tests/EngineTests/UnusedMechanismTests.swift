import Scenarios
import Testing

@testable import Engine

@Suite("What a scenario does not use costs nothing")
struct UnusedMechanismTests {
  private func mechanisms(_ model: Model) -> Set<String> {
    Set(PlanListing(Plan(model, kernel: .baseline)).entries.map(\.mechanism))
  }

  /// Those of powers, contests, plans, alliances and truces.
  private let rare: Set<String> = [
    "output", "outlay", "budget", "packages", "pressure of packages", "contests", "latent contests",
    "capacities", "loads", "ends", "decisions", "outcomes of fronts", "truces", "credibility",
    "pledges", "entries", "armies", "accounts",
  ]

  @Test("A plain front has no instruction of a mechanism that it does not use")
  func plain() {
    let front = ModelFixtures.front([Place(id: "a")])
    #expect(mechanisms(ModelFixtures.model(front, days: 10)).isDisjoint(with: rare))
  }

  // Days 10, 70, 130, … 1,870 of 1,883, and none without a truce.
  @Test("A listing counts the reviews of a truce up to the horizon")
  func reviews() throws {
    var model = BusyModel.model()
    model.calendar.horizon = model.calendar.start + 1883
    model.truces = [
      Truce(front: 0, firstReview: model.calendar.start + 10, every: 60, parties: [])
    ]
    let reviews = PlanListing(Plan(model, kernel: .baseline)).reviews
    #expect(reviews.map(\.days) == [60])
    #expect(reviews.map(\.count) == [32])
    model.truces = []
    #expect(PlanListing(Plan(model, kernel: .baseline)).reviews.isEmpty)
  }

  @Test("Where everything happens most of them have some")
  func busy() {
    #expect(mechanisms(BusyModel.model()).intersection(rare).count > 9)
  }
}
