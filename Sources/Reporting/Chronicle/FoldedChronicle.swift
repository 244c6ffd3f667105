import Scenarios

/// A chronicle in fewer lines: what comes again in the following weeks, and what is said again in the same words,
/// stands once, with how often and up to when.
struct FoldedChronicle {
  let lines: [Chronicle.Line]

  init(_ lines: [Chronicle.Line], _ model: Model) {
    var groups: [Group] = []
    for line in lines {
      if let index = groups.lastIndex(where: { $0.takes(line) }) {
        groups[index].lines.append(line)
      } else {
        groups.append(Group(lines: [line]))
      }
    }
    self.lines = groups.map { $0.folded(model) }
  }

  private struct Group {
    var lines: [Chronicle.Line]

    private var first: Chronicle.Line { lines[0] }
    private var last: Chronicle.Line { lines[lines.count - 1] }

    func takes(_ line: Chronicle.Line) -> Bool {
      guard let topic = line.topic, let own = first.topic else { return line.text == first.text }
      return own.isOfOneKind(as: topic) && line.day - last.day <= own.longest.gap
        && line.day - first.day <= own.longest.span
    }

    func folded(_ model: Model) -> Chronicle.Line {
      guard lines.count > 1 else { return first }
      return Chronicle.Line(day: first.day, text: text(model))
    }

    private var until: String { first.day == last.day ? "" : say(" up to \(last.day.iso)") }

    private func text(_ model: Model) -> String {
      switch first.topic {
      case .effort(let front, let attacker, _): efforts(model.fronts[front], attacker, model)
      case .supply(let front, _, _): supplies(model.fronts[front])
      case .contact(let front, _): say("The line reaches \(places(model.fronts[front]))\(until).")
      case .will:
        say(
          "\(first.text.dropLast()); \(Counting.of(lines.count - 1, "more change"))\(until), the last: "
        )
          + last.text.prefix(1).lowercased() + last.text.dropFirst()
      default: say("\(first.text.dropLast()); \(lines.count) times\(until).")
      }
    }

    private func efforts(_ front: Front, _ attacker: SideRole, _ model: Model) -> String {
      let turns = lines.filter {
        if case .effort(_, _, .some) = $0.topic { true } else { false }
      }
      guard turns.count > 1 else { return (turns.first ?? first).text }
      let power = model.powers[front.side(attacker).power].name
      return say("\(power) shifts its effort \(turns.count) times\(until): to \(places(front)).")
    }

    private func supplies(_ front: Front) -> String {
      let levels = lines.compactMap { line -> (place: Int, level: Double)? in
        if case .supply(_, let place, let level) = line.topic { (place, level) } else { nil }
      }
      guard let least = levels.min(by: { $0.level < $1.level }) else { return first.text }
      return
        say(
          "Supply changes \(lines.count) times\(until); the least: \(front.places[least.place].name) with "
            + "\(Figures.wholePercent(least.level)) of its need.")
    }

    /// Names of the places in the order in which they come, each once; six at most.
    private func places(_ front: Front) -> String {
      let places = lines.compactMap { line -> Int? in
        switch line.topic {
        case .effort(_, _, let place): place
        case .contact(_, let place): place
        default: nil
        }
      }.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
      let names = places.prefix(6).map { front.places[$0].name }.joined(separator: ", ")
      return names + (places.count > 6 ? say(" and \(places.count - 6) more") : "")
    }
  }
}
