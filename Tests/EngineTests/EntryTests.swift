import Chance
import Scenarios
import Testing

@testable import Engine

@Suite("Entering a front")
struct EntryTests {
  private let start = ModelFixtures.start

  private func entry(
    _ trigger: Entry.Trigger, over: Parameter = 0, _ change: (inout Entry) -> Void = { _ in }
  ) -> Entry {
    var entry = Entry(
      id: "help", power: 0, front: 0, side: .holder, force: 60, over: over, trigger: trigger)
    change(&entry)
    return entry
  }

  /// The friend (1) holds places that fall one after the other, each in 32 days.
  private func front(places: Int = 1, speed: Parameter = 0) -> Front {
    let chain = ModelFixtures.chain(places)
    return ModelFixtures.front(chain.places, links: chain.links, speed: speed) { front in
      (front.challenger.power, front.holder.power) = (2, 1)
      front.pace.watch = .eachStep
    }
  }

  private func run(_ entry: Entry, _ front: Front) -> AllianceRun {
    var fixture = AllianceFixture()
    fixture.entries = [entry]
    return fixture.run(front)
  }

  private let entered = Event.enter(power: 0, front: 0)

  // It enters on the evening of day 40, and 60 persons come over 30 days from day 41 on.
  @Test("Who enters at once does so on the first day of its condition, and joins from the next day")
  func atOnce() {
    let run = run(entry(.atOnce, over: 30) { $0.from = start + 40 }, front())
    #expect(run.day(of: entered) == 40)
    let force = run[.force(front: 0, .holder)]
    for (day, persons) in [(40, 100.0), (41, 102), (55, 130), (70, 160), (200, 160)] {
      #expect(abs(force[day] - persons) < 1e-9, "day \(day)")
    }
    #expect(run[.force(front: 0, .challenger)][200] == 100)
    #expect(run.replay.chronicle.count { $0.kind == .entered(entry: 0) } == 1)
  }

  @Test("Who joins all at once is there on the morning after")
  func whole() {
    let force = run(entry(.atOnce) { $0.from = start + 40 }, front())[.force(front: 0, .holder)]
    #expect([force[40], force[41], force[200]] == [100, 160, 160])
  }

  // 1 − e^{−0.004·t} for a constant hazard, and nothing before the first day or after the last.
  @Test("With a constant hazard the day of entering is exponential between its first and last day")
  func hazard() {
    var fixture = AllianceFixture()
    fixture.entries = [
      entry(.hazard(0.004)) { entry in
        entry.from = start + 21
        entry.until = start + 120
      }
    ]
    let plan = Plan(fixture.model(front()))
    let runs = 40_000
    let histogram = Runner(plan, seed: 5, threads: 2).run(runs).histogram(entered, in: plan)
    #expect(histogram.count(by: 20) == 0)
    for day in [21, 50, 90, 120, 200] {
      let exact = 1 - Elementary.exp(-0.004 * Double(min(day, 120) - 20))
      let error = (exact * (1 - exact) / Double(runs)).squareRoot()
      #expect(abs(Double(histogram.count(by: day)) / Double(runs) - exact) < 4.5 * error)
    }
  }

  @Test("Shorter steps change no hazard")
  func substeps() {
    var fixture = AllianceFixture()
    fixture.entries = [entry(.hazard(0.01))]
    let days = [1, 4].map { substeps in
      fixture.substeps = substeps
      return fixture.run(front()).day(of: entered)
    }
    #expect(days[0] == days[1])
    #expect(days[0] < .infinity)
  }

  // Places fall on days 40 and on: of five aims three are lost with the third fall, seen the day after.
  @Test("An ally that waits for lost aims enters on the day after so many have fallen")
  func aims() {
    let front = front(places: 5, speed: 0.03125)
    for (share, falls) in [(0.2, 1), (0.6, 3)] {
      let run = run(entry(.atOnce) { $0.aimsLost = .constant(share) }, front)
      let fall = run.day(of: .fall(front: 0, place: falls - 1))
      #expect(fall < .infinity)
      #expect(run.day(of: entered) == fall + 1)
    }
  }

  @Test("Nobody enters a front that is over")
  func over() {
    let front = front(places: 1, speed: 0.03125)
    let run = run(entry(.atOnce) { $0.from = start + 100 }, front)
    #expect(run.day(of: .over(front: 0)) < 100)
    #expect(run.day(of: entered) == .infinity)
  }

  // 10 of 100 are lost a day and replaced, and the gap to the establishment closes; the allies belong to it.
  @Test("Allies who have joined count in the strength that replacement aims at")
  func establishment() {
    let front = ModelFixtures.front([Place(id: "a")], speed: 0) { front in
      (front.challenger.power, front.holder.power) = (2, 1)
      front.holder.replacement = .closing(
        establishment: 100, days: 20, cap: .unlimited, byWill: false)
      front.challenger.lossesInflicted = 0.1
    }
    let force = run(entry(.atOnce, over: 10) { $0.from = start + 20 }, front)[
      .force(front: 0, .holder)]
    #expect(abs(force[20] - 100) < 1e-9)
    for day in 30...200 { #expect(abs(force[day] - 160) < 1e-9) }
  }

  // The two sides, with what belongs to them, exchange their places in the front.
  @Test("An ally of the challenger does for it what an ally of the holder does for that one")
  func mirrored() {
    let forces = SideRole.allCases.map { role -> [Double] in
      let helped = entry(.hazard(0.01), over: 40) { $0.side = role }
      return run(helped, front())[.force(front: 0, role)]
    }
    #expect(forces[0] == forces[1])
    #expect(forces[0][200] == 160)
  }
}
