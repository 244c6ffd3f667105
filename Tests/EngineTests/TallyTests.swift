import Scenarios
import Testing

@testable import Engine

@Suite("Tallies")
struct TallyTests {
  @Test("Quantiles of days are exact")
  func quantiles() {
    var histogram = EventHistogram(days: 10)
    for step in [3, 3, 5, 7, 7, 7, 9, .infinity, .infinity, 11] as [Double] {
      histogram.add(step: step)
    }
    #expect(histogram.runs == 10)
    #expect(histogram.never == 3)
    // Of 10: the 1st and 2nd are 3, the 3rd 5, the 4th to 6th 7, the 7th 9.
    let levels = [0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.71, 1]
    #expect(levels.map(histogram.quantile) == [3, 3, 3, 5, 7, 7, 7, 9, nil, nil])
    #expect(histogram.count(by: 5) == 3)
    #expect(histogram.count(by: -1) == 0)
    #expect(histogram.count(by: 99) == 7)
  }

  @Test("A list of days counts as its days one by one, alike or not")
  func lists() {
    let lists: [[Double]] = [
      [], [4], [4, 4, 4], [.infinity, .infinity], [0, 0, 10, .infinity, 11, 0], [11, 11],
    ]
    var (whole, single) = (EventHistogram(days: 10), EventHistogram(days: 10))
    for list in lists {
      list.withUnsafeBufferPointer { whole.add($0) }
      for step in list { single.add(step: step) }
      #expect(whole == single, "\(list)")
    }
    #expect(whole.runs == 14)
  }

  @Test("Merging is associative and commutative, and an empty tally is neutral")
  func merging() {
    let plan = Plan(BusyModel.model(days: 30))
    let parts = (0..<3).map { batch in
      let block = Block(plan: plan, seed: 2)
      let runs = Rows.lanes - batch
      block.simulate(firstRun: UInt64(batch * Rows.lanes), count: runs)
      var tally = Tally(plan)
      tally.add(block)
      tally.addSeries(block, runs: runs)
      return tally
    }
    func merged(_ left: Tally, _ right: Tally) -> Tally {
      var sum = left
      sum.merge(right)
      return sum
    }
    let left = merged(merged(parts[0], parts[1]), parts[2])
    #expect(left.runs == 3 * Rows.lanes - 3)
    #expect(left == merged(parts[0], merged(parts[1], parts[2])))
    #expect(left == merged(parts[2], merged(parts[1], parts[0])))
    #expect(left == merged(left, Tally(plan)))
  }

  @Test("A tally does not grow with the runs")
  func memory() {
    let plan = Plan(BusyModel.model(days: 30))
    func size(_ runs: Int) -> Int {
      Self.numbers(in: Runner(plan, threads: 1).run(runs))
    }
    #expect(size(1) > 1000)
    #expect(size(1) == size(1000))
  }

  /// How many elements all arrays in a value have.
  private static func numbers(in value: Any) -> Int {
    if let list = value as? [Int] { return list.count }
    if let list = value as? [UInt32] { return list.count }
    return Mirror(reflecting: value).children.reduce(0) { $0 + numbers(in: $1.value) }
  }

  /// The whole sample from blocks against the tally: means to the quantum, quantiles to the 2 % of
  /// the grid, counts exactly.
  @Test("Series agree with brute force")
  func series() {
    let model = BusyModel.model(days: 70)
    let plan = Plan(model)
    let tally = Runner(plan, seed: 3, threads: 2).run(1024)
    let quantities: [(Quantity, Double)] = [
      (.force(front: 0, .holder), 1e-3), (.will(power: 0), 1e-9), (.losses(power: 1), 1e-3),
      (.held(front: 0, places: Array(0..<6)), 0), (.stock(power: 1, stock: 0), 1e-3),
    ]
    for (quantity, quantum) in quantities {
      let series = plan.series.firstIndex(of: quantity).map { tally.series[$0] }
      let sample = Ensemble(quantity, on: [70], of: model, blocks: 4, seed: 3).values[0].sorted()
      #expect(abs((series?.mean(week: 10) ?? .nan) - sample.mean) <= quantum + 1e-12)
      for level in [0.05, 0.5, 0.95] {
        let exact = sample[Int((level * 1024).rounded(.up)) - 1]
        let grid = series?.quantile(level, week: 10) ?? .nan
        #expect(abs(grid - exact) <= (quantum == 0 ? 0 : 0.0101 * exact + 1e-9), "\(quantity)")
      }
    }
  }
}
