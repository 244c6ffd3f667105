/// One row of a table of observations.
struct Observation {
  enum Kind {
    case fall(PlaceReference)
    case retaken(PlaceReference)
    /// A power has turned to a contest of its plan, or another power has begun it.
    case step(power: Int, contest: ContestReference, isImposed: Bool)
    /// A value at a path of the scenario's tree, as a view would set it.
    case value(path: [String], text: CallText.Part)
  }

  var day: Day
  var kind: Kind
  /// Number of the line in the table, from 1.
  var line: Int
  var source: String?
}

/// What was observed, in the order of days, then lines.
struct Observations {
  var rows: [Observation] = []

  /// The last day on which a place changed hands, with its owner since; places that did not are left
  /// out.
  func owner(of place: PlaceReference) -> (role: SideRole, since: Day)? {
    for row in rows.reversed() {
      switch row.kind {
      case .fall(place): return (.challenger, row.day)
      case .retaken(place): return (.holder, row.day)
      default: continue
      }
    }
    return nil
  }

  /// The first day of an event, as formulas mean it.
  var events: [(event: Event, day: Day)] {
    var found: [(event: Event, day: Day)] = []
    for row in rows {
      let event: Event
      switch row.kind {
      case .fall(let place): event = .fall(front: place.front, place: place.place)
      case .retaken(let place): event = .retaken(front: place.front, place: place.place)
      case .step(let power, let contest, let isImposed):
        event = isImposed ? .imposed(power: power, contest) : .pivot(power: power, contest)
      case .value: continue
      }
      if !found.contains(where: { $0.event == event }) { found.append((event, row.day)) }
    }
    return found
  }

  /// The latest value of each path, in the order of the paths' first rows.
  var values: [(path: [String], row: Observation, text: CallText.Part)] {
    var found: [(path: [String], row: Observation, text: CallText.Part)] = []
    for row in rows {
      guard case .value(let path, let text) = row.kind else { continue }
      if let index = found.firstIndex(where: { $0.path == path }) {
        found[index] = (path, row, text)
      } else {
        found.append((path, row, text))
      }
    }
    return found
  }
}
