import Chance
import Engine
import Scenarios

/// A model in which some things are made to happen, as runs of it are asked for.
struct LeverVariant: Hashable {
  static let lowLevel = 0.05
  static let highLevel = 0.95

  struct Deed: Hashable {
    var lever: Lever
    var action: LeverAction
  }

  /// Empty = as it is.
  let deeds: [Deed]

  init(_ deeds: [Deed] = []) {
    self.deeds = deeds
  }

  init(_ lever: Lever, _ action: LeverAction) {
    deeds = [Deed(lever: lever, action: action)]
  }

  /// `strength` multiplies the fortification of a reinforced place.
  func model(of base: Model, strength: Double) -> Model {
    let events = base.datedEvents
    return deeds.reduce(into: base) { model, deed in
      switch (deed.lever, deed.action) {
      case (.place(let place), .reinforce): model.reinforce(place, by: strength)
      case (.place(let place), .lose):
        model.intervene(.fall(place, on: base.calendar.start + 1))
      case (.place(let place), .hold): model.intervene(.hold(place))
      case (.place(let place), .release): model.intervene(.release(place))
      case (.link(let front, let link), _):
        model.intervene(.cut(front: front, link: link, from: base.calendar.start + 1))
      case (.event(let index), _): model = model.without(events[index])
      default: break
      }
    }
  }

  /// The inputs that are the same in every run, ascending, with their values.
  func fixed(_ model: Model) -> [(input: Int, value: Double)] {
    deeds.compactMap { deed in
      guard case .assumption(let input) = deed.lever else { return nil }
      let level = deed.action == .low ? Self.lowLevel : Self.highLevel
      return (input, model.inputs[input].distribution.quantile(level))
    }.sorted { $0.input < $1.input }
  }
}

extension Model {
  /// Makes it happen in place of what was asked of the same place.
  fileprivate mutating func intervene(_ intervention: Intervention) {
    interventions.removeAll { $0.place != nil && $0.place == intervention.place }
    interventions.append(intervention)
  }

  fileprivate mutating func reinforce(_ place: PlaceReference, by strength: Double) {
    let before = fronts[place.front].places[place.place].fortification
    fronts[place.front].places[place.place].fortification = .product(.constant(strength), before)
  }
}

extension RunPoints {
  /// Runs of a range in which some inputs have one value each.
  static func fixing(_ fixed: [(input: Int, value: Double)], in runs: Range<Int>) -> RunPoints {
    RunPoints(
      inputs: fixed.map(\.input), values: runs.flatMap { _ in fixed.map(\.value) },
      runs: runs.map { UInt64($0) })
  }
}
