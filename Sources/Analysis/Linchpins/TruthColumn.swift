/// Whether a claim is true, false or unanswered in runs 0, 1, … of a model.
struct TruthColumn: Sendable, Equatable {
  private(set) var answers: [Answer] = []

  enum Answer: UInt8, Sendable {
    case no
    case yes
    /// Undefined, or its condition does not hold.
    case none
  }

  init(_ answers: [Answer] = []) {
    self.answers = answers
  }

  var runs: Int { answers.count }

  mutating func append(_ other: TruthColumn) {
    answers += other.answers
  }

  mutating func append(_ numbers: [Double]) {
    answers += numbers.map { $0.isNaN ? .none : $0 == 0 ? .no : .yes }
  }

  /// Runs that answer among the first so many, and those of them in which it is true.
  func counts(in runs: Int) -> (answered: Int, isTrue: Int) {
    answers.prefix(runs).reduce(into: (0, 0)) { counts, answer in
      if answer != .none { counts.0 += 1 }
      if answer == .yes { counts.1 += 1 }
    }
  }
}
