import Testing

@testable import Engine

@Suite("Max–min fair supply")
struct MaxMinFlowTests {
  @Test("Shares equal the lexicographic optimum of linear programs on 200 random graphs")
  func randomGraphs() {
    for number in 0..<200 as Range<UInt64> {
      let problem = SupplyProblem.drawn(number)
      for (share, oracle) in zip(problem.shares, problem.sharesByLinearPrograms) {
        #expect(abs(share - oracle) < 1e-7, "graph \(number): \(problem)")
      }
    }
  }

  @Test("Shares have the bits of a flow of one path at a time on 600 random graphs")
  func plainFlow() {
    for number in 0..<600 as Range<UInt64> {
      var problem = SupplyProblem.drawn(number)
      if number % 2 == 1 { problem = problem.roughened(number) }
      var plain = PlainMaxMin(problem)
      #expect(
        problem.shares.map(\.bitPattern) == plain.shares().map(\.bitPattern),
        "graph \(number): \(problem)")
    }
  }

  @Test("The order of places and links changes no share by more than 1e-12")
  func permutation() {
    for number in 0..<200 as Range<UInt64> {
      let problem = SupplyProblem.drawn(number)
      let last = problem.demand.count - 1
      let mirrored = SupplyProblem(
        links: problem.links.reversed().map { (from: last - $0.to, to: last - $0.from) },
        capacity: problem.capacity.reversed(), outflow: problem.outflow.reversed(),
        demand: problem.demand.reversed())
      for (share, other) in zip(problem.shares, mirrored.shares.reversed()) {
        #expect(abs(share - other) < 1e-12, "graph \(number)")
      }
    }
  }

  // 0 –10– 1 –4– 2 with a source at 0, demands 0, 8, 8. The link to 2 carries 4: half of 8; then 6
  // are left of 10: 0.75 for 1.
  @Test("A line serves the far end by its narrowest link and the near end by the rest")
  func line() {
    let problem = SupplyProblem(
      links: [(0, 1), (1, 2)], capacity: [10, 4], outflow: [.infinity, 0, 0], demand: [0, 8, 8])
    #expect(problem.shares == [1, 0.75, 0.5])
  }

  /// Two ways of 3 and 2 to a demand of 10.
  @Test("A diamond delivers the sum of both ways")
  func diamond() {
    let problem = SupplyProblem(
      links: [(0, 1), (0, 2), (1, 3), (2, 3)], capacity: [3, 9, 9, 2],
      outflow: [.infinity, 0, 0, 0], demand: [0, 0, 0, 10])
    #expect(problem.shares == [1, 1, 1, 0.5])
  }

  /// Behind the link of 6: demands 12 at 1 and 4 at 2, and 2 is behind a link of 1 besides: 1/4 for
  /// 2, then 5/12 for 1; 3 has a way of its own.
  @Test("Two bottlenecks make two levels below 1")
  func bottlenecks() {
    let problem = SupplyProblem(
      links: [(0, 1), (1, 2), (0, 3)], capacity: [6, 1, 50], outflow: [.infinity, 0, 0, 0],
      demand: [0, 12, 4, 5])
    #expect(problem.shares[2] == 0.25)
    #expect(abs(problem.shares[1] - 5.0 / 12) < 1e-15)
    #expect(problem.shares[3] == 1)
  }

  /// The link of 3 carries towards 1 in the first case; in the second, with a source of 20 at 1,
  /// towards 0, whose own 4 and these 3 serve half of 14.
  @Test("A link serves both ways")
  func bothWays() {
    var problem = SupplyProblem(
      links: [(0, 1)], capacity: [3], outflow: [4, 0], demand: [0, 6])
    #expect(problem.shares == [1, 0.5])
    problem = SupplyProblem(
      links: [(0, 1)], capacity: [3], outflow: [4, 20], demand: [14, 6])
    #expect(problem.shares == [0.5, 1])
  }

  @Test("Outflow caps a source, and two sources add up")
  func outflow() {
    let problem = SupplyProblem(
      links: [(0, 2), (1, 2)], capacity: [50, 50], outflow: [2, 3, 0], demand: [0, 0, 20])
    #expect(problem.shares == [1, 1, 0.25])
  }

  @Test("Who is cut off gets nothing, who wants nothing lacks nothing")
  func cutOff() {
    let problem = SupplyProblem(
      links: [(0, 1), (1, 2)], capacity: [5, 0], outflow: [.infinity, 0, 0], demand: [1, 5, 3])
    #expect(problem.shares == [1, 1, 0])
    let idle = SupplyProblem(links: [], capacity: [], outflow: [0, 0], demand: [0, 0])
    #expect(idle.shares == [1, 1])
  }

  /// Known answer 29 (reference/known-answers.md): 12 nodes in a chain of 40 each, hub 60 to 3, 7
  /// and 11, demand 10 each; total delivered after cuts.
  @Test(
    "The belt of the kernel delivers the known totals",
    arguments: [
      ([], 120), (["R3"], 90), (["R3", "R7"], 50), (["R11"], 120), (["R3", "R11"], 60),
      (["C2"], 90), (["R3", "R7", "R11"], 0),
    ] as [([String], Double)])
  func belt(cuts: [String], total: Double) {
    let chain = (0..<11).map { (from: $0, to: $0 + 1) }
    let hub = [3, 7, 11].map { (from: $0, to: 12) }
    let names = (0..<11).map { "C\($0)" } + ["R3", "R7", "R11"]
    let capacity = names.map { cuts.contains($0) ? 0 : $0.hasPrefix("C") ? 40.0 : 60 }
    let problem = SupplyProblem(
      links: chain + hub, capacity: capacity,
      outflow: [Double](repeating: 0, count: 12) + [.infinity],
      demand: [Double](repeating: 10, count: 12) + [0])
    let delivered = zip(problem.shares, problem.demand).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(delivered - total) < 1e-9)
  }
}
