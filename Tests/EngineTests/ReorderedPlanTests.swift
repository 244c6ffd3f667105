import Chance
import Scenarios
import TestSupport
import Testing

@testable import Engine

@Suite("Plans in another order")
struct ReorderedPlanTests {
  /// What every run answers, as bits.
  private func bits(_ plan: Plan) -> [[UInt64]] {
    let measure = Runner(plan, seed: 9, threads: 1).measure(
      96, ClaimNumbers(plan.model.claims.count))
    return measure.rows.sorted { $0[0] < $1[0] }
  }

  private struct ClaimNumbers: RunMeasure {
    let claims: Int
    var rows: [[UInt64]] = []
    var evenings: [Int] { [] }

    init(_ claims: Int) { self.claims = claims }

    mutating func look(at run: RunState) {}
    mutating func finish(_ run: RunState) {
      rows.append([run.run] + (0..<claims).map { run.number(ofClaim: $0).bitPattern })
    }
    mutating func merge(_ other: Self) { rows += other.rows }
  }

  @Test(
    "A plan that shares another's code gives the bits of one made anew",
    arguments: [[5, 4, 3, 2, 1, 0], [2, 0, 1, 5, 3, 4], [1, 0, 2, 3, 4, 5]])
  func shared(order: [Int]) throws {
    let model = try Shipped.model("six-rivals")
    let power = model.sequences[0].power
    let ordered = model.ordered(power: power, order)
    let shared = try #require(Plan(model, detail: .outcomes).reordered(ordered))
    let anew = Plan(ordered, detail: .outcomes)
    #expect(bits(shared) == bits(anew))
    #expect(bits(shared) != bits(Plan(model, detail: .outcomes)))
  }

  @Test("A plan with another course or number is made anew")
  func others() throws {
    let model = try Shipped.model("six-rivals")
    let plan = Plan(model, detail: .outcomes)
    let power = model.sequences[0].power
    #expect(plan.reordered(model.changing(power: power, step: 0, courseB: nil)) == nil)
    var faster = model
    faster.contests[0].speed = 0.5
    #expect(plan.reordered(faster) == nil)
    #expect(plan.reordered(model.delayed(power: power, step: 2, by: 30)) != nil)
  }

  @Test("Planned dates stay with the place, and deadlines with the step")
  func dates() {
    var fixture = SequenceFixture()
    let start = ModelFixtures.start
    fixture.steps[2].deadline = start + 150
    fixture.steps[1].accommodated = start + 90
    fixture.steps[0].planned = start + 5
    let model = fixture.model()
    let steps = model.ordered(power: 0, [2, 0, 1]).steps(of: 0)
    #expect(steps.map(\.contest) == [.pressure(2), .pressure(0), .pressure(1)])
    #expect(steps.map(\.planned) == [start + 5, start + 20, start + 100])
    #expect(steps[0].deadline == start + 55)
    #expect(steps[2].accommodated == start + 170)
    #expect(model.ordered(power: 0, [0, 1, 2]) == model)
    #expect(model.begunSteps(of: 0) == 0)
    #expect(SequenceFixture().model().begunSteps(of: 0) == 1)
    let later = model.delayed(power: 0, step: 2, by: 30).steps(of: 0)[2]
    #expect(later.planned == start + 130 && later.deadline == start + 180)
  }

  @Test("Chance is seen where something is drawn")
  func chance() {
    var fixture = SequenceFixture()
    #expect(Plan(fixture.model()).isWithoutChance)
    fixture.contests[0].noise = 0.01
    #expect(!Plan(fixture.model()).isWithoutChance)
    fixture.contests[0].noise = 0
    fixture.contests[1].opening = PressureContest.Opening(side: .holder, hazard: 0.1)
    #expect(!Plan(fixture.model()).isWithoutChance)
  }
}
