public import Analysis
public import Engine
public import Scenarios

/// Two replayed runs side by side: two runs of one view, or one run under two views.
public struct RunComparison: Sendable {
  /// One of the two.
  public struct Side: Sendable {
    /// `run 3`, or the view.
    public var label: String
    public var plan: Plan
    public var replay: Replay

    public init(label: String, plan: Plan, replay: Replay) {
      self.label = label
      self.plan = plan
      self.replay = replay
    }
  }

  /// The first evening on which the chronicles differ.
  public struct Parting: Sendable, Equatable {
    public var day: Day
    /// Per side, what its chronicle has on that evening and the other's has not.
    public var told: [[String]]
    /// Per side, its next line after that evening; nil where none follows.
    public var next: [Chronicle.Line?]
  }

  /// The first and the second.
  public let sides: [Side]
  public let seed: UInt64
  /// nil where both chronicles are the same to the end.
  public let parting: Parting?
  /// Those farthest apart first.
  public let inputs: [InputDifference]

  public init(_ first: Side, _ second: Side, seed: UInt64) {
    sides = [first, second]
    self.seed = seed
    parting = Self.parting(sides.map { Chronicle($0.replay, $0.plan).lines })
    inputs = InputDifference.all((first.plan, first.replay), (second.plan, second.replay))
  }

  static func parting(_ chronicles: [[Chronicle.Line]]) -> Parting? {
    let days = Set(chronicles.flatMap { $0.map(\.day) }).sorted()
    for day in days {
      let texts = chronicles.map { lines in lines.filter { $0.day == day }.map(\.text) }
      guard texts[0] != texts[1] else { continue }
      return Parting(
        day: day,
        told: [
          texts[0].filter { !texts[1].contains($0) }, texts[1].filter { !texts[0].contains($0) },
        ],
        next: chronicles.map { lines in lines.first { $0.day > day } })
    }
    return nil
  }

  /// A thing that both have at the end, as each has it; nil = never, open, or unknown.
  struct Row<Value: Equatable>: Equatable {
    var name: String
    var values: [Value?]

    var differs: Bool { values[0] != values[1] }
  }

  /// Days of every event that either has, those before a restart included, by canonical name.
  var events: [Row<Day>] {
    rows { side in
      let names = CanonicalNames(side.plan.model)
      let start = side.plan.model.calendar.start
      let past = side.plan.model.past.map { (names.name($0.event), $0.day) }
      let own = zip(side.plan.events, side.replay.eventSteps).map { event, step in
        (names.name(event), step.isFinite ? start + Int(step) : nil)
      }
      return past + own
    }
  }

  /// Answers to the claims, by id.
  var claims: [Row<Bool>] {
    rows { side in
      let medians = side.plan.model.medians
      return zip(side.plan.model.claims, side.replay.answers).map { claim, answer in
        (claim.id, claim.kind == .fact ? claim.fact(inputs: medians) : answer)
      }
    }
  }

  /// Values on the evening of the horizon, by canonical name.
  var ends: [Row<Double>] {
    rows { side in
      let names = CanonicalNames(side.plan.model)
      return zip(side.plan.series, side.replay.series).map { (names.name($0), $1.last) }
    }
  }

  /// In the order of the first, then what only the second has.
  private func rows<Value: Equatable>(_ list: (Side) -> [(String, Value?)]) -> [Row<Value>] {
    let lists = sides.map(list)
    let names = lists[0].map(\.0)
    let all = names + lists[1].map(\.0).filter { !names.contains($0) }
    return all.map { name in
      Row(name: name, values: lists.map { list in list.first { $0.0 == name }.flatMap(\.1) })
    }
  }
}
