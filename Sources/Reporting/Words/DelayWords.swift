public import Analysis
import Scenarios

/// What waiting does, in words and figures.
public struct DelayWords {
  private let model: Model

  init(_ model: Model) {
    self.model = model
  }

  func name(_ power: Int) -> String { model.powers[power].name }

  func name(_ measure: OutcomeMeasure) -> String {
    switch measure {
    case .contests: say("contest balance")
    case .completed: say("plan completed")
    case .forced: say("conceded or escalated")
    case .overloaded: say("days overloaded")
    case .losses: say("people lost")
    case .outlay: say("outlay, million USD")
    case .will: say("will")
    case .claim(let id, _): say("claim \(id)")
    }
  }

  /// Of the runs as planned.
  func level(_ value: Double, _ measure: OutcomeMeasure) -> String {
    guard value.isFinite else { return "–" }
    switch measure {
    case .contests: return signed(value, 2)
    case .completed, .forced, .will, .claim: return Figures.percent(value)
    case .overloaded: return Figures.level(value)
    case .losses: return Figures.persons(value)
    case .outlay: return Figures.level(value / Self.million)
    }
  }

  /// With its sign: per cent points for shares in per cent, 0 for no change at all.
  func change(_ value: Double, _ measure: OutcomeMeasure) -> String {
    size(value, measure) { signed($0, $1) }
  }

  /// The change a month with half of its 95 % interval.
  func slope(_ slope: PairedDifference, _ measure: OutcomeMeasure) -> String {
    guard slope.high.isFinite else { return change(slope.mean, measure) }
    let half = size(slope.high - slope.mean, measure, finer: 1) { Figures.fixed($0, $1) }
    return size(slope.mean, measure, finer: 1) { signed($0, $1) } + " ±" + half
  }

  private func size(
    _ value: Double, _ measure: OutcomeMeasure, finer: Int = 0,
    _ text: (_ value: Double, _ digits: Int) -> String
  ) -> String {
    guard value.isFinite else { return "–" }
    guard value != 0 else { return "0" }
    switch measure {
    case .contests: return text(value, 2 + finer)
    case .completed, .forced, .will, .claim: return text(100 * value, 1 + finer)
    case .overloaded: return text(value, 1 + finer)
    case .losses: return text(value, value.magnitude < 100 ? 1 : 0)
    case .outlay: return text(value / Self.million, 1 + finer)
    }
  }

  private static let million = 1e6

  func effect(_ effect: WaitingEffect) -> String {
    switch effect {
    case .better: say("better")
    case .worse: say("worse")
    case .same: say("no change")
    case .open: say("open")
    }
  }

  /// One sentence on a power.
  func sentence(_ party: PartyDelay) -> String {
    let name = name(party.power)
    let better = list(party.measures(.better))
    let worse = list(party.measures(.worse))
    switch party.verdict {
    case .gains: return say("\(name) gains by waiting: better in \(better).")
    case .loses: return say("\(name) loses by waiting: worse in \(worse).")
    case .neither: return say("\(name) neither gains nor loses by waiting.")
    case .mixed:
      return say("\(name) gains and loses by waiting: better in \(better), worse in \(worse).")
    case .open: return say("Not decided for \(name): \(list(party.measures(.open))).")
    }
  }

  /// One sentence on a power and a rival of its.
  func sentence(_ conclusion: ClockConclusion, _ power: Int, _ rival: Int, runs: Int) -> String {
    let (power, rival) = (name(power), name(rival))
    switch conclusion {
    case .powerHolds:
      return say("\(power) holds the clock: waiting does not hurt \(power) and hurts \(rival).")
    case .rivalHolds:
      return say("\(rival) holds the clock: waiting does not hurt \(rival) and hurts \(power).")
    case .bothLose: return say("Both lose by waiting: \(power) and \(rival).")
    case .neitherHurt: return say("Neither is hurt by waiting: \(power) and \(rival).")
    case .mixed:
      return say(
        "Who of \(power) and \(rival) holds the clock depends on what counts: --by names one "
          + "measure.")
    case .open:
      return say(
        "Who of \(power) and \(rival) holds the clock is not decided with "
          + "\(Counting.of(runs, "run")).")
    }
  }

  private func list(_ measures: [OutcomeMeasure]) -> String {
    measures.map(name).joined(separator: ", ")
  }

  private func signed(_ value: Double, _ digits: Int) -> String {
    let text = Figures.fixed(value, digits)
    let isZero = text.allSatisfy { "0.,".contains($0) }
    return value > 0 && !isZero ? "+" + text : text
  }
}

extension DelayWords {
  /// What is wrong with a request, and what to write in its place.
  public static func text(_ problem: DelayProblem, power: String, scenario: String) -> String {
    switch problem {
    case .unknownPower(let nearest, let powers):
      return say("The scenario '\(scenario)' has no power '\(power)'.") + Suggestion.text(nearest)
        + say(" Powers: \(powers.joined(separator: ", ")).")
    case .noSequence:
      return say(
        "'\(power)' has no plan in '\(scenario)', so there is nothing to postpone: add "
          + "sequences: \(power): steps: with a planned date after the start.")
    case .nothingToPostpone:
      return say(
        "No date of the plan of '\(power)' lies after the start of '\(scenario)': give a step "
          + "of sequences: \(power): a later planned, deadline or accommodate.")
    case .noRival:
      return say("Nobody stands against '\(power)' in any contest of '\(scenario)'.")
    case .unknownMeasure(let nearest, let measures, let claims):
      return say("--by takes a measure or the id of a claim.") + Suggestion.text(nearest)
        + say(" Measures: \(measures.joined(separator: ", ")).")
        + (claims.isEmpty ? "" : say(" Claims: \(claims.joined(separator: ", "))."))
    case .noMeasure(let measures):
      return say(
        "'\(scenario)' does not tell that of '\(power)'. Measures of '\(power)': "
          + "\(measures.joined(separator: ", ")).")
    case .notFromRuns(let kind):
      return say("--by takes a claim that runs answer; this one is of kind '\(kind.rawValue)'.")
    }
  }
}
