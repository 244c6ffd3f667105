import Scenarios
import Synchronization
import Testing

@testable import Engine

@Suite("Runs in pieces")
struct PiecesTests {
  private static let plan = Plan(BusyModel.model(days: 60))
  private static let whole = Runner(plan, seed: 4, threads: 1).run(2000)

  @Test(
    "Any pieces on any threads give the tally of one uninterrupted run",
    arguments: [[256], [1], [1024, 1536], [7, 300, 301, 1999], [100, 1000, 1001]])
  func pieces(ends: [Int]) {
    for threads in 1...3 {
      let runner = Runner(Self.plan, seed: 4, threads: threads)
      var tally = Tally(Self.plan)
      for end in ends + [2000] {
        tally = runner.run(end, after: tally)
        #expect(tally.runs == end)
      }
      #expect(tally == Self.whole)
    }
  }

  @Test("A stopped run goes on to the same bits", arguments: [1, 2, 3])
  func stopped(threads: Int) {
    let runner = Runner(Self.plan, seed: 4, threads: threads)
    let part = runner.run(2000) { $0 < 700 }
    #expect((700..<2000).contains(part.runs))
    #expect(part == runner.run(part.runs))
    #expect(runner.run(2000, after: part) == Self.whole)
  }

  @Test("A tally with as many runs comes back as it is")
  func enough() {
    let runner = Runner(Self.plan, seed: 4, threads: 2)
    #expect(runner.run(10, after: Self.whole) == Self.whole)
    #expect(runner.run(2000, after: Self.whole) == Self.whole)
  }

  @Test("Every snapshot is the tally of a prefix, and they grow", arguments: [1, 2, 3, 8])
  func snapshots(threads: Int) {
    let kept = Mutex<[Tally]>([])
    let runner = Runner(Self.plan, seed: 4, threads: threads)
    let tally = runner.run(
      2000, after: Tally(Self.plan),
      snapshots: Snapshots(isDue: { true }, keep: { tally in kept.withLock { $0.append(tally) } }))
    #expect(tally == Self.whole)
    let snapshots = kept.withLock { $0 }
    #expect(!snapshots.isEmpty)
    for snapshot in snapshots {
      #expect(snapshot == runner.run(snapshot.runs))
    }
    #expect(snapshots.map(\.runs) == snapshots.map(\.runs).sorted())
  }

  // The order of visits by hand: thread 0 takes 0–255, thread 1 takes 256–511, a cut is asked for.
  @Test("A cut holds what was begun before it and nothing after")
  func cut() {
    var harvest = Harvest(of: 0..<1024, 0, threads: 2)
    let first = [harvest.take(0) { _ in }, harvest.take(1) { _ in }]
    #expect(first.map(\.batch) == [0..<256, 256..<512])
    harvest.cut()
    let early = [harvest.take(0) { $0 += 1 }, harvest.take(0) { $0 += 10 }]
    #expect(early.map(\.batch) == [512..<768, 768..<1024])
    #expect(early.map(\.snapshot) == [nil, nil])
    #expect(harvest.total == 1, "what came after the cut waits")
    let last = [harvest.take(1) { $0 += 2 }, harvest.take(0) { $0 += 30 }]
    #expect(last.map(\.batch) == [nil, nil])
    #expect(last.map(\.snapshot) == [nil, nil], "where no batch is left the end is near")
    #expect(harvest.total == 33)
  }

  @Test("A cut is complete when the last of the threads that hold runs has come")
  func completedCut() {
    var harvest = Harvest(of: 0..<4096, 0, threads: 3)
    _ = harvest.take(0) { _ in }
    _ = harvest.take(1) { _ in }
    harvest.cut()
    let visits = [
      harvest.take(2) { $0 += 1000 }, harvest.take(0) { $0 += 1 }, harvest.take(1) { $0 += 2 },
    ]
    #expect(visits.map(\.snapshot) == [nil, nil, 3])
    harvest.cut()
    let kept = harvest.take(0) { $0 += 100 }
    #expect(kept.snapshot == nil, "the last one is still being kept")
    harvest.kept()
    harvest.cut()
    let next = [
      harvest.take(2) { $0 += 20 }, harvest.take(1) { $0 += 200 }, harvest.take(0) { $0 += 100 },
    ]
    #expect(next.map(\.snapshot) == [nil, nil, 323])
  }

  @Test("A record gives the tally back")
  func record() throws {
    let record = TallyRecord(Self.whole)
    #expect(try Tally(Self.plan, record) == Self.whole)
    #expect(try Tally(Self.plan, TallyRecord(Tally(Self.plan))) == Tally(Self.plan))
  }

  private static let changes: [(String, @Sendable (inout TallyRecord) -> Void)] = [
    ("more runs", { $0.runs += 1 }), ("no runs", { $0.runs = 0 }), ("less", { $0.runs = -1 }),
    ("too many runs", { $0.runs = .max }), ("no claim", { $0.claims = [] }),
    ("a short claim", { $0.claims[0].removeLast() }),
    ("a negative count", { $0.claims[0][0] = -1 }),
    ("counts that overflow", { $0.claims[0] = [.max, .max, 1, 1] }),
    ("no event", { $0.events.removeLast() }), ("an event more", { $0.events += $0.events }),
    ("never once more", { $0.events[0].never += 1 }),
    ("a day beyond the horizon", { $0.events[0].days += [61, 0] }),
    ("half an entry", { $0.events[0].days.append(60) }),
    (
      "days out of order",
      { $0.events[0] = .init(never: 1998, days: [20, 1, 10, 1]) }
    ),
    ("a day before the start", { $0.events[0] = .init(never: 1999, days: [-1, 1]) }),
    ("no series", { $0.series = [] }), ("a week less", { $0.series[0].weeks.removeLast() }),
    ("a sum less", { $0.series[0].sums.removeLast() }),
    ("a sum of letters", { $0.series[0].sums[0] = "many" }),
    ("a sum that no runs give", { $0.series[0].sums[0] = String(Int128.max) }),
    ("an empty week", { $0.series[0].weeks[0] = "" }),
    ("a bin beyond the last", { $0.series[0].weeks[0] = "1027:2000" }),
    ("a bin before the first", { $0.series[0].weeks[0] = "-1:2000" }),
    ("bins twice", { $0.series[0].weeks[0] = "7:1000 7:1000" }),
    ("counts that are none", { $0.series[0].weeks[0] = "7" }),
    ("a count more", { $0.series[0].weeks[0] += " 1026:1" }),
  ]

  @Test("A record that no runs can have left is refused", arguments: changes.indices)
  func broken(change: Int) {
    var record = TallyRecord(Self.whole)
    Self.changes[change].1(&record)
    #expect(throws: TallyRecordProblem.self, "\(Self.changes[change].0)") {
      try Tally(Self.plan, record)
    }
  }
}
