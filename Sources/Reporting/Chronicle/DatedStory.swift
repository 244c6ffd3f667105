import Engine
import Scenarios

/// Sentences of what the calendar brings in a run: shocks of will, deliveries, reinforcements,
/// pledges.
struct DatedStory {
  private let model: Model
  private let inputs: [Double]

  init(_ replay: Replay, _ model: Model) {
    self.model = model
    inputs = replay.inputs
  }

  /// Of the days of the run, in the order of the kinds.
  var lines: [Chronicle.Line] {
    let calendar = model.calendar
    return (shocks + deliveries + reinforcements + pledges).filter {
      $0.day > calendar.start && $0.day <= calendar.horizon
    }
  }

  private func value(_ parameter: Parameter) -> Double {
    parameter.value { inputs[$0] }
  }

  private var shocks: [Chronicle.Line] {
    model.powers.flatMap { power in
      power.will.shocks.map { shock in
        let change = value(shock.change)
        let verb = change < 0 ? say("falls") : say("rises")
        let points = Figures.wholePercent(abs(change))
        return Chronicle.Line(
          day: shock.day,
          text: say("\(title(shock)): the will of \(power.name) \(verb) by \(points)."))
      }
    }
  }

  private func title(_ shock: WillShock) -> String {
    if let name = shock.name { return name }
    return switch shock.kind {
    case .election: say("Election")
    case .campaign: say("Campaign")
    case .other: say("Shock")
    }
  }

  private var deliveries: [Chronicle.Line] {
    model.powers.flatMap { power in
      power.stocks.flatMap { stock in
        stock.deliveries.map { delivery in
          Chronicle.Line(
            day: delivery.day,
            text: say(
              "\(Figures.persons(value(delivery.units))) \(stock.kind) arrive for "
                + "\(power.name)."))
        }
      }
    }
  }

  /// Days on which something begins to flow, ends, or begins to be handed over.
  private var pledges: [Chronicle.Line] {
    model.pledges.flatMap { pledge -> [Chronicle.Line] in
      let giver = model.powers[pledge.giver].name
      var lines: [Chronicle.Line] = []
      if let day = pledge.begins {
        lines.append(Chronicle.Line(day: day, text: say("\(giver) begins with \(pledge.name).")))
      }
      if let day = pledge.ends {
        lines.append(Chronicle.Line(day: day, text: say("\(pledge.name) ends after this day.")))
      }
      if let handover = pledge.handover, let day = handover.begins {
        let buyer = model.powers[handover.to].name
        lines.append(
          Chronicle.Line(
            day: day, text: say("\(giver) begins to hand \(pledge.name) over to \(buyer).")))
      }
      return lines
    }
  }

  private var reinforcements: [Chronicle.Line] {
    model.fronts.flatMap { front in
      SideRole.allCases.flatMap { role in
        front.side(role).reinforcements.map { arrival in
          let power = model.powers[front.side(role).power].name
          return Chronicle.Line(
            day: arrival.day,
            text: say("\(Figures.persons(value(arrival.persons))) persons join \(power)."))
        }
      }
    }
  }
}
