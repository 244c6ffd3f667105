import Chance
import Scenarios

@testable import Engine

/// A model in which everything happens: supply, stocks, will, tempo, encirclement, recapture, output,
/// coercion, a sequence over the front, a contest without places that may also be imposed, a pledge, an
/// ally who enters, and a truce that breaks.
enum BusyModel {
  static let ids = ["alder", "birch", "cedar", "dell", "elm"]

  /// Five places on a line to a rear hub; `rename` gives other ids, keeping the streams.
  static func front(rename: (String) -> String = { $0 }) -> Front {
    var places = ids.enumerated().map { index, id in
      Place(
        id: rename(id), frontDistance: .constant(4 * Double(index)), size: 0.5,
        fortification: .constant(1 + 0.125 * Double(index)), prestige: 0.01, stream: id)
    }
    places.append(
      Place(id: rename("hub"), isRear: true, source: SupplySource(outflow: 30), stream: "hub"))
    let links = (0..<5).map { index in
      SupplyLink(
        id: rename("l\(index)"), from: index, to: index + 1, kilometres: 8 + Double(index),
        capacity: 12)
    }
    return Front(
      id: rename("east"),
      challenger: Side(
        power: 1, force: 120, needs: [Need(stock: 0, perPersonDay: 0.5, elasticity: 0.5)],
        lossesInflicted: 0.002,
        replacement: .closing(
          establishment: 120, days: 50, cap: .timesFirstLoss(2), byWill: true)),
      holder: Side(
        power: 0, force: .product(80, .input(0)), lossesInflicted: 0.004, supplyNeed: 0.2),
      places: places, links: links,
      axes: Axes(count: 2, policy: .drawn(stay: 20, nearness: 8, continues: true)),
      allocation: Allocation(massed: 0.7),
      pace: Pace(
        speed: 0.03, noise: 0.08,
        response: .power(
          exponent: 0.5, stall: 0.1, referenceRatio: .start, back: 1, cap: 2.5),
        sizeSpread: 0.4),
      tempo: Tempo(spread: 0.4, memory: 30), unhinging: Unhinging(strength: 0.3),
      supply: Supply(floor: 0.2, exponent: 0.5, interdiction: 0.4, repair: 3),
      encirclement: Encirclement(endurance: 5, hazard: 0.1),
      recapture: Recapture(axes: 1, force: 0.2), stream: "east")
  }

  static let powers = [
    Power(
      id: "blue",
      will: Will(
        start: 0.7, recovery: 0.01, noise: 0.005, stream: "blue", successWeight: 0.5, floor: 0.69),
      output: Output(start: 4e9, growth: 0.0001)),
    Power(
      id: "red",
      stocks: [
        Stock(
          kind: "shells", start: 900, production: 30, capacity: 50, mobilisation: 1.5,
          unitCost: 1_000, budgetShare: 0.0005)
      ],
      will: Will(start: 0.6, lossWeight: 2, noise: 0.005, stream: "red", burdenWeight: 2),
      output: Output(start: 2e9),
      budget: Budget(share: 0.05, target: 0.06, rate: 0.0002)),
  ]

  /// Blue presses red by two packages, one before the start.
  static let coercion = Coercion(
    id: "measures", target: 1,
    senders: [.init(power: 0, exposure: 0.2, growthCost: 0.001, willCost: 0.001)],
    packages: [-40, 20].map { .init(day: ModelFixtures.start + $0, strength: 0.1) },
    fading: .product(300, .input(0)), adaptation: .init(rate: 0.01),
    substitution: .init(share: 0.3, days: 100), onGrowth: 0.001, onOutput: 0.1,
    onProduction: 0.5)

  static let contest = PressureContest(
    id: "squeeze", challenger: PressureSide(power: 0, effort: .input(0)),
    holder: PressureSide(power: 1, idleGrowth: 0.001), speed: 0.01, noise: 0.05,
    stream: "squeeze", isLatent: true,
    opening: PressureContest.Opening(
      side: .holder, hazard: 0.01, loadWeight: 0.5, othersWeight: 0.1))

  static let sequence = StrategicSequence(
    power: 0,
    steps: [
      SequenceStep(
        contest: .front(0), side: .holder, effort: 0.7,
        courseB: CourseB(effort: 0.4, after: 20, overload: 1.1, hold: 15, quiet: 5),
        planned: ModelFixtures.start),
      SequenceStep(
        contest: .pressure(0), side: .challenger, effort: .product(0.5, .input(0)),
        planned: ModelFixtures.start + 30),
    ])

  /// Both would stop early where it goes badly, and a freeze does not last.
  static let truce = Truce(
    front: 0, firstReview: ModelFixtures.start + 45, every: 15, horizon: 60, pause: 20,
    guarantor: 0.3, breaking: 0.05, concession: .init(by: .holder, share: 0.1),
    parties: [
      TruceParty(power: 0, side: .holder, stake: 1, cost: 0.002, audience: 0.05, belief: 0.9),
      TruceParty(power: 1, side: .challenger, stake: .product(1, .input(0)), cost: 0.003),
    ], stream: "peace")

  /// Blue buys shells for red while its will lasts: nobody is an enemy here.
  static let pledge = Pledge(
    id: "gift", giver: 0, receiver: 1, stock: 0, units: .product(10, .input(0)),
    source: .purchase(ceiling: 0.000_002), begins: ModelFixtures.start + 4, over: 30,
    willFloor: 0.66, unitCost: 1_000,
    handover: Pledge.Handover(to: 1, begins: ModelFixtures.start + 30, over: 20, done: 0.5))

  static let entry = Entry(
    id: "ally", power: 0, front: 0, side: .holder, force: .product(10, .input(0)), over: 25,
    trigger: .hazard(0.02), aimsLost: 0.2, from: ModelFixtures.start + 10, stream: "ally")

  static let claim = Claim(
    id: "early",
    formula: .compare(
      .greaterOrEqual, .event(.fall(front: 0, place: 1)), .event(.fall(front: 0, place: 0))))

  static let input = Input(id: "strength", distribution: .uniform(low: 0.7, high: 1.3))

  static func model(
    _ front: Front = front(), powers: [Power] = powers, days: Int = 90, substeps: Int = 1
  ) -> Model {
    var model = ModelFixtures.model(
      front, days: days, substeps: substeps, inputs: [input], powers: powers, claims: [claim])
    model.coercion = [coercion]
    model.contests = [contest]
    model.sequences = [sequence]
    model.pledges = [pledge]
    model.entries = [entry]
    model.endings = [
      Ending(
        power: 0, patience: 10, decisive: [.front(0)], stake: 1, cost: 1, stream: "choice")
    ]
    model.truces = [truce]
    return model
  }
}
