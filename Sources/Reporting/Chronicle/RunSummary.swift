import Engine
import Scenarios

/// A run in short: how each contest went and ended, how each truce fared, and how each plan ended, with dates.
struct RunSummary {
  private let replay: Replay
  private let plan: Plan
  private let story: PlanStory
  private var model: Model { plan.model }

  init(_ replay: Replay, _ plan: Plan) {
    self.replay = replay
    self.plan = plan
    story = PlanStory(replay.chronicle, plan.model)
  }

  /// Fronts, contests without places, truces, plans.
  var sentences: [String] {
    let sentences =
      model.fronts.indices.map { front($0) } + model.contests.indices.map { contest($0) }
      + model.truces.map { truce($0.front) } + model.powers.indices.compactMap { end($0) }
    return sentences.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private func iso(_ step: Int) -> String { (model.calendar.start + step).iso }

  private func name(_ power: Int) -> String { model.powers[power].name }

  private func front(_ index: Int) -> String {
    let front = model.fronts[index]
    let held = plan.series.firstIndex(
      of: .held(front: index, places: Array(front.places.indices)))
    var parts: [String] = []
    if let held, let first = replay.series[held].first, let last = replay.series[held].last {
      parts.append(
        say(
          "\(name(front.holder.power)) holds \(Figures.fixed(last, 0)) of \(Figures.fixed(first, 0)) places "
            + "at the end"))
    }
    parts += turns(to: .front(index)) + outcomes(of: .front(index))
    let over = replay.chronicle.first { $0.front == index && $0.kind == .over }
    if let over { parts.append(say("over on \(iso(over.step))")) }
    return "\(front.name): \(parts.joined(separator: "; "))."
  }

  private func contest(_ index: Int) -> String {
    let contest = ContestReference.pressure(index)
    let turns = turns(to: contest)
    let outcomes = outcomes(of: contest)
    let isBegun = !turns.isEmpty || !model.contests[index].isLatent
    let rest = outcomes.isEmpty ? [isBegun ? say("open at the end") : say("never begun")] : outcomes
    return "\(model.contests[index].name): \((turns + rest).joined(separator: "; "))."
  }

  /// Who turned to it or had it imposed, and when.
  private func turns(to contest: ContestReference) -> [String] {
    turnsBefore(contest)
      + replay.chronicle.compactMap { event in
        switch event.kind {
        case .pivoted(let power, contest, let planned): turn(power, event.step, planned)
        case .imposed(let power, contest): imposed(power, event.step)
        default: nil
        }
      }
  }

  /// Those before a restart.
  private func turnsBefore(_ contest: ContestReference) -> [String] {
    model.sequences.flatMap { sequence in
      sequence.steps.filter { $0.contest == contest }.compactMap { step in
        step.begun.map { begun in
          let start = model.calendar.start
          return begun.isImposed
            ? imposed(sequence.power, begun.day - start)
            : turn(sequence.power, begun.day - start, step.planned - start)
        }
      }
    }
  }

  private func turn(_ power: Int, _ step: Int, _ planned: Int) -> String {
    let late = step - planned
    return say("\(name(power)) turns to it on \(iso(step))")
      + (late > 0 ? say(", \(Counting.of(late, "day")) late") : say(", as planned"))
  }

  private func imposed(_ power: Int, _ step: Int) -> String {
    say("imposed on \(name(power)) on \(iso(step))")
  }

  /// Who won it; else how the steps in it stand at the end.
  private func outcomes(of contest: ContestReference) -> [String] {
    let won = replay.chronicle.compactMap { event -> String? in
      guard case .won(contest, let side) = event.kind else { return nil }
      return say("won by \(name(model.power(of: side, in: contest))) on \(iso(event.step))")
    }
    guard won.isEmpty else { return won }
    return model.sequences.flatMap { sequence in
      sequence.steps.filter { $0.contest == contest }.compactMap { step in
        guard let found = story.state(of: step, sequence.power, upTo: plan.days),
          let word = PlanStory.word(found.state)
        else { return nil }
        return say("\(word) for \(name(sequence.power)) since \(iso(found.day))")
      }
    }
  }

  private func truce(_ front: Int) -> String {
    let words = TruceWords(model)
    let events = replay.chronicle.compactMap { event -> (step: Int, event: TruceEvent)? in
      guard case .truce(let truce) = event.kind, truce.front == front else { return nil }
      return (event.step, truce)
    }
    let froze = events.filter {
      switch $0.event {
      case .frozen, .broken: true
      case .refused, .declared: false
      }
    }
    if !froze.isEmpty {
      return froze.map {
        say("\(words.sentence($0.event, front: front).dropLast()) on \(iso($0.step))")
      }
      .joined(separator: "; ") + "."
    }
    let refused = events.first { if case .refused = $0.event { true } else { false } }
    guard let refused else { return say("\(model.fronts[front].name) never freezes.") }
    return say("\(model.fronts[front].name) never freezes; on \(iso(refused.step)) ")
      + words.sentence(refused.event, front: front)
  }

  private func end(_ power: Int) -> String? {
    let ends = replay.chronicle.compactMap { event -> (step: Int, state: EndState)? in
      guard case .ended(power, let state) = event.kind else { return nil }
      return (event.step, state)
    }
    guard let end = ends.first else { return nil }
    let text =
      end.state == .completed
      ? story.ending(of: power, on: end.step)
      : String(PowerEventWords(model).name(.end(power: power, end.state)) ?? name(power))
    return say("\(text) on \(iso(end.step)).")
  }
}
