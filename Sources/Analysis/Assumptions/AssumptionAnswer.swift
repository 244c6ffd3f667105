import Chance
import Engine
public import Scenarios

/// One number of a view with what it is, where it comes from and who uses it.
public struct AssumptionAnswer: Sendable, Equatable {
  public var record: NumberRecord
  /// In base units; nil where it cannot be told, as of an assumption that nothing uses.
  public var median: Double?
  /// 5 and 95 % of the runs lie below; nil for a constant.
  public var low: Double?
  public var high: Double?
  /// Paths of the numbers that use it, directly or through other assumptions.
  public var numbers: [String]
  /// Ids of the claims whose formula or condition uses it.
  public var claims: [String]
}

/// Every number of a view.
public struct AssumptionList: Sendable {
  /// Runs over which the spread of arithmetic is taken.
  public static let sampleRuns = 4_096

  public let model: Model
  /// In the order of the files.
  public let answers: [AssumptionAnswer]
  private let users: NameUsers

  /// `model`, `records` and `uses` are of one view.
  public init(_ model: Model, _ records: [NumberRecord], _ uses: [NameUse]) {
    self.model = model
    users = NameUsers(uses)
    let users = users
    let spread = NumberSpread(model, records.map(\.parameter))
    answers = records.map { record in
      let levels = spread.levels(of: record.parameter)
      return AssumptionAnswer(
        record: record, median: levels?.median, low: levels?.low, high: levels?.high,
        numbers: record.isNamed ? users.numbers(using: record.path) : [],
        claims: record.isNamed ? users.claims(using: record.path) : [])
    }
  }

  /// Those that the answer to a claim rests on: what its formula names and, where runs answer it, all
  /// that the model uses.
  public func answers(toClaim claim: Claim) -> [AssumptionAnswer] {
    let ofModel = claim.kind == .fact ? [] : users.namesUsedByNumbers
    let names = users.names(usedByClaim: claim.id) + ofModel
    return answers.filter { answer in
      answer.record.isNamed ? names.contains(answer.record.path) : claim.kind != .fact
    }
  }

  /// Names that a claim's formula or condition uses, directly or through others.
  public func names(inClaim id: String) -> [String] {
    users.names(usedByClaim: id)
  }
}

/// Levels of numbers over the runs.
private struct NumberSpread {
  let model: Model
  /// nil where no number is arithmetic over inputs.
  private let sample: InputSample?

  init(_ model: Model, _ parameters: [Parameter]) {
    self.model = model
    let needsSample = parameters.contains { parameter in
      if case .input = parameter { false } else { !parameter.isConstant }
    }
    sample = needsSample ? InputSample(Plan(model), runs: AssumptionList.sampleRuns) : nil
  }

  /// Of a single input exactly, of arithmetic over the first runs of seed 1.
  func levels(of parameter: Parameter) -> (low: Double?, median: Double, high: Double?)? {
    if let value = parameter.constantValue { return value.isNaN ? nil : (nil, value, nil) }
    guard parameter.inputs.allSatisfy({ model.inputs.indices.contains($0) }) else { return nil }
    if case .input(let index) = parameter {
      let distribution = model.inputs[index].distribution
      return (
        distribution.quantile(0.05), distribution.quantile(0.5), distribution.quantile(0.95)
      )
    }
    guard let sample else { return nil }
    let values = sample.runs.map { run in
      parameter.value { sample.value(input: $0, run: run) }
    }.sorted()
    func level(_ share: Double) -> Double {
      values[Int((share * Double(values.count)).rounded(.up)) - 1]
    }
    return (level(0.05), level(0.5), level(0.95))
  }
}
