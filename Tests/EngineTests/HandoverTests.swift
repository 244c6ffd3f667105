import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Handing a bill over")
struct HandoverTests {
  private let start = ModelFixtures.start

  private func fixture(ceiling: Parameter?, done: Parameter = 0.8) -> AllianceFixture {
    var fixture = AllianceFixture()
    fixture.pledges = [
      AllianceFixture.pledge { pledge in
        pledge.handover = Pledge.Handover(
          to: 2, begins: start + 21, over: 100, ceiling: ceiling, done: done)
      }
    ]
    return fixture
  }

  // 0.3 % of 1,000,000 a day buys 300 units of 10. The bill goes over from the morning of day 21: the mean
  // of day t is (t − 20.5) %.
  @Test("What nobody pays is not delivered")
  func limit() {
    let run = fixture(ceiling: 0.003).run()
    let flow = run[.flow(pledge: 0)]
    for (day, units) in [
      (20, 1_000.0), (30, 1_000), (50, 1_000), (60, 905), (120, 305), (150, 300),
    ] {
      #expect(abs(flow[day] - units) < 1e-9, "day \(day)")
    }
    #expect(abs(run[.paid(power: 2)][200] - run[.outlay(power: 2)][200]) < 1e-6)
    #expect(run.day(of: .handed(pledge: 0)) == .infinity)
    let kept = 1e6 - run.stock(of: 0)[200]
    #expect(abs(kept - (20 * 1_000 + 50 * 1_000)) < 1e-6)
    #expect(abs(run.stock(of: 1)[200] - run[.given(pledge: 0)][200]) < 1e-6)
  }

  // 300 of 1,000 are paid on day 51, whose mean is 30.5 %, 800 on day 101.
  @Test("It is handed over on the first day on which so much of the whole bill is paid")
  func done() {
    let limited = fixture(ceiling: 0.003, done: 0.3).run()
    #expect(limited.day(of: .handed(pledge: 0)) == 51)
    let free = fixture(ceiling: nil).run()
    #expect(free.day(of: .handed(pledge: 0)) == 101)
    #expect(free.replay.chronicle.count { $0.kind == .handed(pledge: 0) } == 1)
    #expect(free[.flow(pledge: 0)].dropFirst().allSatisfy { abs($0 - 1_000) < 1e-9 })
  }

  @Test("The day on which it begins is a move of the giver, by its own choice")
  func moves() {
    let run = fixture(ceiling: nil).run()
    for quantity in [Quantity.moves(power: 0), .ownMoves(power: 0)] {
      #expect([run[quantity][20], run[quantity][21], run[quantity][200]] == [0, 1, 1])
    }
  }

  // 2,000 a day of its own purchase and 10,000 of the bill; 0.6 % of 1,000,000 pays half of both.
  @Test("Who takes over pays no more than its ceiling, its other purchases among it")
  func together() {
    var fixture = fixture(ceiling: 0.006)
    fixture.pledges[0].handover?.over = 0
    fixture.pledges.append(
      AllianceFixture.pledge(200, id: "tools", from: .purchase(ceiling: 0.006)) { $0.giver = 2 })
    let run = fixture.run()
    #expect(abs(run[.flow(pledge: 0)][30] - 500) < 1e-9)
    #expect(abs(run[.flow(pledge: 1)][30] - 100) < 1e-9)
    #expect(run[.flow(pledge: 1)][20] == 200)
  }

  // Its gate closes on day 60: of what the giver keeps nothing flows, of the other part all.
  @Test("When the giver gives way, the part that is handed over still flows")
  func givingWay() {
    var fixture = fixture(ceiling: nil)
    fixture.powers[0].will = Will(
      start: 0.6, shocks: [WillShock(day: start + 60, change: -0.2)])
    fixture.pledges[0].willFloor = 0.5
    let flow = fixture.run()[.flow(pledge: 0)]
    #expect(abs(flow[59] - 1_000) < 1e-9)
    #expect(abs(flow[60] - 395) < 1e-9)
  }

  // Handed over on day 101; the next rival is planned for day 10, so it turns on day 102.
  @Test("A backer may turn to the next rival on the day after its bill is handed over")
  func turn() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) { front in
      (front.challenger.power, front.holder.power) = (2, 1)
    }
    for (ceiling, pivots, day) in [
      (nil, [PivotGuard.handedOver], 102.0), (nil, [.won], .infinity),
      (0.003, [.handedOver], .infinity),
    ] as [(Parameter?, [PivotGuard], Double)] {
      let run = fixture(ceiling: ceiling).run(front) { model in
        model.contests = [
          PressureContest(
            id: "other", challenger: PressureSide(power: 0), holder: PressureSide(power: 2),
            speed: 0, isLatent: true)
        ]
        model.sequences = [
          StrategicSequence(
            power: 0,
            steps: [
              SequenceStep(
                contest: .front(0), side: .holder, effort: 0.5, planned: start, pivots: pivots),
              SequenceStep(
                contest: .pressure(0), side: .challenger, effort: 0.5, planned: start + 10),
            ])
        ]
      }
      #expect(run.day(of: .pivot(power: 0, .pressure(0))) == day)
    }
  }

  // It stands behind the friend in the front with 0.5; after 40 days it falls back to 0.2. With another
  // contest of 0.75 beside it λ = 1/1.25.
  @Test("A backer gives by the effort of its step, and by λ where it has too much on its hands")
  func backer() {
    for (other, before, after) in [(0.25, 1_000.0, 400.0), (0.75, 800, 400)] {
      var fixture = AllianceFixture()
      fixture.pledges = [AllianceFixture.pledge()]
      let front = ModelFixtures.front([Place(id: "a")], speed: 0) { front in
        (front.challenger.power, front.holder.power) = (2, 1)
      }
      let run = fixture.run(front) { model in
        model.contests = [
          PressureContest(
            id: "other", challenger: PressureSide(power: 0, effort: .constant(other)),
            holder: PressureSide(power: 2), speed: 0)
        ]
        model.sequences = [
          StrategicSequence(
            power: 0,
            steps: [
              SequenceStep(
                contest: .front(0), side: .holder, effort: 0.5,
                courseB: CourseB(effort: 0.2, after: 40), planned: start)
            ])
        ]
      }
      let flow = run[.flow(pledge: 0)]
      #expect(abs(flow[1] - before) < 1e-9)
      #expect(abs(flow[39] - before) < 1e-9)
      #expect(abs(flow[41] - after) < 1e-9)
    }
  }
}
