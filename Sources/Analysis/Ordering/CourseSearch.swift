import Scenarios

/// Another course of one step.
public struct CourseChange: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// It never falls back.
    case courseAOnly
    /// It begins with course B.
    case courseBAtOnce
    /// The days of course A times a factor.
    case days(factor: Double)
    /// The load at which it falls back times a factor.
    case load(factor: Double)
  }

  /// Index into the text's plan.
  public let step: Int
  public let kind: Kind
}

/// What other courses do to the best order, one change at a time.
public struct CourseAnswer: Sendable {
  public struct Trial: Sendable {
    public let change: CourseChange
    /// Changed less unchanged, by objective; on top of what was taken before.
    public let differences: [PairedDifference]
    /// From 0: after how many changes it was tried.
    public let round: Int
    public let isTaken: Bool
  }

  public let trials: [Trial]
  /// With all changes that were taken, by objective, from runs that chose none.
  public let values: [MeasuredValue]
  /// All changes together less none.
  public let differences: [PairedDifference]
  /// Chance of error of one trial.
  public let level: Double

  public var taken: [CourseChange] { trials.filter(\.isTaken).map(\.change) }
}

extension SequenceStep {
  /// Every other course B that a change of one thing makes.
  func changedCourses() -> [(kind: CourseChange.Kind, course: CourseB?)] {
    guard let course = courseB else { return [] }
    var changes: [(kind: CourseChange.Kind, course: CourseB?)] = []
    if canPivot(without: .contained) { changes.append((.courseAOnly, nil)) }
    var atOnce = course
    (atOnce.after, atOnce.overload) = (0, nil)
    if atOnce != course { changes.append((.courseBAtOnce, atOnce)) }
    for factor in [0.5, 2] {
      if let after = course.after, after != 0 {
        var other = course
        other.after = .product(.constant(factor), after)
        changes.append((.days(factor: factor), other))
      }
      if let overload = course.overload {
        var other = course
        other.overload = .product(.constant(factor), overload)
        changes.append((.load(factor: factor), other))
      }
    }
    return changes
  }

  private func canPivot(without guardLeftOut: PivotGuard) -> Bool {
    pivots.contains { $0 != guardLeftOut }
  }
}

/// Changes courses of the best order one at a time, and keeps the best change that the runs show to be one.
struct CourseSearch {
  private let study: SequenceStudy
  private let view: Int
  private let order: [Int]
  private let service: StudyRuns
  /// Changes that are taken at most.
  private static let mostRounds = 4

  init(_ study: SequenceStudy, _ view: Int, _ best: Int, _ service: StudyRuns) {
    (self.study, self.view, self.service) = (study, view, service)
    order = study.orders[best]
  }

  /// `unchanged` are the fresh runs of the best order.
  func answer(_ unchanged: [[Double]]) throws -> CourseAnswer {
    let first = study.models[view].ordered(power: study.power, order)
    var model = first
    var trials: [CourseAnswer.Trial] = []
    let level = study.request.error / Double(max(1, changes(of: model).count * Self.mostRounds))
    var base = try runs([model])[0]
    for round in 0..<Self.mostRounds {
      let tried = changes(of: model)
      let columns = try runs(tried.map(\.model))
      let best = columns.indices.filter { evidence(columns[$0], base, level).isBetter }
        .max { evidence(columns[$0], base, level).mean < evidence(columns[$1], base, level).mean }
      for (index, change) in tried.enumerated() {
        trials.append(
          CourseAnswer.Trial(
            change: change.change, differences: differences(columns[index], base), round: round,
            isTaken: index == best))
      }
      guard let best else { break }
      (model, base) = (tried[best].model, columns[best])
    }
    let changed = try service.numbers(
      of: [study.asked(model, view: view)], runs: study.freshRuns)[0]
    return CourseAnswer(
      trials: trials, values: zip(study.readings[view], changed).map { MeasuredValue($1, $0.kind) },
      differences: differences(changed, unchanged), level: level)
  }

  private func changes(of model: Model) -> [(change: CourseChange, model: Model)] {
    model.steps(of: study.power).enumerated().flatMap { position, step in
      step.changedCourses().map { kind, course in
        (
          CourseChange(step: order[position], kind: kind),
          model.changing(power: study.power, step: position, courseB: course)
        )
      }
    }
  }

  private func runs(_ models: [Model]) throws -> [[[Double]]] {
    try service.numbers(of: models.map { study.asked($0, view: view) }, runs: study.courseRuns)
  }

  private func evidence(
    _ columns: [[Double]], _ base: [[Double]], _ level: Double
  ) -> OrderEvidence {
    let reading = study.readings[view][0]
    return OrderEvidence(
      columns[0].map(reading.benefit), over: base[0].map(reading.benefit), reading.range,
      level: level, isExact: study.isExact)
  }

  private func differences(_ columns: [[Double]], _ base: [[Double]]) -> [PairedDifference] {
    zip(columns, base).map { PairedDifference(zip($0, $1).map { $0 - $1 }) }
  }
}
