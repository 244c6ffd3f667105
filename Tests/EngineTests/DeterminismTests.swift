import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Same seed, same runs")
struct DeterminismTests {
  private static let plan = Plan(BusyModel.model())

  @Test("One, two and three threads give the same tally, bit by bit")
  func threads() {
    let tallies = [1, 2, 3].map { Runner(Self.plan, seed: 4, threads: $0).run(1500) }
    #expect(tallies[0].runs == 1500)
    #expect(tallies[0] == tallies[1])
    #expect(tallies[0] == tallies[2])
    #expect(tallies[0] != Runner(Self.plan, seed: 5, threads: 2).run(1500))
  }

  @Test("Batches in any order, in used or fresh blocks, give the same tally")
  func batches() {
    func tally(_ order: [Int], fresh: Bool) -> Tally {
      var tally = Tally(Self.plan)
      var block = Block(plan: Self.plan, seed: 4)
      for batch in order {
        if fresh { block = Block(plan: Self.plan, seed: 4) }
        block.simulate(firstRun: UInt64(Rows.lanes * batch), count: Rows.lanes)
        tally.add(block)
        tally.addSeries(block, runs: Rows.lanes)
      }
      return tally
    }
    let reference = tally([0, 1, 2], fresh: true)
    #expect(tally([2, 0, 1], fresh: false) == reference)
    #expect(Runner(Self.plan, seed: 4, threads: 1).run(3 * Rows.lanes) == reference)
  }

  @Test("512 replays sum to the tally of 512 runs", arguments: [1, 2])
  func replays(substeps: Int) {
    let plan = Plan(BusyModel.model(days: 40, substeps: substeps))
    let tally = Runner(plan, seed: 4, threads: 2).run(512)
    var events = plan.events.map { _ in EventHistogram(days: plan.days) }
    var yes = 0
    for run in 0..<512 {
      let replay = Replay(plan, seed: 4, run: run)
      for (index, step) in replay.eventSteps.enumerated() { events[index].add(step: step) }
      if replay.answers[0] == true { yes += 1 }
    }
    #expect(events == tally.events)
    #expect(yes == tally.claims[0].yes)
    #expect(yes > 0 && tally.claims[0].no > 0)
  }

  @Test("Keeping every quantity changes no event, and the chronicle tells the same days")
  func detail() {
    let everything = Plan(BusyModel.model(), detail: .everything)
    for run in 0..<40 {
      let plain = Replay(Self.plan, seed: 4, run: run)
      let full = Replay(everything, seed: 4, run: run)
      #expect(plain.eventSteps == full.eventSteps)
      #expect(plain.chronicle.count == full.chronicle.count)
      for place in 0..<5 {
        let told = full.chronicle.first { event in
          if case .fell(place, .challenger, _) = event.kind { true } else { false }
        }
        let day = full.day(of: .fall(front: 0, place: place), in: everything)
        #expect(told.map { Double($0.step) } ?? .infinity == day)
      }
    }
  }

  /// a falls on day 1, in the middle of a block of four draws; from day 2 the slot works on b with
  /// draws 1, 2, … of b's own stream: x ← |x + v + σ·Z|.
  @Test("The noise of a place is a function of seed, run, place and day")
  func noise() {
    let places = [Place(id: "a", size: 0.01, area: 0), Place(id: "b", occupied: 0.5, area: 1)]
    let front = ModelFixtures.front(places, speed: 0.011, noise: 0.001) {
      $0.axes = Axes(policy: .ordered([0, 1]))
    }
    let plan = Plan(ModelFixtures.model(front, days: 12), detail: .everything)
    for run in [0, 300] {
      let gained = Replay(plan, seed: 6, run: run).evenings(.gained(front: 0), in: plan)
      var x = 0.5
      for step in 2...12 {
        let index = step - 1
        let four = NormalNoise.four(
          draws: Draws(seed: 6), block: UInt32(index / 4), run: UInt64(run),
          stream: Stream.identifier("progress/east/b"))
        x += 0.011 + 0.001 * Double(four[index % 4])
        #expect(abs(gained[step] - x) < 1e-12, "run \(run), day \(step)")
      }
    }
  }

  // With every parameter of supply constant, solutions are kept across runs; the same numbers as
  // inputs make every run solve anew.
  @Test("Keeping supply solutions changes no result")
  func memo() {
    var front = BusyModel.front()
    front.holder.force = 80
    let kept = Plan(ModelFixtures.model(front, days: 60, powers: BusyModel.powers))
    front.supply.interdiction = .input(0)
    let input = Input(id: "interdiction", distribution: .constant(0.4))
    let solved = Plan(
      ModelFixtures.model(front, days: 60, inputs: [input], powers: BusyModel.powers))
    #expect(kept.fronts[0].supply.isConstant)
    #expect(!solved.fronts[0].supply.isConstant)
    let isSame =
      Runner(kept, seed: 4, threads: 1).run(512) == Runner(solved, seed: 4, threads: 1).run(512)
    #expect(isSame)
  }

  @Test("An uncertain share of the counter-axes keeps no supply solutions")
  func uncertainCounterForce() {
    var front = BusyModel.front()
    front.holder.force = 80
    front.recapture = Recapture(axes: 1, force: .product(0.3, .input(0)))
    let model = BusyModel.model(front)
    #expect(!Plan(model).fronts[0].supply.isConstant)
  }

  @Test("No threads are a mistake of the caller")
  func noThreads() async {
    await #expect(processExitsWith: .failure) {
      _ = Runner(Plan(BusyModel.model(days: 1)), threads: 0)
    }
  }

  @Test("A stopped run keeps whole batches and says how many runs they are")
  func stopped() {
    let tally = Runner(Self.plan, seed: 4, threads: 1).run(2560) { $0 < 512 }
    #expect(tally == Runner(Self.plan, seed: 4, threads: 1).run(512))
  }
}
