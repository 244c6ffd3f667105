import Chance
import Scenarios
import Testing

@testable import Engine

/// Three inputs, the first two with a rank correlation of −0.5.
@Suite("Correlated inputs")
struct CorrelationTests {
  private static let inputs = [
    Input(id: "a", distribution: .lognormal(logMean: 0, logStandardDeviation: 0.7)),
    Input(id: "b", distribution: .uniform(low: 2, high: 5)),
    Input(id: "c", distribution: .normal(mean: 0, standardDeviation: 1)),
  ]
  private static let rank = -0.5
  private static let pearson = RankCorrelation.spearmanToPearson(rank)

  private static func plan(_ correlations: [CorrelatedGroup]) -> Plan {
    let places = [Place(id: "x", frontDistance: .sum(.input(0), .sum(.input(1), .input(2))))]
    var model = ModelFixtures.model(ModelFixtures.front(places), days: 1, inputs: inputs)
    model.correlations = correlations
    return Plan(model)
  }

  private static func pair() throws -> [CorrelatedGroup] {
    [CorrelatedGroup(inputs: [0, 1], factor: try CholeskyFactor([[1, pearson], [pearson, 1]]))]
  }

  /// Values of every input in `blocks` times 256 runs.
  private static func draws(_ plan: Plan, blocks: Int) -> [[Double]] {
    let block = Block(plan: plan, seed: 11)
    var values = inputs.map { _ in [Double]() }
    for index in 0..<4 * blocks {
      block.simulate(firstRun: UInt64(index * Rows.lanes), count: Rows.lanes)
      for (input, row) in plan.inputRows.enumerated() {
        for lane in 0..<Rows.lanes { values[input].append(block.rows[row, lane]) }
      }
    }
    return values
  }

  private static func ranks(_ values: [Double]) -> [Double] {
    var ranks = values
    for (rank, index) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() {
      ranks[index] = Double(rank)
    }
    return ranks
  }

  // The standard error of Spearman's ρ is about (1 − ρ²)·√((1 + ρ²/2)/n); n = 102,400.
  @Test("Runs have the rank correlation that was asked for, and only there")
  func spearman() throws {
    let draws = Self.draws(Self.plan(try Self.pair()), blocks: 400).map(Self.ranks)
    let count = Double(draws[0].count)
    func correlation(_ left: [Double], _ right: [Double]) -> Double {
      let squares = zip(left, right).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      return 1 - 6 * squares / (count * (count * count - 1))
    }
    let error = 0.75 * (1.125 / count).squareRoot()
    #expect(abs(correlation(draws[0], draws[1]) - Self.rank) < 4.5 * error)
    #expect(abs(correlation(draws[0], draws[2])) < 4.5 / count.squareRoot())
  }

  // P(both below their medians) = ¼ + arcsin(r)/(2π) (Sheppard 1899).
  @Test("Both lie below their medians as often as Sheppard's theorem says")
  func orthant() throws {
    let draws = Self.draws(Self.plan(try Self.pair()), blocks: 400)
    let below = zip(draws[0], draws[1]).count { $0 < 1 && $1 < 3.5 }
    let count = Double(draws[0].count)
    let expected = 0.25 + Elementary.arcSine(Self.pearson) / (2 * Double.pi)
    let error = (expected * (1 - expected) / count).squareRoot()
    #expect(abs(Double(below) / count - expected) < 4.5 * error)
  }

  @Test("Every input keeps its own distribution")
  func marginals() throws {
    let draws = Self.draws(Self.plan(try Self.pair()), blocks: 400)
    for (values, input) in zip(draws, Self.inputs) {
      for level in [0.01, 0.1, 0.5, 0.9, 0.99] {
        let bound = input.distribution.quantile(level)
        let share = Double(values.count { $0 <= bound }) / Double(values.count)
        let error = (level * (1 - level) / Double(values.count)).squareRoot()
        #expect(abs(share - level) < 4.5 * error, "\(input.id) at \(level)")
      }
    }
  }

  @Test("The first of a group, and who is in none, keep their draws bit by bit")
  func first() throws {
    let plain = Self.draws(Self.plan([]), blocks: 4)
    let joined = Self.draws(Self.plan(try Self.pair()), blocks: 4)
    #expect(joined[0] == plain[0])
    #expect(joined[2] == plain[2])
    #expect(joined[1] != plain[1])
  }

  @Test("An input appended to a group moves only itself")
  func appended() throws {
    let r = Self.pearson
    let three = CorrelatedGroup(
      inputs: [0, 1, 2],
      factor: try CholeskyFactor([[1, r, 0.3], [r, 1, 0.1], [0.3, 0.1, 1]]))
    let pair = Self.draws(Self.plan(try Self.pair()), blocks: 4)
    let group = Self.draws(Self.plan([three]), blocks: 4)
    #expect(group[0] == pair[0])
    #expect(group[1] == pair[1])
    #expect(group[2] != pair[2])
  }
}
