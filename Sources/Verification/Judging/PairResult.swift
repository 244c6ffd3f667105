/// What became of one pair of a case and a key.
public struct PairResult: Sendable, Equatable {
  /// By which way the answer was found.
  public enum Route: String, Sendable, CaseIterable {
    case closedForm = "closed form"
    case engine
  }

  /// Why a pair is not covered; anything else that is not covered is a failure.
  public enum NotCovered: String, Sendable, CaseIterable {
    /// The mechanism does not exist yet.
    case later
  }

  public enum Outcome: Sendable, Equatable {
    case passed(Judgement)
    case failed(Judgement)
    /// No answer could be given.
    case unanswered(reason: String)
    case notCovered(NotCovered)
  }

  public let topic: String
  public let file: String
  public let id: String
  public let key: String
  public let route: Route
  public let expected: CaseValue
  public let outcome: Outcome

  public var judgement: Judgement? {
    switch outcome {
    case .passed(let judgement), .failed(let judgement): judgement
    case .unanswered, .notCovered: nil
    }
  }

  public var isFailure: Bool {
    switch outcome {
    case .failed, .unanswered: true
    case .passed, .notCovered: false
    }
  }
}
