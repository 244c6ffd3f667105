public import Scenarios

/// The names of events and quantities of a model, as formulas and results write them.
///
/// A place stands as `front.place` only where its id is that of several places.
public struct CanonicalNames: Sendable {
  private let model: Model

  public init(_ model: Model) {
    self.model = model
  }

  public func name(_ event: Event) -> String {
    switch event {
    case .fall(let front, let place): "fall(\(self.place(place, front)))"
    case .retaken(let front, let place): "retaken(\(self.place(place, front)))"
    case .contact(let front, let place): "contact(\(self.place(place, front)))"
    case .over(let front): "over(\(model.fronts[front].id))"
    case .win(let contest, let side): "win(\(model.id(of: contest)), \(side))"
    case .pivot(let power, let contest):
      "pivot(\(model.powers[power].id), \(model.id(of: contest)))"
    case .end(let power, let state): "\(state)(\(model.powers[power].id))"
    case .imposed(let power, let contest):
      "imposed(\(model.powers[power].id), \(model.id(of: contest)))"
    case .freeze(let front): "freeze(\(model.fronts[front].id))"
    case .settlement(let front): "settlement(\(model.fronts[front].id))"
    case .broken(let front): "broken(\(model.fronts[front].id))"
    case .offered(let power, let front):
      "offered(\(model.powers[power].id), \(model.fronts[front].id))"
    case .refused(let power, let front, let term):
      "refused(\(model.powers[power].id), \(model.fronts[front].id)"
        + (term.map { ", \($0))" } ?? ")")
    case .declared(let power): "declare(\(model.powers[power].id))"
    case .belowFloor(let power): "below_floor(\(model.powers[power].id))"
    case .handed(let pledge): "handed(\(model.pledges[pledge].id))"
    case .enter(let power, let front): "enter(\(model.powers[power].id), \(model.fronts[front].id))"
    }
  }

  public func name(_ quantity: Quantity) -> String {
    switch quantity {
    case .held(let front, let places): "held(\(self.places(places, front)))"
    case .contested(let front): "contested(\(model.fronts[front].id))"
    case .gained(let front): "gained(\(model.fronts[front].id))"
    case .tempo(let front): "tempo(\(model.fronts[front].id))"
    case .force(let front, let side): "force(\(model.fronts[front].id), \(side))"
    case .fire(let front, let side): "fire(\(model.fronts[front].id), \(side))"
    case .falls(let front, let place): "falls(\(self.place(place, front)))"
    case .supply(let front, let place): "supply(\(self.place(place, front)))"
    case .army(let power): "army(\(model.powers[power].id))"
    case .losses(let power): "losses(\(model.powers[power].id))"
    case .will(let power): "will(\(model.powers[power].id))"
    case .stock(let power, let stock): "stock(\(self.stock(stock, power)))"
    case .production(let power, let stock): "production(\(self.stock(stock, power)))"
    case .output(let power): "output(\(model.powers[power].id))"
    case .budget(let power): "budget(\(model.powers[power].id))"
    case .outlay(let power): "outlay(\(model.powers[power].id))"
    case .pressure(let coercion): "pressure(\(model.coercion[coercion].id))"
    case .progress(let contest): "progress(\(model.contests[contest].id))"
    case .active(let power): "active(\(model.powers[power].id))"
    case .overload(let power): "overload(\(model.powers[power].id))"
    case .moves(let power): "moves(\(model.powers[power].id))"
    case .ownMoves(let power): "own_moves(\(model.powers[power].id))"
    case .overloaded(let power): "overloaded(\(model.powers[power].id))"
    case .overlapped(let power): "overlapped(\(model.powers[power].id))"
    case .capability(let contest, let side): "capability(\(model.contests[contest].id), \(side))"
    case .mode(let power): "mode(\(model.powers[power].id))"
    case .given(let pledge): "given(\(model.pledges[pledge].id))"
    case .flow(let pledge): "flow(\(model.pledges[pledge].id))"
    case .paid(let power): "paid(\(model.powers[power].id))"
    }
  }

  private func place(_ place: Int, _ front: Int) -> String {
    let id = model.fronts[front].places[place].id
    let bearers = model.fronts.map { $0.places.count { $0.id == id } }.reduce(0, +)
    return bearers > 1 ? "\(model.fronts[front].id).\(id)" : id
  }

  private func places(_ places: [Int], _ front: Int) -> String {
    if places.count == model.fronts[front].places.count { return model.fronts[front].id }
    return places.map { place($0, front) }.joined(separator: ", ")
  }

  private func stock(_ stock: Int, _ power: Int) -> String {
    "\(model.powers[power].id), \(model.powers[power].stocks[stock].kind)"
  }
}
