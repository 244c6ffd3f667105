extension Event: Comparable {
  public static func < (left: Event, right: Event) -> Bool {
    left.orderKey.lexicographicallyPrecedes(right.orderKey)
  }

  private var orderKey: [Int] {
    switch self {
    case .fall(let front, let place): [0, front, place]
    case .retaken(let front, let place): [1, front, place]
    case .contact(let front, let place): [2, front, place]
    case .over(let front): [3, front]
    case .win(let contest, let side): [4] + contest.orderKey + [side.rawValue]
    case .pivot(let power, let contest): [6, power] + contest.orderKey
    case .end(let power, let state): [8, power, state.rawValue]
    case .imposed(let power, let contest): [7, power] + contest.orderKey
    case .belowFloor(let power): [5, power]
    case .freeze(let front): [9, front]
    case .settlement(let front): [10, front]
    case .broken(let front): [11, front]
    case .offered(let power, let front): [12, front, power]
    case .refused(let power, let front, let term):
      [13, front, power, term.map { $0.rawValue + 1 } ?? 0]
    case .declared(let power): [14, power]
    case .handed(let pledge): [20, pledge]
    case .enter(let power, let front): [21, power, front]
    }
  }
}

extension Quantity: Comparable {
  public static func < (left: Quantity, right: Quantity) -> Bool {
    left.orderKey.lexicographicallyPrecedes(right.orderKey)
  }

  private var orderKey: [Int] {
    switch self {
    case .held(let front, let places): [0, front] + places
    case .contested(let front): [1, front]
    case .gained(let front): [2, front]
    case .falls(let front, let place): [3, front, place]
    case .force(let front, let side): [4, front, side.rawValue]
    case .losses(let power): [5, power]
    case .will(let power): [6, power]
    case .stock(let power, let stock): [7, power, stock]
    case .production(let power, let stock): [8, power, stock]
    case .fire(let front, let side): [9, front, side.rawValue]
    case .supply(let front, let place): [10, front, place]
    case .tempo(let front): [11, front]
    case .army(let power): [12, power]
    case .output(let power): [13, power]
    case .budget(let power): [14, power]
    case .outlay(let power): [15, power]
    case .pressure(let coercion): [16, coercion]
    case .progress(let contest): [17, contest]
    case .active(let power): [18, power]
    case .overload(let power): [19, power]
    case .moves(let power): [20, power]
    case .ownMoves(let power): [21, power]
    case .overloaded(let power): [22, power]
    case .overlapped(let power): [23, power]
    case .mode(let power): [24, power]
    case .capability(let contest, let side): [25, contest, side.rawValue]
    case .given(let pledge): [40, pledge]
    case .flow(let pledge): [41, pledge]
    case .paid(let power): [42, power]
    }
  }
}

extension ContestReference {
  fileprivate var orderKey: [Int] {
    switch self {
    case .front(let front): [0, front]
    case .pressure(let contest): [1, contest]
    }
  }
}
