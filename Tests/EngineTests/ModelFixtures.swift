import Chance
import Scenarios

@testable import Engine

/// Tiny models, built without a scenario file.
enum ModelFixtures {
  /// 2025-12-31, so that day 1 is the first of January.
  static let start = Day(rawValue: 20_453)

  static func calendar(days: Int, substeps: Int = 1) -> Timeline {
    Timeline(start: start, horizon: start + days, substeps: substeps)
  }

  /// Power 0 is blue, 1 is red: red challenges, blue holds.
  static let powers = [Power(id: "blue"), Power(id: "red")]

  /// Red with 100 persons against blue with 100, all of them on the axes.
  static func front(
    _ places: [Place], links: [SupplyLink] = [], speed: Parameter = 0.01, noise: Parameter = 0,
    _ change: (inout Front) -> Void = { _ in }
  ) -> Front {
    var front = Front(
      id: "east", challenger: Side(power: 1, force: 100), holder: Side(power: 0, force: 100),
      places: places, links: links, allocation: Allocation(holder: .fixed(1)),
      pace: Pace(speed: speed, noise: noise), garrisonLoss: 0)
    change(&front)
    return front
  }

  static func model(
    _ fronts: Front..., days: Int, substeps: Int = 1, inputs: [Input] = [],
    powers: [Power] = powers, claims: [Claim] = []
  ) -> Model {
    Model(
      name: "tiny", calendar: calendar(days: days, substeps: substeps), inputs: inputs,
      powers: powers, fronts: fronts, claims: claims)
  }

  /// Places `a`, `b`, … in a line with links of 20 km; the line stands at `a`, the others lie 100
  /// km away from it.
  static func chain(_ count: Int, kilometres: Double = 20) -> (places: [Place], links: [SupplyLink])
  {
    let places = (0..<count).map { index in
      Place(id: name(index), frontDistance: .constant(index == 0 ? 0 : 100))
    }
    let links = (0..<max(0, count - 1)).map { index in
      SupplyLink(
        id: name(index) + "-" + name(index + 1), from: index, to: index + 1,
        kilometres: kilometres, capacity: 100)
    }
    return (places, links)
  }

  static func name(_ index: Int) -> String {
    String("abcdefghijklmnopqrstuvwxyz".dropFirst(index).prefix(1))
  }
}

extension Tally {
  /// The days of an event, as the plan orders events.
  func histogram(_ event: Event, in plan: Plan) -> EventHistogram {
    events[plan.events.firstIndex(of: event) ?? 0]
  }

  func fall(of place: Int, in plan: Plan) -> EventHistogram {
    histogram(.fall(front: 0, place: place), in: plan)
  }
}

extension Replay {
  /// Values of a quantity on every evening.
  func evenings(_ quantity: Quantity, in plan: Plan) -> [Double] {
    plan.series.firstIndex(of: quantity).map { series[$0] } ?? []
  }

  func day(of event: Event, in plan: Plan) -> Double {
    plan.events.firstIndex(of: event).map { eventSteps[$0] } ?? .nan
  }
}

extension EventHistogram {
  /// E[min(T, T_horizon)], runs without the event counted at the horizon.
  var mean: Double {
    let sum = counts.enumerated().reduce(0.0) { $0 + Double($1.offset * $1.element) }
    return (sum + Double(never * (counts.count - 1))) / Double(runs)
  }
}

/// Values of a quantity in many runs, on chosen evenings.
struct Ensemble {
  /// Indexed by the position of the step, then by the run; `blocks` times 256 of them.
  private(set) var values: [[Double]]

  init(_ quantity: Quantity, on steps: [Int], of model: Model, blocks: Int, seed: UInt64 = 3) {
    let plan = Plan(model, detail: .everything)
    values = steps.map { _ in [] }
    let block = Block(plan: plan, seed: seed)
    for number in 0..<4 * blocks {
      block.simulate(firstRun: UInt64(number * Rows.lanes), count: Rows.lanes)
      guard let gauge = plan.gaugeIndex[quantity] else { return }
      for (index, step) in steps.enumerated() {
        values[index] += (0..<Rows.lanes).compactMap { lane in
          block.capture.value(gauge: gauge, step: step, lane)
        }
      }
    }
  }
}

/// Moments of a sample.
extension Array where Element == Double {
  var mean: Double { reduce(0, +) / Double(count) }

  var variance: Double {
    let center = mean
    return reduce(0) { $0 + ($1 - center) * ($1 - center) } / Double(count)
  }

  func correlation(with other: [Double]) -> Double {
    let (a, b) = (mean, other.mean)
    let product = zip(self, other).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) } / Double(count)
    return product / (variance * other.variance).squareRoot()
  }
}
