import Chance
import Scenarios
import Testing

@testable import Engine

/// `fall(PLACE, DEFINITION)` is the day of the fall, moved by the run's lag.
@Suite("Falls by another definition")
struct DefinedFallTests {
  private static let fall = Event.fall(front: 0, place: 0)

  /// v = 1/4: place a falls on day 4 in every run, place b never.
  private func isTrue(_ lag: Parameter, on day: Double, place: Int = 0) -> Bool? {
    let places = [Place(id: "a"), Place(id: "b", frontDistance: 100)]
    let front = ModelFixtures.front(places, speed: 0.25)
    let defined = Expression.defined(.fall(front: 0, place: place), lag: lag)
    let claim = Claim(id: "x", formula: .compare(.equal, defined, .number(day)))
    return Replay(Plan(ModelFixtures.model(front, days: 20, claims: [claim])), run: 0).answers[0]
  }

  @Test("Day 4 and a lag, in whole days, at the earliest the start")
  func handCounts() {
    let days: [(lag: Parameter, day: Double)] = [
      (0, 4), (3, 7), (-2, 2), (-4, 0), (-9, 0), (2.4, 6), (2.5, 7), (-1.5, 2), (-1.4, 3), (30, 34),
    ]
    for (lag, day) in days {
      #expect(isTrue(lag, on: day) == true, "\(lag)")
      #expect(isTrue(lag, on: day + 1) == false, "\(lag)")
    }
  }

  @Test("What never falls never falls by another definition")
  func never() {
    for lag: Parameter in [-9, 0, 9] {
      #expect(isTrue(lag, on: .infinity, place: 1) == true)
    }
  }

  @Test("A fall before a restart may be moved further back, that of the last evening too")
  func past() {
    for day in [-12, -1, 0] {
      let front = ModelFixtures.front([Place(id: "a", owner: .challenger), Place(id: "b")])
      let defined = Expression.defined(Self.fall, lag: -5)
      let claim = Claim(id: "x", formula: .compare(.equal, defined, .number(Double(day - 5))))
      var model = ModelFixtures.model(front, days: 20, claims: [claim])
      model.past = [PastEvent(event: Self.fall, day: model.calendar.start + day)]
      #expect(Replay(Plan(model), run: 0).answers[0] == true, "\(day)")
    }
  }

  /// With a lag of 2, −3 or 40 days with 1/2, 3/10 and 1/5, independent of a fall with chances f(t),
  /// P(fall(a, x) ≤ n) = 1/2·F(n − 2) + 3/10·F(n + 3) + 1/5·F(n − 40), F counted in the same runs.
  @Test("Its days are those of the fall, shifted run by run")
  func shiftedHistogram() throws {
    let lag = Input(
      id: "definitions.x.lag",
      distribution: .choice([
        WeightedValue(weight: 0.3, value: -3), WeightedValue(weight: 0.5, value: 2),
        WeightedValue(weight: 0.2, value: 40),
      ]), unit: .days)
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.02, noise: 0.05)
    let claims = [30, 60, 90].map { day in
      Claim(
        id: "x\(day)",
        formula: .compare(
          .lessOrEqual, .defined(Self.fall, lag: .input(0)), .number(Double(day))))
    }
    let runs = 65_536
    let plan = Plan(ModelFixtures.model(front, days: 120, inputs: [lag], claims: claims))
    let tally = Runner(plan, seed: 5, threads: 2).run(runs)
    let counts = tally.histogram(Self.fall, in: plan).counts
    func fallen(by day: Int) -> Double {
      Double(counts.prefix(max(0, day + 1)).reduce(0, +)) / Double(runs)
    }
    for (claim, day) in zip(tally.claims, [30, 60, 90]) {
      let expected =
        0.5 * fallen(by: day - 2) + 0.3 * fallen(by: day + 3) + 0.2 * fallen(by: day - 40)
      let found = Double(claim.yes) / Double(runs)
      #expect(abs(found - expected) < 4 * 0.5 / Double(runs).squareRoot())
    }
    // A constant lag shifts the counts exactly.
    let constant = Claim(
      id: "c", formula: .compare(.lessOrEqual, .defined(Self.fall, lag: 7), .number(60)))
    let shifted = Plan(ModelFixtures.model(front, days: 120, claims: [constant]))
    let found = Runner(shifted, seed: 5, threads: 2).run(runs).claims[0].yes
    let same = Runner(shifted, seed: 5, threads: 2).run(runs).histogram(Self.fall, in: shifted)
    #expect(found == same.counts.prefix(54).reduce(0, +))
  }

  @Test("A lag that draws moves no other draw")
  func leavesTheRest() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0.02, noise: 0.05)
    let lag = Input(
      id: "definitions.x.lag", distribution: .normal(mean: 3, standardDeviation: 2), unit: .days)
    let claim = Claim(
      id: "c", formula: .compare(.less, .defined(Self.fall, lag: .input(0)), .number(60)))
    let plans = [
      Plan(ModelFixtures.model(front, days: 120)),
      Plan(ModelFixtures.model(front, days: 120, inputs: [lag], claims: [claim])),
    ]
    let histograms = plans.map {
      Runner($0, threads: 1).run(512).histogram(Self.fall, in: $0).counts
    }
    #expect(histograms[0] == histograms[1])
  }
}
