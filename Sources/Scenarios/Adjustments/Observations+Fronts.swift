extension Observations {
  /// The fronts on the evening of the restart: owners, and the line nearer to the neighbours of what
  /// fell, by the rule of a fall (model §1).
  ///
  /// A distance observed on or after the day of a fall counts as it is. A source of supply in a place
  /// that fell is lost.
  func applied(to fronts: [Front], contradiction: (Observation, Place) -> Void) -> [Front] {
    var fronts = fronts
    for row in rows {
      switch row.kind {
      case .fall(let place):
        let isHeld = fronts[place.front].places[place.place].owner == .holder
        guard isHeld else {
          contradiction(row, fronts[place.front].places[place.place])
          continue
        }
        take(place, on: row.day, in: &fronts[place.front])
      case .retaken(let place):
        let isLost = fronts[place.front].places[place.place].owner == .challenger
        guard isLost else {
          contradiction(row, fronts[place.front].places[place.place])
          continue
        }
        fronts[place.front].places[place.place].owner = .holder
      case .step, .value: continue
      }
    }
    return fronts
  }

  private func take(_ place: PlaceReference, on day: Day, in front: inout Front) {
    front.places[place.place].owner = .challenger
    front.places[place.place].frontDistance = 0
    front.places[place.place].occupied = 0
    front.places[place.place].source = nil
    let radius = front.places[place.place].radius
    for link in front.links where link.from == place.place || link.to == place.place {
      let other = link.from == place.place ? link.to : link.from
      guard front.places[other].owner == .holder,
        !isDistanceKnown(of: other, on: front, since: day),
        let distance = front.places[other].frontDistance.constantValue
      else { continue }
      let closer = max(0, link.kilometres - radius - front.axes.contact)
      front.places[other].frontDistance = .constant(min(distance, closer))
    }
  }

  private func isDistanceKnown(of place: Int, on front: Front, since day: Day) -> Bool {
    let path = ["fronts", front.id, "places", front.places[place].id, "front"]
    return values.contains { $0.path == path && $0.row.day >= day }
  }
}

extension Observations {
  /// Days of events before the restart, for formulas: falls and returns as observed; the line stood
  /// where it stood at the scenario's own start, and when it reached a place that fell is not known.
  func past(fronts before: [Front], start: Day) -> [PastEvent] {
    var past = events.map { PastEvent(event: $0.event, day: $0.day) }
    for (index, front) in before.enumerated() {
      for (place, entry) in front.places.enumerated() where entry.owner == .holder {
        let event = Event.contact(front: index, place: place)
        if entry.frontDistance.constantValue == 0 {
          past.append(PastEvent(event: event, day: start))
        } else if owner(of: PlaceReference(front: index, place: place))?.role == .challenger {
          past.append(PastEvent(event: event, day: nil))
        }
      }
    }
    return past.sorted { $0.event < $1.event }
  }

  /// Starting values that nothing observed replaces: forces, stocks and wills, as formulas name them.
  func unobserved(fronts: [Front], powers: [Power]) -> [String] {
    let forces = fronts.flatMap { front in
      SideRole.allCases.filter { front.side($0).effort == nil }.map { side in
        (path: ["fronts", front.id, "\(side)", "force"], name: "force(\(front.id), \(side))")
      }
    }
    let armies = powers.filter { $0.army != nil }.map {
      (path: ["powers", $0.id, "army", "size"], name: "army(\($0.id))")
    }
    let ofPowers = powers.flatMap { power in
      [(path: ["powers", power.id, "will", "start"], name: "will(\(power.id))")]
        + power.stocks.map { stock in
          (
            path: ["powers", power.id, "stocks", stock.kind, "start"],
            name: "stock(\(power.id), \(stock.kind))"
          )
        }
    }
    let known = values.map(\.path)
    return (forces + armies + ofPowers).filter { !known.contains($0.path) }.map(\.name)
  }
}
