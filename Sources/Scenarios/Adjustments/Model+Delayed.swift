extension Model {
  /// The model with a power's decisions postponed by `days`.
  ///
  /// Every planned date, deadline and day of giving way of its steps that lies after the start moves; a
  /// step that has begun by the evening of the start stays. Nothing else changes, draws included.
  public func delayed(power: Int, by days: Int) -> Model {
    var model = self
    for index in sequences.indices where sequences[index].power == power {
      model.sequences[index].steps = sequences[index].steps.map {
        $0.postponed(by: days, after: calendar.start)
      }
    }
    return model
  }

  /// The dates that `delayed` moves, step by step in the order of the plan.
  public func postponableDates(of power: Int) -> [Day] {
    sequences.filter { $0.power == power }.flatMap(\.steps).flatMap { step in
      [step.planned, step.deadline, step.accommodated].compactMap { $0 }
    }.filter { $0 > calendar.start }
  }
}

extension SequenceStep {
  fileprivate func postponed(by days: Int, after start: Day) -> SequenceStep {
    func moved(_ day: Day) -> Day { day > start ? day + days : day }
    var step = self
    step.planned = moved(planned)
    step.deadline = deadline.map(moved)
    step.accommodated = accommodated.map(moved)
    return step
  }
}
