public import Engine
public import Scenarios

/// Looks through many runs for the first in which a claim is true, and for a typical one.
public struct RunSearch: RunMeasure {
  private let claim: Claim?
  private let text: String
  private let events: [Event]
  private let claims: [Claim]
  private let days: Int
  private let isTypical: Bool
  private var runs = 0
  private var found = 0
  private var open = 0
  private var first: Int?
  private var courses: [RunCourse] = []

  /// The most runs whose courses are kept for `isTypical`.
  public static let mostCourses = 100_000

  /// `claim` is one of the plan's model, called `text` in the answer; nil = every run will do.
  ///
  /// With `isTypical` the runs' courses are kept: event days, and answers to the event claims of the
  /// model but for `claim`.
  public init(_ plan: Plan, claim: Claim?, text: String = "", isTypical: Bool) {
    self.claim = claim
    self.text = text
    self.isTypical = isTypical
    events = plan.events
    claims = plan.model.claims.filter { $0.kind == .event && $0.id != claim?.id }
    days = plan.days
  }

  public var evenings: [Int] { [] }

  public mutating func look(at run: RunState) {}

  public mutating func finish(_ run: RunState) {
    runs += 1
    switch claim.map({ run.verdict(on: $0) }) ?? .yes {
    case .yes: take(run)
    case .undefined, .notGiven: open += 1
    case .no: break
    }
  }

  private mutating func take(_ run: RunState) {
    found += 1
    first = min(first ?? .max, Int(run.run))
    if isTypical {
      courses.append(RunCourse(run, events: events, claims: claims, days: days))
    }
  }

  public mutating func merge(_ other: RunSearch) {
    runs += other.runs
    found += other.found
    open += other.open
    courses += other.courses
    if let theirs = other.first { first = min(first ?? .max, theirs) }
  }

  /// What was found after all runs.
  public var choice: RunChoice {
    RunChoice(
      run: isTypical ? Medoid.run(of: courses) : first, searched: runs, isTypical: isTypical,
      condition: claim.map { _ in RunChoice.Condition(text: text, holds: found, open: open) })
  }
}
