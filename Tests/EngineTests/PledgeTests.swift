import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Coalition")
struct PledgeTests {
  private let start = ModelFixtures.start

  // From the morning of day 11 on, so ∫ = 2,000·(t − 10)²/180 up to day 100, then 2,000 a day to day 150.
  @Test("A ramp adds up to its integral, and nothing flows before its first day or after its last")
  func ramp() {
    var fixture = AllianceFixture()
    fixture.pledges = [
      AllianceFixture.pledge(2_000) { pledge in
        pledge.begins = start + 11
        pledge.over = 90
        pledge.ends = start + 150
      }
    ]
    let run = fixture.run()
    let given = run[.given(pledge: 0)]
    let exact = [(10, 0.0), (11, 2_000.0 / 180), (55, 22_500), (100, 90_000), (120, 130_000)]
    for (day, units) in exact + [(150, 190_000), (200, 190_000)] {
      #expect(abs(given[day] - units) < 1e-6, "day \(day)")
      #expect(abs(run.stock(of: 1)[day] - units) < 1e-6)
      #expect(abs(run.stock(of: 0)[day] - (1e6 - units)) < 1e-6)
    }
    #expect(run[.flow(pledge: 0)][150] == 2_000)
    #expect(run[.flow(pledge: 0)][151] == 0)
  }

  @Test("A ramp that began before the start has risen so far")
  func earlier() {
    var fixture = AllianceFixture()
    fixture.pledges = [
      AllianceFixture.pledge { pledge in
        pledge.begins = start + -49
        pledge.over = 100
      }
    ]
    let flow = fixture.run()[.flow(pledge: 0)]
    #expect(abs(flow[1] - 505) < 1e-9)
    #expect(flow[51] == 1_000)
  }

  // 15 days of 1,000 leave 30,000, thirty days' worth; then a thirtieth of what is left goes every day.
  @Test("A stock that covers less than thirty days is drained by a thirtieth a day")
  func drained() {
    var fixture = AllianceFixture()
    fixture.powers[0].stocks[0].start = 45_000
    fixture.pledges = [AllianceFixture.pledge()]
    let level = fixture.run().stock(of: 0)
    #expect(level[15] == 30_000)
    for day in [16, 30, 75, 200] {
      let exact = 30_000 * Elementary.pow(29.0 / 30, Double(day - 15))
      #expect(abs(level[day] / exact - 1) < 1e-12, "day \(day)")
    }
  }

  // dS/dt = −S/30 d from day 15 on: e^{−2} of 30,000 are left on day 75.
  @Test("With shorter steps the drained stock comes nearer to the exponential, in proportion")
  func exponential() {
    var fixture = AllianceFixture()
    fixture.powers[0].stocks[0].start = 45_000
    fixture.pledges = [AllianceFixture.pledge()]
    let exact = 30_000 * Elementary.exp(-2)
    let errors = [1, 2, 4, 8].map { substeps in
      fixture.substeps = substeps
      return abs(fixture.run().stock(of: 0)[75] - exact)
    }
    #expect(errors[0] < 0.035 * exact)
    for (coarse, fine) in zip(errors, errors.dropFirst()) {
      #expect(abs(coarse / fine - 2) < 0.05)
    }
  }

  // 600, 300 and 900 promised of 900 made a day: half of each, and nothing of it enters the stock.
  @Test("Of what is made, each gets the same fraction of its promise, before it enters the stock")
  func production() {
    var fixture = AllianceFixture()
    fixture.powers[0].stocks[0] = Stock(kind: "shells", start: 5_000, production: 900)
    fixture.pledges = [600, 300, 900].enumerated().map { index, units in
      AllianceFixture.pledge(.constant(units), id: "p\(index)", from: .production(0))
    }
    let run = fixture.run()
    #expect((0..<3).map { run[.flow(pledge: $0)][1] } == [300, 150, 450])
    #expect(run.stock(of: 0)[200] == 5_000)
    #expect(abs(run.stock(of: 1)[200] - 180_000) < 1e-6)
  }

  // 40 promises of a thirtieth of the stock each: 4/3 of it, so each gets a fortieth.
  @Test("A giver never gives more than it has, and what it has is shared in proportion")
  func shortage() {
    var fixture = AllianceFixture()
    fixture.powers[0].stocks[0].start = 900
    fixture.pledges = (10..<50).map { AllianceFixture.pledge(id: "p\($0)") }
    let run = fixture.run()
    #expect(abs(run[.flow(pledge: 7)][1] - 22.5) < 1e-12)
    #expect(run.stock(of: 0)[1] < 1e-9)
    #expect(run.stock(of: 0).allSatisfy { $0 >= 0 })
  }

