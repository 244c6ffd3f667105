public import Analysis
import Scenarios

/// Orders of rivals, in words and figures.
public struct SequenceWords {
  private let answer: SequenceAnswer
  private let figures: DelayWords
  private let steps: [SequenceStep]

  init(_ answer: SequenceAnswer) {
    self.answer = answer
    figures = DelayWords(answer.model)
    steps = answer.model.steps(of: answer.power)
  }

  var power: String { answer.model.powers[answer.power].name }

  func rival(_ step: Int) -> String { answer.model.id(of: steps[step].contest) }

  /// What moves, and in which order.
  func order(_ number: Int) -> String {
    answer.orders[number].dropFirst(answer.begun).map(rival).joined(separator: " > ")
  }

  func name(_ reading: ObjectiveReading) -> String {
    switch (reading.objective, reading.kind) {
    case (.completed, _): say("plan completed")
    case (.contests, _): say("contest balance")
    case (.slip, _): say("days of slip")
    case (.overload, _): say("days overloaded")
    case (.escalation, _): say("wider war")
    case (.losses, _): say("people lost")
    case (.cost, .dollars): say("million USD")
    case (.cost, .weightedDays): say("weighted days undecided")
    case (.cost, _): say("days undecided")
    }
  }

  /// As a heading of a narrow column.
  func short(_ reading: ObjectiveReading) -> String {
    switch reading.objective {
    case .contests: say("balance")
    case .cost: reading.kind == .dollars ? say("USD m") : say("undecided")
    case .escalation: say("wider war")
    default: say(word: reading.objective.rawValue)
    }
  }

  func meaning(_ reading: ObjectiveReading) -> String {
    switch (reading.objective, reading.kind) {
    case (.completed, _): say("no step waits or is faced any more")
    case (.contests, _): say("contests won less lost, over their number, -1 to 1")
    case (.slip, _): say("days by which steps begin later than planned, over all steps")
    case (.overload, _): say("days with more load than capacity")
    case (.escalation, _): say("the plan ends in a wider war")
    case (.losses, _): say("people lost")
    case (.cost, .dollars): say("dollars spent on stocks and on others")
    case (.cost, .weightedDays): say("days until each rival is decided, times its weight, summed")
    case (.cost, _): say("days until each rival is decided, summed")
    }
  }

  func level(_ value: Double, _ reading: ObjectiveReading) -> String {
    figures.level(value, form(reading))
  }

  /// With half of its 95 % interval.
  func change(_ change: PairedDifference, _ reading: ObjectiveReading) -> String {
    figures.slope(change, form(reading))
  }

  /// A dash where the interval holds 0: not a finding.
  func finding(_ change: PairedDifference, _ reading: ObjectiveReading) -> String {
    change.low > 0 || change.high < 0 ? figures.change(change.mean, form(reading)) : "–"
  }

  /// The measure whose figures are written in the same way.
  private func form(_ reading: ObjectiveReading) -> OutcomeMeasure {
    switch reading.kind {
    case .share: .completed
    case .balance: .contests
    case .days, .weightedDays: .overloaded
    case .dollars: .outlay
    case .persons: .losses
    }
  }

  func name(_ policy: SequencePolicy) -> String {
    switch policy {
    case .text: say("as the text has it")
    case .weakestFirst: say("weakest first")
    case .mostTroublesomeFirst: say("most troublesome first")
    case .smith: say("Smith's rule")
    }
  }

  func text(_ change: CourseChange) -> String {
    let rival = rival(change.step)
    switch change.kind {
    case .courseAOnly: return say("\(rival): never fall back to course B")
    case .courseBAtOnce: return say("\(rival): course B from the first day")
    case .days(let factor):
      return say("\(rival): fall back after \(Figures.significant(factor)) times the days")
    case .load(let factor):
      return say("\(rival): fall back at \(Figures.significant(factor)) times the load")
    }
  }
}

extension SequenceWords {
  /// What is wrong with a request, and what to write in its place.
  public static func text(
    _ problem: SequenceProblem, power: String, scenario: String
  ) -> String {
    switch problem {
    case .unknownPower(let nearest, let powers):
      return say("The scenario '\(scenario)' has no power '\(power)'.") + Suggestion.text(nearest)
        + say(" Powers: \(powers.joined(separator: ", ")).")
    case .noSequence(let powers):
      return say(
        "'\(power)' has no plan in '\(scenario)', so there is nothing to put in order: add "
          + "sequences: \(power): steps:.")
        + (powers.isEmpty ? "" : say(" Powers with a plan: \(powers.joined(separator: ", "))."))
    case .nothingToOrder(let steps, let begun):
      return say(
        "The plan of '\(power)' has \(Counting.of(steps, "step")), of which "
          + "\(begun) has begun by the start: at least two that have not are due. Write a second "
          + "contest under sequences: \(power): steps:, or a planned date after the start.")
    case .tooManyRivals(let count):
      return say(
        "\(count) steps of '\(power)' have not begun by the start; all orders are looked at "
          + "for at most \(SequenceRequest.mostRivals). Leave steps out, or plan the first for the "
          + "start.")
    case .notTold(let objective, let told):
      return say(
        "'\(scenario)' does not tell '\(objective.rawValue)' of '\(power)'. --objective may "
          + "be \(told.map(\.rawValue).joined(separator: ", ")).")
    case .unknownRival(let name, let nearest, let rivals):
      return say("--weights names a contest of the plan; '\(name)' is none.")
        + Suggestion.text(nearest)
        + say(" Contests: \(rivals.joined(separator: ", ")).")
    case .otherSteps(let view):
      return say(
        "The plan of '\(power)' has other steps in view '\(view)': ask for each view alone by "
          + "--views.")
    }
  }
}
