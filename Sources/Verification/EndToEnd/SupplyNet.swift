import Analysis
import Chance
import Engine
import Scenarios

/// Places of a case as those of a front, fed from one rear place, each falling once the days that it lasts are
/// over; all of them are worked at once.
///
/// Days last by a distribution of their own; cut off from the hub a place's days go faster by `haste`, which is
/// the engine's pace where there is no supply.
struct SupplyNet {
  /// What a place lasts, in days of the engine.
  var lasting: [Distribution]
  /// Pairs of places; the hub has the number after the last place.
  var links: [(Int, Int)]
  var haste = 1.0
  /// nil = every place can fall at any time; else those that can before a neighbour has.
  var frontier: [Bool]?
  var days: Int

  private var hub: Int { lasting.count }

  func model(_ interventions: [Intervention] = []) -> Model {
    let start = Day(rawValue: 0)
    let inputs = lasting.indices.map { Input(id: Self.id($0), distribution: lasting[$0]) }
    return Model(
      name: "net", calendar: Timeline(start: start, horizon: start + days), inputs: inputs,
      powers: [Power(id: "blue"), Power(id: "red")], fronts: [front], interventions: interventions)
  }

  private var front: Front {
    let places = lasting.indices.map { place in
      Place(
        id: Self.id(place), frontDistance: frontier?[place] == false ? 10_000 : 0,
        size: .input(place))
    }
    let roads = links.enumerated().map { index, link in
      SupplyLink(
        id: Self.id(index), from: link.0, to: link.1, kilometres: 1, capacity: 1_000_000)
    }
    return Front(
      id: "front", challenger: Side(power: 1, force: 100),
      holder: Side(power: 0, force: 100, supplyNeed: 1),
      places: places + [Place(id: Self.id(hub), isRear: true, source: SupplySource())],
      links: roads, axes: Axes(count: .constant(Double(max(1, hub)))),
      allocation: Allocation(holder: .fixed(1)),
      pace: Pace(
        speed: 1,
        response: .power(
          exponent: 0, stall: 0, referenceRatio: .value(1), back: 1, cap: .constant(haste))),
      garrisonLoss: 0)
  }

  /// Five digits, so that ids sort as the numbers do.
  private static func id(_ index: Int) -> String {
    String(String(100_000 + index).dropFirst())
  }

  /// From the morning after the start on.
  static func loss(of place: Int) -> Intervention {
    .fall(PlaceReference(front: 0, place: place), on: Day(rawValue: 1))
  }

  static func hold(_ place: Int) -> Intervention {
    .hold(PlaceReference(front: 0, place: place))
  }

  static func cut(_ link: Int) -> Intervention {
    .cut(front: 0, link: link, from: Day(rawValue: 1))
  }

  /// Whether it has fallen by the last day.
  func fall(of place: Int) -> Subject {
    truth(
      .compare(.lessOrEqual, .event(.fall(front: 0, place: place)), .number(Double(days))))
  }

  /// Whether it is held and fed on the last day.
  func isFed(_ place: Int) -> Subject {
    let supply = Expression.quantity(.supply(front: 0, place: place), at: .number(Double(days)))
    return truth(
      .and(
        .not(fall(of: place).claim.formula), .compare(.greater, supply, .number(0.5))))
  }

  private func truth(_ formula: Expression) -> Subject {
    Subject(
      Measure(formula: formula, type: .truth, knownDay: Day(rawValue: days)), written: "net")
  }

  /// By subject, then run.
  static func numbers(
    of subjects: [Subject], in model: Model, _ settings: PairCheck.EngineRuns
  ) throws(CaseProblem) -> [[Double]] {
    do {
      return try StudyRuns(seed: settings.seed, threads: settings.threads)
        .numbers(of: subjects, in: model, runs: 0..<settings.runs)
    } catch {
      throw .unsound("the runs were stopped")
    }
  }
}

extension Estimate {
  /// The mean of numbers of runs.
  init(meanOf numbers: [Double]) {
    let mean = PairedDifference(numbers)
    self.init(value: mean.mean, standardError: mean.standardError)
  }
}
