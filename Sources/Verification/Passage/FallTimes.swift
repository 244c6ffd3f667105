import Engine
import Scenarios

/// Days of the falls of some places over many runs.
struct FallTimes: RunMeasure {
  let evenings: [Int] = []
  private let events: [Event]
  /// Per event, runs by the day of the fall; the last entry counts those without.
  private(set) var counts: [[Int]]
  private(set) var runs = 0
  /// Runs in which the first event came before the second, and in which both fell on one day.
  private(set) var firstBefore = 0
  private(set) var together = 0

  init(places: Int, days: Int) {
    events = (0..<places).map { .fall(front: 0, place: $0) }
    counts = Array(repeating: Array(repeating: 0, count: days + 2), count: places)
  }

  mutating func look(at run: RunState) {}

  mutating func finish(_ run: RunState) {
    let steps = events.map { run.step(of: $0) }
    for (index, step) in steps.enumerated() {
      counts[index][step.isFinite ? Int(step) : counts[index].count - 1] += 1
    }
    runs += 1
    guard steps.count == 2 else { return }
    if steps[0] < steps[1] { firstBefore += 1 }
    if steps[0] == steps[1], steps[0].isFinite { together += 1 }
  }

  mutating func merge(_ other: FallTimes) {
    for index in counts.indices {
      for day in counts[index].indices { counts[index][day] += other.counts[index][day] }
    }
    runs += other.runs
    firstBefore += other.firstBefore
    together += other.together
  }
}

/// The first place's times to fall as a distribution, in days of the engine.
struct FallDistribution {
  /// Share of the runs by the end of each day, from day 0.
  private let cumulative: [Double]
  let runs: Int
  let mean: Double
  let deviation: Double

  init(_ times: FallTimes) {
    let counts = times.counts[0].dropLast()
    runs = times.runs
    var sum = 0
    let total = Double(times.runs)
    cumulative = counts.map { count in
      sum += count
      return Double(sum) / total
    }
    // A fall is dated on the evening of its day: half a day late on average.
    let fallen = Double(sum)
    let mean =
      counts.enumerated().reduce(0.0) { $0 + Double($1.element) * (Double($1.offset) - 0.5) }
      / fallen
    let square = counts.enumerated().reduce(0.0) { sum, day in
      let distance = Double(day.offset) - 0.5 - mean
      return sum + Double(day.element) * distance * distance
    }
    self.mean = mean
    // Less the variance of a uniform day (Sheppard's correction).
    deviation = max(0, square / fallen - 1.0 / 12).squareRoot()
  }

  /// Share of the runs with a fall by a time, within a day by a straight line.
  func share(by day: Double) -> Double {
    guard day > 0 else { return 0 }
    let whole = Int(min(day, Double(cumulative.count - 1)))
    guard whole + 1 < cumulative.count else { return cumulative[cumulative.count - 1] }
    let part = day - Double(whole)
    return cumulative[whole] + part * (cumulative[whole + 1] - cumulative[whole])
  }
}