  // 100 made and 150 promised of it; 50 of 1,000 in stock go to a second pledge that asks for 30·50.
  @Test("What is given of production is not in the stock that another pledge draws on")
  func both() {
    var fixture = AllianceFixture()
    fixture.powers[0].stocks[0] = Stock(kind: "shells", start: 0, production: 100)
    fixture.pledges = [
      AllianceFixture.pledge(150, id: "made", from: .production(0)),
      AllianceFixture.pledge(1, id: "stored"),
    ]
    let run = fixture.run()
    #expect(abs(run[.flow(pledge: 0)][1] - 100) < 1e-12)
    #expect(run[.flow(pledge: 1)][1] < 1e-12)
  }

  @Test("In a circle of pledges nothing is lost and nothing is made")
  func conserved() {
    var fixture = AllianceFixture()
    for power in 0..<3 {
      fixture.powers[power].stocks[0].start = .constant(Double(power + 1) * 10_000)
    }
    fixture.pledges = (0..<3).map { giver in
      AllianceFixture.pledge(.constant(Double(500 * (giver + 1))), id: "p\(giver)") { pledge in
        (pledge.giver, pledge.receiver) = (giver, (giver + 1) % 3)
        pledge.over = .constant(Double(20 * giver))
      }
    }
    let run = fixture.run()
    for day in 0...200 {
      let sum = (0..<3).map { run.stock(of: $0)[day] }.reduce(0, +)
      #expect(abs(sum - 60_000) < 1e-6)
    }
    #expect(run[.given(pledge: 2)][200] > 30_000)
  }

  // Floor 0.5: closed at 0.49, still at 0.54, open at 0.56, still at 0.51, closed at 0.49.
  @Test("A gate closes below the floor and opens only 0.05 above it")
  func gate() {
    var fixture = AllianceFixture()
    fixture.days = 60
    let shocks = [(10, -0.11), (20, 0.05), (30, 0.02), (40, -0.05), (50, -0.02)]
    fixture.powers[0].will = Will(
      start: 0.6, shocks: shocks.map { WillShock(day: start + $0.0, change: .constant($0.1)) })
    fixture.pledges = [AllianceFixture.pledge { $0.willFloor = 0.5 }]
    let run = fixture.run()
    let flow = run[.flow(pledge: 0)]
    #expect([9, 10, 20, 29, 30, 40, 49].map { flow[$0] } == [1_000, 0, 0, 0, 1_000, 1_000, 1_000])
    #expect(flow[50...60].allSatisfy { $0 == 0 })
    let moves = run.replay.chronicle.compactMap { event -> [Int]? in
      guard case .gate(0, let isOpen) = event.kind else { return nil }
      return [event.step, isOpen ? 1 : 0]
    }
    #expect(moves == [[10, 0], [30, 1], [50, 0]])
  }

  // 300 and 500 units of 10 dollars where 0.4 % of 1,000,000 a day may be spent: half of each.
  @Test("Purchases need no stock, and are cut to the ceiling by the same fraction")
  func purchase() {
    var fixture = AllianceFixture()
    fixture.powers[0].stocks = []
    fixture.pledges = [300, 500].map { units in
      AllianceFixture.pledge(
        .constant(units), id: "p\(Int(units))", from: .purchase(ceiling: 0.004))
    }
    let run = fixture.run()
    #expect([run[.flow(pledge: 0)][7], run[.flow(pledge: 1)][7]] == [150, 250])
    #expect(abs(run[.paid(power: 0)][100] - 400_000) < 1e-6)
    #expect(abs(run[.outlay(power: 0)][100] - 400_000) < 1e-6)
    #expect(abs(run.stock(of: 1)[100] - 40_000) < 1e-6)
  }

  // 1,000 units at 10 dollars are given from stock: worth 10,000 a day, and no outlay once more.
  @Test("What is given of a stock counts as paid at its cost, and not as an outlay again")
  func worth() {
    var fixture = AllianceFixture()
    fixture.pledges = [AllianceFixture.pledge()]
    let run = fixture.run()
    #expect(run[.paid(power: 0)][50] == 500_000)
    #expect(run[.outlay(power: 0)].isEmpty)
  }

  // Purchases of 4,000 a day of an output of 1,000,000 are a burden of 0.4 %; with b = 0.5 a day will loses
  // 0.014 a week.
  @Test("Purchases weigh on the giver's will as any arms do")
  func burden() {
    var fixture = AllianceFixture()
    fixture.powers[0].will = Will(start: 0.8, burdenWeight: 0.5)
    fixture.pledges = [AllianceFixture.pledge(400, from: .purchase(ceiling: nil))]
    let will = fixture.run()[.will(power: 0)]
    #expect(abs(will[70] - (0.8 - 0.014 * 10)) < 1e-9)
  }

  @Test("Without a coalition nothing flows, and every draw stays the same")
  func without() {
    var fixture = AllianceFixture()
    fixture.pledges = [AllianceFixture.pledge()]
    let run = fixture.run { $0 = $0.without(.coalition) }
    #expect(run[.given(pledge: 0)].allSatisfy { $0 == 0 })
    #expect(run.stock(of: 0)[200] == 1e6)
  }
}
