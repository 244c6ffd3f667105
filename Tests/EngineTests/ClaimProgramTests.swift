import Scenarios
import TestSupport
import Testing

@testable import Engine

/// Formulas of every kind over the busy model, which has one input and keeps every quantity.
@Suite("Programs of claims")
struct ClaimProgramTests {
  private let block: Block = {
    var model = BusyModel.model(days: 100)
    model.past = [
      PastEvent(event: .fall(front: 0, place: 3), day: model.calendar.start + -20),
      PastEvent(event: .fall(front: 0, place: 4), day: nil),
    ]
    let block = Block(plan: Plan(model, detail: .everything), seed: 7)
    block.simulate(firstRun: 0, count: Rows.lanes)
    return block
  }()

  /// Leaves of every kind, with events that came, may come, cannot come, and quantities that are not
  /// kept.
  private static let leaves: [Expression] = {
    let numbers: [Double] = [0, -0.0, 1, 0.5, 2, 7, 31, 100, 101, -3, .infinity, -.infinity, .nan]
    let places = (0..<6).map { Event.fall(front: 0, place: $0) }
    let events =
      places + [.retaken(front: 0, place: 0), .over(front: 0), .fall(front: 9, place: 0)]
    let lags: [Parameter] = [0, 2.5, -9, .input(0), .quotient(0, 0), .product(.input(0), 8)]
    let inputs: [Parameter] = [.input(0), .sum(.input(0), 1), .difference(3, .input(0))]
    return numbers.map { .number($0) } + events.map { .event($0) }
      + places.flatMap { place in lags.map { .defined(place, lag: $0) } }
      + inputs.map { .parameter($0) }
      + [(0, 100), (2, 58), (0, 20), (-5, .infinity), (90, 1)].map {
        .leastMonthly(.stock(power: 1, stock: 0), from: $0, to: $1)
      } + [.leastMonthly(.army(power: 5), from: 0, to: 100), .least([]), .greatest([]), .count([])]
  }()

  private static let quantities: [Quantity] = [
    .held(front: 0, places: Array(0..<6)), .gained(front: 0), .force(front: 0, .holder),
    .will(power: 0), .army(power: 5),
  ]

  /// Every way to join formulas.
  private static func joined(_ parts: [Expression], _ random: inout SplitMix) -> [Expression] {
    let (a, b, c) = (parts[0], parts[1], parts[2])
    let quantity = quantities.randomElement(using: &random) ?? .will(power: 0)
    let pairs: [Expression] = [
      .sum(a, b), .difference(a, b), .product(a, b), .quotient(a, b), .and(a, b), .or(a, b),
    ]
    return pairs + Expression.Comparison.allCases.map { .compare($0, a, b) } + [
      .negate(a), .not(a), .quantity(quantity, at: a), .rate(quantity, window: 9.5, at: a),
      .least([a, b, c]), .greatest([a, b, c]), .greatest([a]), .count([a, b, c]),
      .within(span: a, after: b, event: c),
    ]
  }

  /// Whether the program gives the formula's own value in every lane, NaN for NaN, and the same for
  /// a lane alone.
  private func isRight(_ formula: Expression) -> Bool {
    let program = ClaimProgram(formula, ClaimSources(block.plan))
    let lanes = 0..<block.count
    let values = ClaimEvaluation(block: block, lanes: lanes).values(program)
    return lanes.allSatisfy { lane in
      let own = RecursiveClaims(block: block, lane: lane).value(formula)
      let alone = ClaimEvaluation(block: block, lanes: lane..<lane + 1).values(program)[0]
      return Self.isSame(values[lane], own) && Self.isSame(alone, own)
    }
  }

  private static func isSame(_ a: Double, _ b: Double) -> Bool {
    a.bitPattern == b.bitPattern || a.isNaN && b.isNaN
  }

  @Test("Every leaf and every way to join two leaves mean what the formula says")
  func small() {
    var random = SplitMix(seed: 1)
    var formulas = Self.leaves
    for a in Self.leaves {
      for b in Self.leaves.shuffled(using: &random).prefix(12) {
        formulas += Self.joined([a, b, Self.leaves[2]], &random)
      }
    }
    let wrong = formulas.filter { !isRight($0) }
    #expect(wrong.isEmpty, "\(wrong.count) of \(formulas.count): \(wrong.prefix(2))")
  }

  @Test("Formulas of any depth mean what they say", arguments: [2, 3, 4, 5, 6, 7])
  func large(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var formulas = Self.leaves
    for _ in 0..<300 {
      let parts = (0..<3).map { _ in formulas.randomElement(using: &random) ?? .number(0) }
      let all = Self.joined(parts, &random)
      formulas.append(all.randomElement(using: &random) ?? .number(0))
    }
    let wrong = formulas.dropFirst(Self.leaves.count).filter { !isRight($0) }
    #expect(wrong.isEmpty, "\(wrong.prefix(1))")
  }

  @Test("The stack is as deep as the formula needs")
  func depth() {
    let sources = ClaimSources(block.plan)
    func depth(_ formula: Expression) -> Int { ClaimProgram(formula, sources).depth }
    let one = Expression.number(1)
    #expect(depth(one) == 1)
    #expect(depth(.sum(one, one)) == 2)
    #expect(depth(.sum(.sum(.sum(one, one), one), one)) == 2)
    #expect(depth(.sum(one, .sum(one, .sum(one, one)))) == 4)
    #expect(depth(.within(span: one, after: one, event: .not(one))) == 3)
  }
}
