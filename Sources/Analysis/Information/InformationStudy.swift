import Engine
public import Scenarios

/// Why a decision has no answer.
public enum InformationProblem: Error, Equatable {
  case unknownDecision(nearest: [String], decisions: [String])
  /// In so many runs an option's value is no finite number.
  case unbounded(option: String, runs: Int)
}

/// Which option of a decision is best, and what it would be worth to know more before choosing.
public struct InformationStudy: Sendable {
  let model: Model
  let decision: Decision
  /// By option, with the draws of the view.
  let alternatives: [Model]

  /// The most runs of a study, as the inputs of each are kept.
  public static let mostRuns = 200_000

  public init(_ model: Model, _ decision: Decision, alternatives: [Model]) {
    precondition(
      alternatives.count == decision.options.count,
      "\(alternatives.count) models for \(decision.options.count) options")
    self.model = model
    self.decision = decision
    self.alternatives = alternatives
  }

  /// The decision of a name.
  public static func decision(
    _ name: String, in model: Model
  ) throws(InformationProblem) -> Decision {
    guard let decision = model.decisions.first(where: { $0.id == name }) else {
      let ids = model.decisions.map(\.id)
      throw .unknownDecision(nearest: nearestNames(to: name, among: ids), decisions: ids)
    }
    return decision
  }

  /// Makes runs 0 to `runs` − 1 under every option.
  ///
  /// It throws `StudyStopped`, or an `InformationProblem` where an option's value is not finite in every run.
  public func answer(_ service: StudyRuns, runs: Int) throws -> InformationAnswer {
    service.announce(alternatives.count * runs)
    let sample = InputSample(Plan(model, detail: .outcomes), seed: service.seed, runs: 0..<runs)
    var values: [[Double]] = []
    for index in alternatives.indices {
      let worths = try worths(service, option: index, runs: runs)
      let unbounded = worths.count { !$0.isFinite }
      guard unbounded == 0 else {
        throw InformationProblem.unbounded(option: decision.options[index].id, runs: unbounded)
      }
      values.append(worths)
    }
    let factors = model.inputs.indices.map {
      ValueOfInformation.Factor(model.inputs[$0].id, sample.values(input: $0))
    }
    return InformationAnswer(
      model: model, decision: decision, seed: service.seed, runs: service.runs,
      value: ValueOfInformation(values, factors: factors, seed: service.seed))
  }

  /// ± worth · outcome − cost in every run, all as the option's own model has them.
  private func worths(_ service: StudyRuns, option index: Int, runs: Int) throws -> [Double] {
    let alternative = alternatives[index]
    let id = decision.id
    let own = alternative.decisions.first { $0.id == id } ?? decision
    let subject = Subject(own.measure, written: own.judgedBy)
    let outcomes = try service.numbers(of: [subject], in: alternative, runs: 0..<runs)[0]
    let sample = InputSample(
      Plan(alternative, detail: .outcomes), seed: service.seed, runs: 0..<runs)
    let sign: Double = own.isLessBetter ? -1 : 1
    var worths: [Double] = []
    for (run, outcome) in outcomes.enumerated() {
      let worth = own.worth.value { sample.value(input: $0, run: run) }
      let cost = own.options[index].cost.value { sample.value(input: $0, run: run) }
      worths.append(sign * worth * outcome - cost)
    }
    return worths
  }
}

/// What a decision comes to, from which runs.
public struct InformationAnswer: Sendable {
  public let model: Model
  public let decision: Decision
  public let seed: UInt64
  /// In all, of every option together.
  public let runs: Int
  /// Its factors are the inputs of the model.
  public let value: ValueOfInformation

  /// The inputs that are worth knowing beyond chance, the greatest worth first.
  public var findings: [(input: Int, worth: ValueOfInformation.Worth)] {
    value.partial.enumerated().filter { $0.element.isFound }
      .sorted { left, right in
        left.element.value == right.element.value
          ? left.offset < right.offset : left.element.value > right.element.value
      }
      .map { ($0.offset, $0.element) }
  }
}
