import Chance
import Engine
public import Scenarios

/// In which ranges of its uncertain numbers a claim comes true, or fails.
public struct DiscoveryStudy: Sendable {
  let model: Model
  let subject: Subject
  let isTrue: Bool
  let settings: BoxSearch.Settings
  let asksTree: Bool

  /// The subject is true or false; `isTrue` says which of the two is of interest.
  public init(
    _ model: Model, _ subject: Subject, isTrue: Bool, _ settings: BoxSearch.Settings = .init(),
    asksTree: Bool = true
  ) {
    precondition(subject.isTruth, "\(subject.name) is not true or false")
    self.model = model
    self.subject = subject
    self.isTrue = isTrue
    self.settings = settings
    self.asksTree = asksTree
  }

  /// Searches runs 0 to `runs` − 1, and scores what it finds on as many runs after them.
  public func answer(_ service: StudyRuns, runs: Int) throws -> DiscoveryAnswer {
    service.announce(2 * runs)
    let searched = try cases(service, 0..<runs)
    let fresh = try cases(service, runs..<2 * runs)
    return DiscoveryAnswer(
      model: model, subject: subject, isTrue: isTrue, seed: service.seed, runs: service.runs,
      searchedRuns: runs, unanswered: runs - searched.count,
      freshUnanswered: runs - fresh.count,
      discovery: Discovery(searched, fresh: fresh, settings, asksTree: asksTree))
  }

  /// The runs that answer, each with its inputs.
  private func cases(_ service: StudyRuns, _ runs: Range<Int>) throws -> CaseTable {
    let answers = try service.numbers(of: [subject], in: model, runs: runs)[0]
    let sample = InputSample(Plan(model, detail: .outcomes), seed: service.seed, runs: runs)
    let rows = answers.indices.filter { !answers[$0].isNaN }
    let columns = model.inputs.indices.map { index in
      let values = sample.values(input: index)
      return CaseTable.Column(
        model.inputs[index].id, rows.map { values[$0] },
        isCategory: model.inputs[index].distribution.isChoice)
    }
    return CaseTable(columns, outcomes: rows.map { (answers[$0] == 1) == isTrue })
  }
}

/// What was found, and from which runs.
public struct DiscoveryAnswer: Sendable {
  public let model: Model
  public let subject: Subject
  /// Whether the runs of interest are those in which the subject is true.
  public let isTrue: Bool
  public let seed: UInt64
  /// In all.
  public let runs: Int
  /// Runs 0 to this − 1 were searched, as many after them are the fresh ones.
  public let searchedRuns: Int
  /// Searched runs that do not meet the subject's condition, or leave it undefined.
  public let unanswered: Int
  public let freshUnanswered: Int
  /// Its columns are the inputs of the model.
  public let discovery: Discovery
}

extension Distribution {
  /// Whether its values are alternatives of a list.
  fileprivate var isChoice: Bool {
    switch self {
    case .choice: true
    case .affine(let inner, _, _): inner.isChoice
    default: false
    }
  }
}
