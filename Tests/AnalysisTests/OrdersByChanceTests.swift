import Chance
import Engine
import Scenarios
import TestSupport
import Testing

@testable import Analysis

@Suite("Orders by chance")
struct OrdersByChanceTests {
  /// Two rivals of 25 days each.
  ///
  /// While one is faced the other opens its contest by day 21, the last week before the
  /// turn, with 1 − e^{−21h}; then 2 > 1, and the power escalates.
  @Test("A rival's appetite decides between two, by the closed form")
  func twoRivals() throws {
    let hazards = [0.002, 0.02]
    let model = OrderingModel.openings(durations: [25, 25], hazards: hazards)
    let answer = try OrderingModel.answer([model], [.escalation])
    let view = answer.views[0]
    #expect(answer.orders[view.best] == [1, 0])
    for (order, waiting) in [(0, 1), (1, 0)] {
      let expected = 1 - Elementary.exp(-21 * hazards[waiting])
      let value = view.records[order].values[0]
      let spread = (expected * (1 - expected) / Double(value.runs)).squareRoot()
      #expect(abs(value.mean - expected) < 4 * spread)
    }
    #expect(view.records[0].drop?.by == 1 && view.records[0].drop?.cause == .race)
    #expect(view.undecided == [1])
    let troublesome = try #require(view.policies.first { $0.policy == .mostTroublesomeFirst })
    #expect(troublesome.order == 1 && troublesome.rank == 1)
  }

  /// Three rivals with noise and openings; the text lists its steps otherwise.
  private func model(listing: [Int]) -> Model {
    var model = OrderingModel.openings(durations: [20, 30, 25], hazards: [0.001, 0.004, 0.01])
    for index in 0..<3 { model.contests[index].noise = 0.05 }
    let steps = model.sequences[0].steps
    model.sequences[0].steps = listing.map { steps[$0] }
    for index in 0..<3 {
      model.sequences[0].steps[index].planned = OrderingModel.start + 1 + 20 * index
    }
    return model
  }

  private func told(_ answer: SequenceAnswer) -> [[String]] {
    let steps = answer.model.steps(of: answer.power)
    let view = answer.views[0]
    return view.ranking.map { order in
      let record = view.records[order]
      return answer.orders[order].map { answer.model.id(of: steps[$0].contest) } + [
        "\(record.values)", "\(record.runs)", "\(record.drop?.runs ?? 0)",
        "\(record.paretoDrop?.runs ?? 0)",
      ]
    }
  }

  @Test("How the text lists the rivals changes nothing but the name of its own order")
  func listing() throws {
    let one = try OrderingModel.answer([model(listing: [0, 1, 2])])
    let other = try OrderingModel.answer([model(listing: [2, 0, 1])])
    #expect(told(one) == told(other))
    #expect(one.views[0].bestValues == other.views[0].bestValues)
    #expect(one.textOrder != other.textOrder)
  }

  @Test("Threads change no number", arguments: [1, 3])
  func threads(threads: Int) throws {
    let model = model(listing: [0, 1, 2])
    let one = try OrderingModel.answer([model], threads: threads)
    let two = try OrderingModel.answer([model], threads: 2)
    #expect(told(one) == told(two) && one.runs == two.runs)
  }

  @Test("Many models at once give what each gives alone")
  func service() throws {
    let model = model(listing: [0, 1, 2])
    let study = try SequenceStudy([model], SequenceRequest(power: "a power"))
    let variants = study.orders.indices.map { study.variant($0, view: 0) }
    let together = try StudyRuns(seed: 3, threads: 2).numbers(of: variants, runs: 64..<200)
    for (variant, columns) in zip(variants, together) {
      let alone = try StudyRuns(seed: 3, threads: 1).numbers(
        of: variant.subjects, in: variant.model, runs: 64..<200)
      #expect(alone.map { $0.map(\.bitPattern) } == columns.map { $0.map(\.bitPattern) })
    }
  }

  @Test("What a power cannot be asked is refused")
  func problems() {
    let model = OrderingModel.model(durations: [2, 3])
    func problem(_ model: Model, _ request: SequenceRequest) -> SequenceProblem? {
      do throws(SequenceProblem) {
        _ = try SequenceStudy([model], request)
        return nil
      } catch { return error }
    }
    #expect(
      problem(model, SequenceRequest(power: "b power"))
        == .unknownPower(
          nearest: ["a power"], powers: ["a power", "rival0", "rival1"]))
    #expect(
      problem(model, SequenceRequest(power: "rival1")) == .noSequence(powers: ["a power"]))
    var begun = model
    begun.sequences[0].steps[0].planned = OrderingModel.start
    #expect(
      problem(begun, SequenceRequest(power: "a power")) == .nothingToOrder(steps: 2, begun: 1))
    #expect(
      problem(model, SequenceRequest(power: "a power", objectives: [.escalation]))
        == .notTold(.escalation, told: [.completed, .contests, .slip, .overload, .cost]))
    let many = OrderingModel.model(durations: Array(repeating: 2, count: 9))
    #expect(problem(many, SequenceRequest(power: "a power")) == .tooManyRivals(9))
  }
}
