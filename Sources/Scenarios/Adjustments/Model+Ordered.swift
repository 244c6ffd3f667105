extension Model {
  /// The steps of a power's sequence, in the order of the plan; empty where it has none.
  public func steps(of power: Int) -> [SequenceStep] {
    sequences.first { $0.power == power }?.steps ?? []
  }

  /// How many of a power's steps have begun by the evening of the start: they stay first in every order.
  ///
  /// Only the first can have: all others wait for it.
  public func begunSteps(of power: Int) -> Int {
    steps(of: power).first.map { $0.planned <= calendar.start ? 1 : 0 } ?? 0
  }

  /// The model in which a power faces its rivals in another order.
  ///
  /// `order` holds each index of its steps once. Planned dates stay with the position: whoever comes second has
  /// the second date. What belongs to a step goes with it: contest, side, courses, what lets the power go on, and its
  /// deadline and day of giving way at their distance from the planned date.
  public func ordered(power: Int, _ order: [Int]) -> Model {
    guard let index = sequences.firstIndex(where: { $0.power == power }) else { return self }
    let steps = sequences[index].steps
    precondition(order.sorted() == Array(steps.indices), "\(order) of \(steps.count) steps")
    var model = self
    model.sequences[index].steps = zip(order, steps).map { steps[$0].moved(to: $1.planned) }
    return model
  }

  /// The model with one step of a power planned `days` later; its deadline and day of giving way move with it.
  public func delayed(power: Int, step: Int, by days: Int) -> Model {
    guard let index = sequences.firstIndex(where: { $0.power == power }) else { return self }
    var model = self
    let planned = sequences[index].steps[step].planned
    model.sequences[index].steps[step] = sequences[index].steps[step].moved(to: planned + days)
    return model
  }

  /// The model with another course B of a power's step, nil = course A only.
  public func changing(power: Int, step: Int, courseB: CourseB?) -> Model {
    guard let index = sequences.firstIndex(where: { $0.power == power }) else { return self }
    var model = self
    model.sequences[index].steps[step].courseB = courseB
    return model
  }
}

extension SequenceStep {
  fileprivate func moved(to day: Day) -> SequenceStep {
    let days = day - planned
    var step = self
    step.planned = day
    step.deadline = deadline.map { $0 + days }
    step.accommodated = accommodated.map { $0 + days }
    return step
  }
}
