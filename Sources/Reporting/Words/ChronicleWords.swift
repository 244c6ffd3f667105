import Engine
import Scenarios

/// Sentences of a chronicle.
struct ChronicleWords {
  private let model: Model
  private let story: PlanStory

  /// `events` are those of the run, by which it is told how a plan has ended.
  init(_ model: Model, _ events: [TraceEvent] = []) {
    self.model = model
    story = PlanStory(events, model)
  }

  func sentence(_ event: TraceEvent) -> String {
    words(event)
  }

  private func words(_ event: TraceEvent) -> String {
    switch event.kind {
    case .axisOpened(let attacker, let place, let reason):
      opened(event.front, attacker, place, reason)
    case .axisLeft(let attacker, let place, let progress):
      say(
        "\(power(event.front, attacker)) leaves \(name(event.front, place)), "
          + "\(Figures.wholePercent(progress)) of the way there done.")
    case .contact(let place): say("The line reaches \(name(event.front, place)).")
    case .fell(let place, let side, let circumstances):
      FallWords(
        place: name(event.front, place), side: side, taker: power(event.front, side),
        usesFire: usesFire(event.front), circumstances: circumstances
      ).text
    case .supply(let place, let before, let now): supply(event.front, place, before, now)
    case .cutOff(let place):
      say("\(name(event.front, place)) is cut off: no road of its side leads there any more.")
    case .relieved(let place): say("\(name(event.front, place)) is no longer cut off.")
    case .over: over(event.front)
    case .won(let contest, let side): won(contest, side)
    case .pivoted(let power, let contest, let planned):
      pivoted(model.powers[power].name, model.name(of: contest), late: event.step - planned)
    case .imposed(let power, let contest):
      say(
        "\(model.name(of: contest)) is opened by the other side: \(model.powers[power].name) is in a contest that "
          + "it did not choose.")
    case .course(let power, let contest, let state):
      course(model.powers[power].name, model.name(of: contest), state)
    case .truce(let event): TruceWords(model).sentence(event, front: event.front)
    case .gate(let pledge, let isOpen): AllianceWords(model).gate(pledge, isOpen: isOpen)
    case .handed(let pledge): AllianceWords(model).handed(pledge)
    case .entered(let entry): AllianceWords(model).entered(entry)
    case .ended(let power, .completed): story.ending(of: power, on: event.step) + "."
    case .ended(let power, let state): ended(model.powers[power].name, state)
    case .belowFloor(let power):
      say("The will of \(model.powers[power].name) falls below the floor at which policy changes.")
    }
  }

  func sentence(_ quantity: Quantity, _ change: GaugeChanges.Change) -> String? {
    switch quantity {
    case .stock(let power, let stock):
      let kind = model.powers[power].stocks[stock].kind
      return change.isRise
        ? say("\(model.powers[power].name) has \(kind) in stock again.")
        : say(
          "\(model.powers[power].name)'s stock of \(kind) is empty; it lives from hand to mouth.")
    case .will(let power):
      let verb = change.isRise ? say("rises above") : say("falls below")
      return
        say(
          "The will of \(model.powers[power].name) \(verb) \(Figures.wholePercent(change.level)).")
    default: return nil
    }
  }

  func power(_ front: Int, _ side: SideRole) -> String {
    model.powers[model.fronts[front].side(side).power].name
  }

  private func name(_ front: Int, _ place: Int) -> String {
    model.fronts[front].places[place].name
  }

  private func usesFire(_ front: Int) -> Bool {
    SideRole.allCases.contains { !model.fronts[front].side($0).needs.isEmpty }
  }

  private func opened(
    _ front: Int, _ attacker: SideRole, _ place: Int, _ reason: TraceEvent.AxisReason
  ) -> String {
    let (power, place) = (power(front, attacker), name(front, place))
    if attacker == .holder { return say("\(power) sets out to retake \(place).") }
    switch reason {
    case .start: return say("\(power) is attacking towards \(place).")
    case .continues(let from): return say("\(power) goes on from \(name(front, from)) to \(place).")
    case .afterFall: return say("\(power) turns to \(place).")
    case .resumed: return say("\(power) attacks towards \(place) again.")
    case .redrawn: return say("\(power) shifts its effort to \(place).")
    }
  }

  private func supply(
    _ front: Int, _ place: Int, _ before: Double, _ now: Double
  ) -> String {
    let verb = now < before ? say("drops") : say("recovers")
    return say(
      "The supply of \(name(front, place)) \(verb) from \(Figures.wholePercent(before)) to "
        + "\(Figures.wholePercent(now)) of its need.")
  }

  private func ended(_ power: String, _ state: EndState) -> String {
    switch state {
    case .completed: say("no step of \(power)'s plan is left.")
    case .conceded: say("\(power) concedes: it accepts what it can no longer prevent.")
    case .escalated: say("\(power) escalates to a wider war.")
    case .frozen:
      say("\(power) faces nothing any more but a front that has been frozen for a year.")
    }
  }

  private func pivoted(_ power: String, _ contest: String, late: Int) -> String {
    let way =
      late > 0 ? say(", \(Counting.of(late, "day")) later than planned") : say(", as planned")
    return say("\(power) turns to \(contest)\(way).")
  }

  private func course(_ power: String, _ contest: String, _ state: StepState) -> String {
    switch state {
    case .latent: say("\(power) has not begun with \(contest).")
    case .courseA: say("\(power) goes back to course A in \(contest).")
    case .courseB: say("\(power) falls back to course B in \(contest).")
    case .frozen: say("\(power) stands in a frozen front, \(contest).")
    case .contained: say("For \(power) the rival is contained in \(contest).")
    case .won: say("\(power) has won in \(contest).")
    case .lost: say("\(power) has lost in \(contest).")
    case .accommodated: say("\(power) gives way in \(contest), which ends it.")
    }
  }

  private func won(_ contest: ContestReference, _ side: SideRole) -> String {
    let name = model.name(of: contest)
    let winner = model.powers[model.power(of: side, in: contest)].name
    let loser = model.powers[model.power(of: side.other, in: contest)].name
    switch (contest, side) {
    case (.front, .challenger): return say("\(winner) has reached its aims in \(name).")
    case (.front, .holder): return say("\(winner) has held \(name) against \(loser).")
    case (.pressure, .challenger): return say("\(name): \(winner) has neutralised \(loser).")
    case (.pressure, .holder):
      return say("\(name): \(winner) has broken out of the pressure of \(loser).")
    }
  }

  private func over(_ front: Int) -> String {
    say("\(model.fronts[front].name) is over: nothing is left to attack, or nobody to hold it.")
  }
}
