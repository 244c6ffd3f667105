import Analysis
import Engine
import Scenarios

/// Where places lie, and how likely it is on each date that they have not fallen, as GeoJSON (RFC 7946).
///
/// A place that was retaken counts as fallen. Places without a position are left out.
struct HeldMap {
  private let views: [(plan: Plan, tally: Tally)]

  init(_ views: [(plan: Plan, tally: Tally)]) {
    self.views = views
  }

  /// A feature a view and place: `dates` and `held` go together.
  var json: JSONValue {
    .object([
      "type": "FeatureCollection",
      "features": .list(views.flatMap { view in features(view.plan, view.tally) }),
    ])
  }

  private func features(_ plan: Plan, _ tally: Tally) -> [JSONValue] {
    let calendar = plan.model.calendar
    let steps = Array(stride(from: 0, through: plan.days, by: 7))
    let dates = JSONValue.list(steps.map { .text((calendar.start + $0).iso) })
    var features: [JSONValue] = []
    for (event, histogram) in zip(plan.events, tally.events) {
      guard case .fall(let front, let place) = event else { continue }
      let owner = plan.model.fronts[front]
      let town = owner.places[place]
      guard let latitude = town.latitude, let longitude = town.longitude else { continue }
      let held = steps.map { step in
        JSONValue.number(1 - Double(histogram.count(by: step)) / Double(tally.runs))
      }
      features.append(
        .object([
          "type": "Feature",
          "geometry": .object([
            "type": "Point", "coordinates": .list([.number(longitude), .number(latitude)]),
          ]),
          "properties": .object([
            "view": .text(plan.model.view), "front": .text(owner.id), "place": .text(town.id),
            "name": .text(town.name), "runs": .integer(tally.runs), "dates": dates,
            "held": .list(held),
          ]),
        ]))
    }
    return features
  }
}
