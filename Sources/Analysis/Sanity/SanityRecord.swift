import Engine
import Scenarios

/// What one run did, as far as findings ask.
struct SanityRecord: Sendable {
  let run: UInt64
  /// Steps of the plan's events, ∞ = never.
  var steps: [Double] = []
  /// In the order of the claims.
  var verdicts: [RunVerdict] = []
  /// Values of `Model.endQuantities` at the horizon.
  var ends: [Double] = []
  var fronts: [FrontRecord]
  var powers: [PowerRecord]

  init(_ run: RunState, _ model: Model) {
    self.run = run.run
    fronts = model.fronts.indices.map { FrontRecord(run, model, front: $0) }
    powers = model.powers.indices.map { PowerRecord(run, model, power: $0) }
  }

  mutating func look(at run: RunState, _ model: Model) {
    for front in fronts.indices { fronts[front].look(at: run, model, front: front) }
    for power in powers.indices { powers[power].look(at: run, model, power: power) }
  }

  mutating func finish(_ run: RunState, _ model: Model, events: [Event], ends: [Quantity]) {
    steps = events.map { run.step(of: $0) }
    verdicts = model.claims.map { $0.kind == .event ? run.verdict(on: $0) : .notGiven }
    self.ends = ends.map { run.value(of: $0) }
  }
}

/// One front in one run; pairs are indexed by `SideRole.rawValue`.
struct FrontRecord: Sendable {
  let startForces: [Double]
  private(set) var leastForces: [Double]
  private(set) var lastForces: [Double]
  private(set) var isFireShort = [false, false]
  private(set) var isSupplyShort = false
  /// Held places below half of their need on the first evening.
  let shortPlaces: [Int]
  private(set) var worked: [Bool]
  let axesAsked: Double
  let isNoisy: Bool
  private(set) var days = 0
  private(set) var extremeTempoDays = 0
  private(set) var axisDays = 0
  private(set) var highestPaceDays = 0
  private(set) var lowestPaceDays = 0
  private let pace: PaceLimits?

  init(_ run: RunState, _ model: Model, front index: Int) {
    let front = model.fronts[index]
    startForces = SideRole.allCases.map { run.value(of: .force(front: index, $0)) }
    leastForces = startForces
    lastForces = startForces
    worked = front.places.map { _ in false }
    axesAsked = run.axesAsked(front: index)
    shortPlaces = model.attackable(front: index).filter {
      run.supply(front: index, place: $0) < 0.5
    }
    let speed = front.pace.speed.value { run.input($0) }
    let noise = front.pace.noise.value { run.input($0) }
    isNoisy = speed > 0 && noise * noise > speed
    pace = PaceLimits(front.pace.response) { run.input($0) }
  }

  mutating func look(at run: RunState, _ model: Model, front: Int) {
    let isOver = run.step(of: .over(front: front)) < Double(run.step)
    for side in SideRole.allCases where !isOver {
      let force = run.value(of: .force(front: front, side))
      leastForces[side.rawValue] = min(leastForces[side.rawValue], force)
      lastForces[side.rawValue] = force
      if run.value(of: .fire(front: front, side)) < 0.999 { isFireShort[side.rawValue] = true }
    }
    for place in run.worked(front: front) { worked[place] = true }
    if run.step % 7 == 0, !isSupplyShort {
      isSupplyShort = worked.indices.contains { run.supply(front: front, place: $0) < 0.999 }
    }
    guard run.step > 0 else { return }
    lookAtPace(run, front)
  }

  private mutating func lookAtPace(_ run: RunState, _ front: Int) {
    days += 1
    let tempo = run.value(of: .tempo(front: front))
    if tempo < 0.2 || tempo > 5 { extremeTempoDays += 1 }
    guard let pace else { return }
    let start = run.startRatio(front: front)
    for ratio in run.ratios(front: front) where ratio > 0 {
      axisDays += 1
      switch pace.limit(ratio, startRatio: start) {
      case .highest: highestPaceDays += 1
      case .lowest: lowestPaceDays += 1
      case nil: break
      }
    }
  }
}

/// One power in one run.
struct PowerRecord: Sendable {
  private let starts: [Double]
  /// First step on which each stock is empty, where it was not at the start; nil = never.
  private(set) var emptied: [Int?]
  private(set) var leastWill = 1.0
  private(set) var willZero: Int?

  init(_ run: RunState, _ model: Model, power: Int) {
    starts = model.powers[power].stocks.indices.map {
      run.value(of: .stock(power: power, stock: $0))
    }
    emptied = starts.map { _ in nil }
  }

  mutating func look(at run: RunState, _ model: Model, power: Int) {
    for stock in starts.indices where starts[stock] > 0 && emptied[stock] == nil {
      if run.value(of: .stock(power: power, stock: stock)) <= 0 { emptied[stock] = run.step }
    }
    let will = run.value(of: .will(power: power))
    leastWill = min(leastWill, will)
    if will <= 0.001, willZero == nil { willZero = run.step }
  }
}
