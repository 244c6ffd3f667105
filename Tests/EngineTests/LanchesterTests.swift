import Chance
import Scenarios
import Testing

@testable import Engine

// Losses against closed forms; x is the challenger, y the holder, all on one axis, R = 1.
// Values: verification/lanchester.json, closed forms checked there by a second route.
@Suite("Attrition laws")
struct LanchesterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var x: Double
    var y: Double
    /// y' = −a·x^p·y^q, x' = −b·y^p·x^q.
    var a: Double
    var b: Double
    var onY: (p: Double, q: Double)
    var onX: (p: Double, q: Double)
    /// Day, x, y.
    var expected: [(day: Int, x: Double, y: Double)]

    var testDescription: String { name }

    func plan(_ integration: Integration, substeps: Int, days: Int) -> Plan {
      Plan(
        ModelFixtures.model(
          ModelFixtures.front([Place(id: "a")], speed: 0) { front in
            front.integration = integration
            front.challenger = Side(
              power: 1, force: .constant(x), lossesInflicted: .constant(a),
              ownExponent: .constant(onY.p), opposingExponent: .constant(onY.q))
            front.holder = Side(
              power: 0, force: .constant(y), lossesInflicted: .constant(b),
              ownExponent: .constant(onX.p), opposingExponent: .constant(onX.q))
          }, days: days, substeps: substeps), detail: .everything)
    }

    func forces(_ integration: Integration, substeps: Int, days: Int) -> (x: [Double], y: [Double])
    {
      let plan = plan(integration, substeps: substeps, days: days)
      let replay = Replay(plan, run: 0)
      return (
        replay.evenings(.force(front: 0, .challenger), in: plan),
        replay.evenings(.force(front: 0, .holder), in: plan)
      )
    }
  }

  private static let square = Case(
    name: "square", x: 1000, y: 800, a: 0.01, b: 0.01, onY: (1, 0), onX: (1, 0),
    expected: [
      (5, 961.233591688245, 750.9793724130403), (20, 858.9979535862008, 614.7174019541667),
      (80, 626.9501605547463, 181.8419748562527),
    ])

  static let cases = [
    square,
    Case(
      name: "linear", x: 1000, y: 500, a: 1e-4, b: 1e-4, onY: (1, 1), onX: (1, 1),
      expected: [
        (5, 818.8672135862262, 318.86721358622617), (50, 521.3995402729013, 21.399540272901284),
      ]),
    Case(
      name: "logarithmic", x: 100, y: 80, a: 0.05, b: 0.03, onY: (0, 1), onX: (0, 1),
      expected: [
        (1, 97.04455335485082, 76.09835396005712), (10, 74.08182206817179, 48.52245277701067),
      ]),
    Case(
      name: "mixed", x: 200, y: 1000, a: 0.02, b: 2e-5, onY: (1, 0), onX: (1, 1),
      expected: [
        (5, 181.14267929274507, 980.9614460239965), (50, 79.2566508992977, 870.9266914032405),
      ]),
    Case(
      name: "mixed, short", x: 100, y: 400, a: 0.5, b: 1e-4, onY: (1, 0), onX: (1, 1),
      expected: [
        (2, 93.21647225328275, 303.58643338072187), (7, 84.695395872864, 83.39039949922294),
      ]
    ),
  ]

  @Test("Runge–Kutta with eight steps a day gives the closed forms", arguments: cases)
  func closedForms(law: Case) {
    let days = law.expected.map(\.day).max() ?? 0
    let forces = law.forces(.rungeKutta4, substeps: 8, days: days)
    for (day, x, y) in law.expected {
      #expect(abs(forces.x[day] / x - 1) < 1e-6, "x on day \(day)")
      #expect(abs(forces.y[day] / y - 1) < 1e-6, "y on day \(day)")
    }
  }

  /// Survivors of the square law: √(1000² − 800²) = 600, annihilation after 109.861 days.
  @Test("The square law annihilates the weaker side on day 110 and ends the front")
  func annihilation() {
    let plan = Self.square.plan(.rungeKutta4, substeps: 8, days: 120)
    let replay = Replay(plan, run: 0)
    #expect(abs(replay.evenings(.force(front: 0, .challenger), in: plan)[120] - 600) < 0.01)
    #expect(replay.evenings(.force(front: 0, .holder), in: plan)[120] == 0)
    #expect(replay.day(of: .over(front: 0), in: plan) == 110)
  }

  @Test("The error of Euler's method halves with the step, that of Runge–Kutta falls 16 times")
  func order() {
    // y(40) of the square law.
    let exact = 454.1055716679485
    func error(_ integration: Integration, _ substeps: Int) -> Double {
      abs(Self.square.forces(integration, substeps: substeps, days: 40).y[40] - exact)
    }
    #expect(abs(error(.euler, 1) / error(.euler, 2) - 2) < 0.02)
    #expect(abs(error(.euler, 2) / error(.euler, 4) - 2) < 0.02)
    #expect(abs(error(.rungeKutta4, 1) / error(.rungeKutta4, 2) - 16) < 1)
  }

  // Engel 1954: J' = −0.0106·M, M' = P − 0.0544·J; J = 21,500, M = 0 and 54,000, 6,000 and 13,000
  // who land on days 1, 3 and 6. Day 36: 51,985.2 and 216.83.
  @Test("Engel's Iwo Jima with one Runge–Kutta step a day is right to 0.01 %")
  func iwoJima() {
    let landings = [(1, 54_000.0), (3, 6_000.0), (6, 13_000.0)].map { day, persons in
      Reinforcement(day: ModelFixtures.start + day, persons: .constant(persons))
    }
    let front = ModelFixtures.front([Place(id: "iwo")], speed: 0) { front in
      front.integration = .rungeKutta4
      front.challenger = Side(
        power: 1, force: 0, lossesInflicted: 0.0106, reinforcements: landings)
      front.holder = Side(power: 0, force: 21_500, lossesInflicted: 0.0544)
    }
    let plan = Plan(ModelFixtures.model(front, days: 36), detail: .everything)
    let replay = Replay(plan, run: 0)
    let us = replay.evenings(.force(front: 0, .challenger), in: plan)
    let japan = replay.evenings(.force(front: 0, .holder), in: plan)
    #expect(abs(us[1] / 52_835.4775 - 1) < 1e-4)
    #expect(abs(us[6] / 66_453.6576 - 1) < 1e-4)
    #expect(abs(us[36] / 51_985.2461 - 1) < 1e-4)
    #expect(abs(japan[36] / 216.8317 - 1) < 1e-4)
  }
}
