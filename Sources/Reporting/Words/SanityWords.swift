import Analysis
import Scenarios

/// A finding as a sentence, and what to look at.
struct SanityWords {
  private let model: Model
  private let quantities: QuantityWords

  init(_ model: Model) {
    self.model = model
    quantities = QuantityWords(model)
  }

  func sentence(_ finding: SanityFinding) -> String {
    claimSentence(finding) ?? frontSentence(finding) ?? paceSentence(finding)
      ?? stockSentence(finding) ?? "\(finding)"
  }

  private func claimSentence(_ finding: SanityFinding) -> String? {
    switch finding {
    case .everyRunAlike: say("Every run is the same: nothing in this view is uncertain.")
    case .noClaims: say("No claim is answered from the runs.")
    case .claimsSettled(let ids, let isTrue):
      say("\(isTrue ? say("True") : say("False")) in every run: \(list(ids)).")
    case .claimUndefined(let id, let share):
      say(
        "\(id) is undefined in \(Figures.percent(share)) of the runs in which its condition holds.")
    case .conditionsNever(let ids): say("The condition holds in no run: \(list(ids)).")
    case .conditionRare(let id, let runs):
      say("The condition of \(id) holds in \(Counting.of(runs, "run")) only.")
    case .noInfluence(let ids, let runs):
      say("Changes nothing in \(runs) runs, moved from its 5 % to its 95 % value: \(list(ids)).")
    default: nil
    }
  }

  private func frontSentence(_ finding: SanityFinding) -> String? {
    switch finding {
    case .nothingFalls(let front): say("No place of \(name(front)) falls in any run.")
    case .frontStands(let front, let share):
      say("No place of \(name(front)) falls in \(Figures.percent(share)) of the runs.")
    case .everythingFalls(let front, let day):
      say(
        "Every place of \(name(front)) that can be attacked has fallen by \(day.iso) in every run.")
    case .neverAttacked(let front, let places):
      say("No axis ever works on: \(list(names(front, places))).")
    case .axesCapped(let front, let asked, let places, let share):
      say(
        "\(name(front)) asks for more axes (median \(Figures.level(asked))) than the "
          + "\(Counting.of(places, "place")) to attack, in \(Figures.percent(share)) of the runs.")
    case .horizonCuts(let front, let share):
      say(
        "Of the places of \(name(front)) that are attacked, \(Figures.wholePercent(share)) stand at the "
          + "horizon, and falls are not getting rarer: most of them lie after it.")
    default: nil
    }
  }

  private func paceSentence(_ finding: SanityFinding) -> String? {
    switch finding {
    case .paceClipped(let front, let isHighest, let share):
      say(
        "Pace on \(name(front)) stands at its \(isHighest ? say("cap") : say("lowest value")) on "
          + "\(Figures.wholePercent(share)) of the days of its axes.")
    case .tempoExtreme(let front, let share):
      say(
        "The tempo of \(name(front)) is below a fifth or above five times on "
          + "\(Figures.wholePercent(share)) of the days.")
    case .noiseOverDrift(let front, let share):
      say(
        "On \(name(front)) noise moves an axis further than a town while drift moves it one town, in "
          + "\(Figures.wholePercent(share)) of the runs.")
    case .stepTooCoarse(let quantity, let whole, let half):
      say(
        "\(quantities.name(quantity) ?? say("A quantity")) at the end: on average "
          + "\(quantities.value(quantity, whole)), but \(quantities.value(quantity, half)) with half the "
          + "step.")
    default: nil
    }
  }

  private func stockSentence(_ finding: SanityFinding) -> String? {
    switch finding {
    case .forceVanishes(let front, let side, let share):
      say(
        "The force of \(quantities.power(front, side)) on \(name(front)) runs out in "
          + "\(Figures.percent(share)) of the runs.")
    case .forceMultiplies(let front, let side, let factor):
      say(
        "The force of \(quantities.power(front, side)) on \(name(front)) grows to "
          + "\(Figures.level(factor)) times its start in half of the runs.")
    case .stockEmpties(let power, let stock, let share, let median):
      say(
        "\(quantities.name(.stock(power: power, stock: stock)) ?? say("A stock")) reaches 0 in "
          + "\(Figures.percent(share)) of the runs; in half of these by \(day(median)).")
    case .fireNeverShort(let front, let side):
      say(
        "\(quantities.power(front, side)) fires all it wants on \(name(front)) on every day of every run."
      )
    case .supplyNeverBinds(let front):
      say("Supply never binds on \(name(front)): every place has its full need in every run.")
    case .supplyShort(let front, let places, let share):
      say(
        "Supply is below half of the need from the first day, in \(Figures.wholePercent(share)) of the "
          + "runs, at: \(list(names(front, places))).")
    case .willExhausted(let power, let share, let median):
      say(
        "The will of \(model.powers[power].name) reaches 0 in \(Figures.percent(share)) of the runs; in "
          + "half of these by \(day(median)).")
    case .willFull(let power):
      say("The will of \(model.powers[power].name) stays at 100 % in every run.")
    default: nil
    }
  }

  /// `2025-01-04 (day 3)`.
  private func day(_ day: Day) -> String {
    say("\(day.iso) (day \(Figures.grouped(day - model.calendar.start)))")
  }

  private func name(_ front: Int) -> String {
    model.fronts[front].name
  }

  private func names(_ front: Int, _ places: [Int]) -> [String] {
    places.map { model.fronts[front].places[$0].name }
  }

  private static let mostListed = 12

  private func list(_ items: [String]) -> String {
    let rest = items.count - Self.mostListed
    let shown = items.prefix(Self.mostListed).joined(separator: ", ")
    return shown + (rest > 0 ? say(" and \(Counting.of(rest, "other"))") : "")
  }
}
