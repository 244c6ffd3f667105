import Analysis
import Scenarios

/// Levers, what is done with them and what it does, in a few words.
struct LeverWords {
  private let model: Model
  private let events: [DatedEvent]

  init(_ model: Model) {
    self.model = model
    events = model.datedEvents
  }

  /// For people.
  func name(_ lever: Lever) -> String {
    switch lever {
    case .place(let place): model.fronts[place.front].places[place.place].name
    case .link(let front, let link): model.fronts[front].links[link].id
    case .event(let index): name(events[index])
    case .assumption(let input): model.inputs[input].id
    }
  }

  /// For machines: a place's or link's id, an assumption's name, an event's kind, owner and date.
  func id(_ lever: Lever) -> String {
    switch lever {
    case .place(let place): model.fronts[place.front].places[place.place].id
    case .event(let index): id(events[index])
    default: name(lever)
    }
  }

  private func name(_ event: DatedEvent) -> String {
    switch event {
    case .package(let coercion, _): say("\(model.coercion[coercion].name), package")
    case .delivery(let power, let stock, _):
      say("\(model.powers[power].stocks[stock].kind) delivered to \(model.powers[power].name)")
    case .reinforcement(let front, let role, _):
      say("reinforcement of \(name(role, front)) in \(model.fronts[front].name)")
    case .shock(let power, let shock):
      shock.name ?? say("\(say(word: shock.kind.rawValue)) in \(model.powers[power].name)")
    case .budget(let power, _): say("new budget of \(model.powers[power].name)")
    case .step(let sequence, let step):
      say(
        "\(model.powers[model.sequences[sequence].power].name) turns to \(model.name(of: step.contest))"
      )
    case .handover(let pledge, _): say("handover of \(model.pledges[pledge].name)")
    }
  }

  private func name(_ role: SideRole, _ front: Int) -> String {
    model.powers[model.fronts[front].side(role).power].name
  }

  private func id(_ event: DatedEvent) -> String {
    let owner =
      switch event {
      case .package(let coercion, _): "package:" + model.coercion[coercion].id
      case .delivery(let power, let stock, _):
        "delivery:\(model.powers[power].id).\(model.powers[power].stocks[stock].kind)"
      case .reinforcement(let front, let role, _):
        "reinforcement:\(model.fronts[front].id).\(role)"
      case .shock(let power, let shock): "\(shock.kind.rawValue):\(model.powers[power].id)"
      case .budget(let power, _): "budget:" + model.powers[power].id
      case .step(let sequence, let step):
        "step:\(model.powers[model.sequences[sequence].power].id).\(model.id(of: step.contest))"
      case .handover(let pledge, _): "handover:" + model.pledges[pledge].id
      }
    return owner + "@" + event.day.iso
  }

  /// The date of an event; nil for the others.
  func day(_ lever: Lever) -> Day? {
    if case .event(let index) = lever { events[index].day } else { nil }
  }

  static func noun(_ kind: Lever.Kind) -> String {
    switch kind {
    case .places: say("Places")
    case .links: say("Links")
    case .events: say("Dated events")
    case .assumptions: say("Assumptions")
    }
  }

  static func column(_ action: LeverAction) -> String {
    switch action {
    case .lose: say("lose")
    case .hold: say("hold")
    case .release: say("released")
    case .reinforce: say("harder")
    case .cut: say("cut")
    case .remove: say("without")
    case .low: say("at 5 %")
    case .high: say("at 95 %")
    }
  }

  /// The measure, as it is named above its table.
  func measure(_ measure: LeverMeasure, strength: Double) -> String {
    let first = (model.calendar.start + 1).iso
    func words(_ action: LeverAction) -> String {
      switch action {
      case .lose: say("falls on \(first)")
      case .hold: say("never falls, the axis on it staying busy (tied)")
      case .release: say("never falls and no axis works on it (released)")
      case .reinforce: say("has \(Figures.significant(strength)) times its fortification")
      case .cut: say("is closed from \(first)")
      case .remove: say("does not happen")
      case .low: say("is at its 5 % value")
      case .high: say("is at its 95 % value")
      }
    }
    let minus = measure.minus.map { say("when it \(words($0))") } ?? say("as it is")
    return say("chance of the claim when it \(words(measure.plus)), less the chance \(minus)")
  }

  /// `+12.3 ±0.9` in points; in parentheses where the interval holds 0.
  static func points(_ effect: ShareContrast) -> String {
    guard !effect.value.isNaN else { return say("unknown") }
    let text = signed(effect.value) + " ±" + Figures.fixed(100 * effect.halfWidth(), 1)
    return effect.isFinding ? text : "(\(text))"
  }

  /// `+12.3`, without the interval; in parentheses where it holds 0.
  static func brief(_ effect: ShareContrast) -> String {
    guard !effect.value.isNaN else { return "?" }
    return effect.isFinding ? signed(effect.value) : "(\(signed(effect.value)))"
  }

  static func signed(_ share: Double) -> String {
    let text = Figures.fixed(100 * share, 1)
    return text.hasPrefix("-") || text == "0.0" ? text : "+" + text
  }

  static func rank(_ rank: ClosedRange<Int>) -> String {
    rank.count == 1 ? "\(rank.lowerBound)" : "\(rank.lowerBound)-\(rank.upperBound)"
  }

  /// `Pokrovsk, Myrnohrad and Rodynske`.
}
