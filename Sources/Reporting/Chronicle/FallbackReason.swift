import Engine
import Scenarios

/// Why a step falls back to course B, told from the scenario and the run: a turn, its time, or the load.
struct FallbackReason {
  private let replay: Replay
  private let plan: Plan

  init(_ replay: Replay, _ plan: Plan) {
    self.replay = replay
    self.plan = plan
  }

  /// `because it turns to the Gulf`; nil where the scenario has no such step.
  func words(_ power: Int, _ contest: ContestReference, on step: Int) -> String? {
    guard let entry = steps(of: power).first(where: { $0.contest == contest }),
      let course = entry.courseB
    else { return nil }
    if let next = turn(of: power, on: step) {
      return say("because it turns to \(plan.model.name(of: next)) and leaves this behind")
    }
    let days = step - began(entry, power, before: step)
    if let after = course.after?.value({ replay.inputs[$0] }), Double(days) >= after {
      return say("because \(Counting.of(days, "day")) of course A have not ended it")
    }
    return course.overload == nil ? nil : load(power, on: step)
  }

  private func steps(of power: Int) -> [SequenceStep] {
    plan.model.sequences.first { $0.power == power }?.steps ?? []
  }

  private func turn(of power: Int, on step: Int) -> ContestReference? {
    replay.chronicle.compactMap { event -> ContestReference? in
      guard event.step == step, case .pivoted(power, let contest, _) = event.kind else {
        return nil
      }
      return contest
    }.first
  }

  /// The last day on which the step began; its planned day where that is no later than the start.
  private func began(_ entry: SequenceStep, _ power: Int, before step: Int) -> Int {
    let begun = replay.chronicle.last { event in
      switch event.kind {
      case .pivoted(power, entry.contest, _), .imposed(power, entry.contest): event.step < step
      default: false
      }
    }
    return begun?.step ?? min(0, entry.planned - plan.model.calendar.start)
  }

  private func load(_ power: Int, on step: Int) -> String {
    guard let index = plan.series.firstIndex(of: .overload(power: power)),
      replay.series[index].indices.contains(step - 1)
    else { return say("because its load is too great") }
    let load = Figures.significant(replay.series[index][step - 1])
    return say("because its load is \(load) times what it can bear")
  }
}
