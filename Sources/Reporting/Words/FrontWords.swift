import Engine
import Scenarios

/// How a front stands when a run begins and when it ends.
struct FrontWords {
  private let front: Front
  private let model: Model
  private let held: [Double]
  private let forces: [[Double]]

  /// `replay` is of `plan`.
  init(_ plan: Plan, _ replay: Replay, front index: Int) {
    func values(_ quantity: Quantity) -> [Double] {
      plan.series.firstIndex(of: quantity).map { replay.series[$0] } ?? []
    }
    model = plan.model
    front = model.fronts[index]
    held = values(.held(front: index, places: Array(front.places.indices)))
    forces = SideRole.allCases.map { values(.force(front: index, $0)) }
  }

  var opening: String {
    let sides = SideRole.allCases.map { side in
      say("\(name(side)) with \(persons(forces[side.rawValue].first))")
    }
    let places = held.first.map { Counting.of(Int($0), "place") } ?? say("its places")
    return say("\(front.name): \(sides[0]) faces \(sides[1]), who hold \(places).")
  }

  var ending: String {
    let sides = SideRole.allCases.map { side in
      say("\(name(side)) has \(persons(forces[side.rawValue].last))")
    }
    return
      say(
        "The run ends. \(name(.holder)) holds \(count(held.last)) of \(count(held.first)) places; ")
      + sides.joined(separator: ", ") + "."
  }

  private func name(_ side: SideRole) -> String {
    model.powers[front.side(side).power].name
  }

  private func persons(_ value: Double?) -> String {
    value.map { say("\(Figures.persons($0)) persons") } ?? say("its force")
  }

  private func count(_ value: Double?) -> String {
    value.map { Figures.fixed($0, 0) } ?? say("its")
  }
}
