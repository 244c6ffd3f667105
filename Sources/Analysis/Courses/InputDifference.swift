import Chance
public import Engine
public import Scenarios

/// What two runs drew for one input.
public struct InputDifference: Sendable, Equatable {
  public var id: String
  public var unit: Unit
  /// Of the first and of the second run; nil where the input is none in that run's view.
  public var values: [Double?]
  /// Share of all runs that draw no more than the value, in the run's own view.
  public var ranks: [Double?]
  /// Share of all draws between the two values, by the first run's distribution; 0 where one of the
  /// values is missing.
  public var apart: Double

  /// Every input of either run, those farthest apart first, ties by id.
  public static func all(
    _ first: (plan: Plan, replay: Replay), _ second: (plan: Plan, replay: Replay)
  ) -> [InputDifference] {
    let inputs = [first, second].map { $0.plan.model.inputs }
    let known = inputs[0].map(\.id)
    let ids = known + inputs[1].map(\.id).filter { !known.contains($0) }
    return ids.compactMap { id in
      let drawn = [first, second].map { side -> (input: Input, value: Double)? in
        guard let index = side.plan.model.inputs.firstIndex(where: { $0.id == id }) else {
          return nil
        }
        return (side.plan.model.inputs[index], side.replay.inputs[index])
      }
      return InputDifference(id: id, drawn)
    }.sorted { ($1.apart, $0.id) < ($0.apart, $1.id) }
  }

  private init?(id: String, _ drawn: [(input: Input, value: Double)?]) {
    guard let unit = drawn.compactMap({ $0?.input.unit }).first else { return nil }
    self.id = id
    self.unit = unit
    values = drawn.map { $0?.value }
    ranks = drawn.map { side in side.map { $0.input.distribution.cumulative($0.value) } }
    apart = 0
    if let distribution = drawn[0]?.input.distribution, let left = values[0], let right = values[1]
    {
      apart = (distribution.cumulative(left) - distribution.cumulative(right)).magnitude
    }
  }
}
