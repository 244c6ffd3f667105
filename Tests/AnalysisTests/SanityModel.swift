import Chance
import Scenarios

/// A small model in which nothing is odd, and changes that make one thing odd.
enum SanityModel {
  static let pace = Input(id: "pace", distribution: .uniform(low: 0.005, high: 0.015))

  /// Three places of about a hundred days each, within 200 days; alpha falls by day 90 in some runs.
  static func make(_ change: (inout Model) -> Void = { _ in }) -> Model {
    let front = Front(
      id: "road", challenger: Side(power: 0, force: 100), holder: Side(power: 1, force: 100),
      places: ["alpha", "beta", "gamma"].map { Place(id: $0) },
      links: [SupplyLink(id: "a-b", from: 0, to: 1, kilometres: 10, capacity: 5)],
      allocation: Allocation(holder: .fixed(1)), pace: Pace(speed: .input(0), noise: 0.03),
      garrisonLoss: 0)
    let start = Day(rawValue: 20_453)
    var model = Model(
      name: "sane", calendar: Timeline(start: start, horizon: start + 200), inputs: [pace],
      powers: [Power(id: "north"), Power(id: "south")], fronts: [front],
      claims: [early(by: 90)])
    change(&model)
    return model
  }

  static func early(by day: Double, id: String = "C") -> Claim {
    Claim(
      id: id,
      formula: .compare(.lessOrEqual, .event(.fall(front: 0, place: 0)), .number(day)))
  }
}
