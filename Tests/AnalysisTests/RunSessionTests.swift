import Analysis
import Engine
import Scenarios
import Synchronization
import TestSupport
import Testing

@Suite("Runs on their way to a goal")
struct RunSessionTests {
  private static func session(
    _ goal: RunGoal, after session: RunSession? = nil, extra: [Claim] = []
  ) throws -> RunSession {
    var model = try TwoForts.model()
    model.claims += extra
    return RunSession(
      Plan(model), seed: 3, goal: goal, tally: session?.tally,
      openBefore: session?.openBefore ?? [])
  }

  /// Never true on any run: alpha falls before the start.
  private static let neverGiven = Claim(
    id: "never",
    formula: .compare(.less, .event(.fall(front: 0, place: 0)), .number(1e6)),
    given: .compare(.less, .event(.fall(front: 0, place: 0)), .number(-1)))

  @Test("Looks are 1,024 and its doubles")
  func looks() {
    #expect(
      [0, 1, 1023, 1024, 1025, 2048].map(RunLooks.next) == [1024, 1024, 1024, 2048, 2048, 4096])
    #expect((0...5000).filter(RunLooks.isLook) == [1024, 2048, 4096])
  }

  // 1.96²·0.25/h² is 600 for ±4 %, 2,401 for ±2 %: the next doubles of 1,024.
  @Test("It ends at the first look at which every claim is known", arguments: [0.04, 0.02, 0.012])
  func firstLook(halfWidth: Double) throws {
    var session = try Self.session(.until(halfWidth: halfWidth, most: 1_000_000))
    let isDone = session.goOn(threads: 2, watch: RunWatch())
    #expect(isDone)
    #expect(session.isFinished)
    let widths = session.answer.claims.filter { $0.kind == .event }.map(\.interval.halfWidth)
    #expect(widths.allSatisfy { $0 <= halfWidth })
    #expect(RunLooks.isLook(session.tally.runs))
    let until = try #require(session.answer.until)
    #expect(until.isReached && until.open.isEmpty)
    if session.tally.runs > 1024 {
      var half = try Self.session(.runs(session.tally.runs / 2))
      _ = half.goOn(threads: 1, watch: RunWatch())
      let tooWide = half.answer.claims.filter {
        $0.kind == .event && $0.interval.halfWidth > halfWidth
      }
      #expect(until.decidedBy == tooWide.map(\.id))
      #expect(!tooWide.isEmpty)
    } else {
      #expect(until.decidedBy.isEmpty)
    }
  }

  @Test("Threads and pieces change neither the end nor the answer", arguments: [1, 2, 3])
  func pieces(threads: Int) throws {
    let goal = RunGoal.until(halfWidth: 0.012, most: 1_000_000)
    var whole = try Self.session(goal)
    _ = whole.goOn(threads: 1, watch: RunWatch())
    var part = try Self.session(goal)
    var stops = 0
    for stop in [1, 300, 1500, 1600, 3000, 5000] where !part.isFinished {
      part = try Self.session(goal, after: part)
      if !part.goOn(threads: threads, watch: RunWatch(progress: { $0 < stop })) { stops += 1 }
    }
    #expect(stops >= 3)
    part = try Self.session(goal, after: part)
    let isDone = part.goOn(threads: threads, watch: RunWatch())
    #expect(isDone)
    #expect(part.answer == whole.answer)
    #expect(part.tally == whole.tally)
  }

  @Test("The most is the most, and the claims that are still open are named")
  func most() throws {
    var session = try Self.session(.until(halfWidth: 0.002, most: 3000))
    let isDone = session.goOn(threads: 2, watch: RunWatch())
    #expect(isDone)
    #expect(session.tally.runs == 3000)
    let until = try #require(session.answer.until)
    #expect(!until.isReached)
    #expect(!until.open.isEmpty)
  }

  @Test("A claim that no run answers is waited for until 16,384 runs, then left out and named")
  func leftOut() throws {
    var session = try Self.session(
      .until(halfWidth: 0.05, most: 1_000_000), extra: [Self.neverGiven])
    let isDone = session.goOn(threads: 2, watch: RunWatch())
    #expect(isDone)
    #expect(session.tally.runs == 16_384)
    let until = try #require(session.answer.until)
    #expect(until.isReached)
    #expect(until.leftOut == ["never"])
    #expect(until.decidedBy == ["never"])
  }

  @Test("A finished session has nothing to do, and one that asks for more goes on")
  func more() throws {
    var session = try Self.session(.runs(500))
    _ = session.goOn(threads: 2, watch: RunWatch())
    var again = try Self.session(.runs(500), after: session)
    #expect(again.isFinished)
    let isDone = again.goOn(threads: 2, watch: RunWatch(progress: { _ in false }))
    #expect(isDone)
    again = try Self.session(.runs(700), after: session)
    let isDoneAgain = again.goOn(threads: 2, watch: RunWatch())
    #expect(isDoneAgain)
    var whole = try Self.session(.runs(700))
    _ = whole.goOn(threads: 1, watch: RunWatch())
    #expect(again.tally == whole.tally)
  }

  @Test("What is kept on the way goes on to the same end")
  func kept() throws {
    let goal = RunGoal.until(halfWidth: 0.012, most: 1_000_000)
    let kept = Mutex<[(Tally, [String])]>([])
    var whole = try Self.session(goal)
    _ = whole.goOn(
      threads: 2,
      watch: RunWatch(
        isDue: { true }, keep: { tally, open in kept.withLock { $0.append((tally, open)) } }))
    let snapshots = kept.withLock { $0 }
    #expect(snapshots.count > 3)
    for (tally, open) in snapshots.suffix(4) {
      var session = RunSession(whole.plan, seed: 3, goal: goal, tally: tally, openBefore: open)
      _ = session.goOn(threads: 2, watch: RunWatch())
      #expect(session.answer == whole.answer)
    }
  }

  @Test("The expected runs are the next look that closes the open claims, and never above the most")
  func expected() throws {
    var session = try Self.session(.until(halfWidth: 0.012, most: 5000))
    #expect(session.expectedRuns == 5000)
    _ = session.goOn(threads: 2, watch: RunWatch(progress: { $0 < 1000 }))
    #expect(session.expectedRuns <= 5000)
    #expect(session.expectedRuns >= 1024)
    #expect(try Self.session(.runs(123)).expectedRuns == 123)
  }
}
