import Scenarios

@testable import Engine

/// One power (0) and three rivals (1, 2, 3) in contests without places, on which it is the challenger.
///
/// Without noise a contest in which the power has twice the rival's weight goes from 1/2 to 1 in 32 days.
struct SequenceFixture {
  var contests = (0..<3).map { rival in
    PressureContest(
      id: "rival\(rival)", challenger: PressureSide(power: 0, capability: 4),
      holder: PressureSide(power: rival + 1), speed: .constant(1.0 / 64), isLatent: rival > 0)
  }
  var steps = [0, 20, 100].enumerated().map { rival, planned in
    SequenceStep(
      contest: .pressure(rival), side: .challenger, effort: 0.5,
      planned: ModelFixtures.start + planned)
  }
  var power = Power(id: "us")
  var days = 210

  func model(_ front: Front? = nil) -> Model {
    var model = ModelFixtures.model(
      days: days, powers: [power] + (1...3).map { Power(id: "rival\($0)") })
    model.contests = contests
    model.sequences = [StrategicSequence(power: 0, steps: steps)]
    if let front { model.fronts = [front] }
    return model
  }

  func plan(_ front: Front? = nil) -> Plan {
    Plan(model(front), detail: .everything)
  }

  /// What one run says of formulas, nil = undefined.
  func answers(_ formulas: [String], change: (inout Model) -> Void = { _ in }) throws -> [Bool?] {
    var model = model()
    change(&model)
    var names = Vocabulary(
      powers: model.powers.map { Vocabulary.PowerNames(id: $0.id) },
      start: model.calendar.start, horizon: model.calendar.horizon)
    names.sequences = model.sequences
    names.contests = model.contests.map(\.id)
    model.claims = try formulas.map {
      Claim(id: $0, formula: try FormulaText.parseTruth($0, in: names).expression)
    }
    return Replay(Plan(model, detail: .everything), run: 0).answers
  }

  /// Keeps the first `count` rivals.
  func first(_ count: Int) -> SequenceFixture {
    var fixture = self
    fixture.contests = Array(contests.prefix(count))
    fixture.steps = Array(steps.prefix(count))
    return fixture
  }
}

extension Replay {
  /// One sign a week for the contests that a power is in: `-` none, `#` one, `2` two and so on.
  func timeline(of power: Int, in plan: Plan) -> String {
    let active = evenings(.active(power: power), in: plan)
    return stride(from: 0, to: active.count, by: 7).map { day in
      let count = Int(active[day])
      return count == 0 ? "-" : count == 1 ? "#" : "\(count)"
    }.joined()
  }

  func pivots(in plan: Plan) -> [Double] {
    (0..<plan.model.contests.count).map { day(of: .pivot(power: 0, .pressure($0)), in: plan) }
  }
}
