import Scenarios
import Testing

@testable import Engine

@Suite("Sequences that had begun before a restart")
struct RestartedSequenceTests {
  private let start = ModelFixtures.start

  // Ten days before the start it has turned to the second rival, which it beats on day 32; it goes on against the first
  // at course B. The third still waits for its own day.
  @Test(
    "What had begun before a restart goes on: behind the turn at course B, before it as planned")
  func resumed() {
    var fixture = SequenceFixture()
    fixture.contests[0].challenger.capability = 2
    fixture.steps[0].planned = start + -100
    fixture.steps[0].courseB = CourseB(effort: 0.25, hold: 10_000)
    fixture.steps[0].pivots = [.won]
    fixture.steps[1].begun = .init(day: start + -10, isImposed: false)
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.pivots(in: plan) == [.infinity, .infinity, 100])
    #expect(run.day(of: .win(.pressure(1), .challenger), in: plan) == 32)
    #expect(run.evenings(.overload(power: 0), in: plan)[0] == 0.75)
    #expect(run.timeline(of: 0, in: plan).hasPrefix("22222"))
  }

  // The rival has opened the second contest; the power has not turned to it, so the third waits for the first.
  @Test("What had been imposed before a restart is no turn")
  func imposedBefore() {
    var fixture = SequenceFixture()
    fixture.contests[0].challenger.capability = 2
    fixture.steps[1].begun = .init(day: start + -10, isImposed: true)
    let plan = fixture.plan()
    let run = Replay(plan, run: 0)
    #expect(run.pivots(in: plan) == [.infinity, .infinity, .infinity])
    #expect(run.day(of: .win(.pressure(1), .challenger), in: plan) == 32)
  }
}
