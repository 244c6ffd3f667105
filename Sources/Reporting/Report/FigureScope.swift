import Analysis
import Scenarios

/// Which part of a scenario a figure is about: numbers whose paths begin so.
struct FigureScope {
  let prefixes: [String]

  init(_ quantity: Quantity, _ model: Model) {
    prefixes =
      switch quantity {
      case .held(let front, _), .contested(let front), .gained(let front), .falls(let front, _),
        .force(let front, _), .fire(let front, _), .supply(let front, _), .tempo(let front):
        ["fronts.\(model.fronts[front].id)."]
      case .army(let power), .losses(let power), .will(let power), .stock(let power, _),
        .production(let power, _), .output(let power), .budget(let power), .outlay(let power),
        .active(let power), .moves(let power), .ownMoves(let power), .paid(let power),
        .overload(let power), .overloaded(let power), .overlapped(let power), .mode(let power):
        ["powers", "sequences", "ends"].map { "\($0).\(model.powers[power].id)." }
      case .pressure(let coercion): ["coercion.\(model.coercion[coercion].id)."]
      case .progress(let contest), .capability(let contest, _):
        ["contests.\(model.contests[contest].id)."]
      case .given(let pledge), .flow(let pledge): ["coalition.\(model.pledges[pledge].id)."]
      }
  }

  init(_ front: Front) {
    prefixes = ["fronts.\(front.id)."]
  }

  /// Named numbers that numbers of this part use, directly or through others.
  func names(in list: AssumptionList) -> [String] {
    list.answers.filter { answer in
      answer.record.isNamed
        && answer.numbers.contains { number in prefixes.contains { number.hasPrefix($0) } }
    }.map(\.record.path)
  }
}
