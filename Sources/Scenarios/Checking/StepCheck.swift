import Chance

/// What a step of a sequence says and probably does not mean.
struct StepCheck {
  let section: Section
  let step: SequenceStep
  /// Whether the front of the step may freeze, and whether a pledge to its side is handed over.
  let mayFreeze: Bool
  let isHandedOver: Bool
  /// Whether no other step waits for it.
  let isLast: Bool

  func report() {
    reportCourseB()
    guard !isLast else { return }
    guard step.pivots.contains(where: { structural($0) == nil }) else {
      section.report(.pivotNeverHappens, at: section.keyRange("pivot when"))
      return
    }
    for word in section.words("pivot when") ?? [] {
      guard let pivot = PivotGuard(rawValue: word.text), let obstacle = obstacle(pivot) else {
        continue
      }
      section.report(.pivotNeverComes(pivot, obstacle), at: word.at)
    }
  }

  /// By the medians of the inputs.
  private func reportCourseB() {
    guard let courseB = step.courseB, let written = section["course b"]?["effort"] else { return }
    let inputs = section.notes.inputs.inputs
    let (b, a) = (
      courseB.effort.value { inputs[$0].distribution.quantile(0.5) },
      step.effort.value { inputs[$0].distribution.quantile(0.5) }
    )
    if b > a { section.report(.courseBHeavier(b: b, a: a), at: written.at) }
  }

  private func obstacle(_ pivot: PivotGuard) -> PivotObstacle? {
    structural(pivot) ?? (pivot == .contained ? containedTooLate : nil)
  }

  /// What the scenario lacks for a pivot, whatever its dates and numbers.
  private func structural(_ pivot: PivotGuard) -> PivotObstacle? {
    switch pivot {
    case .won, .lost: nil
    case .frozen: mayFreeze ? nil : .neverFreezes
    case .contained: withoutCourseB
    case .accommodated: step.accommodated == nil ? .noDay(key: "accommodate") : nil
    case .deadline: step.deadline == nil ? .noDay(key: "deadline") : nil
    case .handedOver: isHandedOver ? nil : .noHandover
    }
  }

  private var withoutCourseB: PivotObstacle? {
    guard let courseB = step.courseB else { return .noCourseB }
    return courseB.after == nil && courseB.overload == nil ? .neverFallsBack : nil
  }

  /// Where the days that are the same in every run lead past the horizon.
  private var containedTooLate: PivotObstacle? {
    guard let courseB = step.courseB, let horizon = section.notes.horizon,
      let hold = courseB.hold.constantValue
    else { return nil }
    let after = courseB.overload == nil ? courseB.after?.constantValue ?? 0 : 0
    guard after + hold > Double(horizon - step.planned) else { return nil }
    return .containedAfterHorizon(days: after + hold)
  }
}

/// Why a pivot of a step can never come.
public enum PivotObstacle: Sendable, Equatable {
  /// A contest without places, or a front without a section under `truce:`.
  case neverFreezes
  case noCourseB
  /// A course B without `after` and `overload`.
  case neverFallsBack
  /// So many days after the planned one, which is behind the horizon.
  case containedAfterHorizon(days: Double)
  case noDay(key: String)
  /// No pledge of the power to that of the step's side has a handover.
  case noHandover
}
