/// A row of a design, its parts taken from the row's first or its second draw.
struct MixedPoint: Sendable {
  var row: Int
  var mix: Mix
}

/// Which parts come from which draw.
///
/// Of inputs that are drawn together what comes first is taken as it is, and the rest by its distribution given
/// that, with the part of chance that is its own (Rosenblatt 1952; Mara and Tarantola 2012, "Variance-based
/// sensitivity indices for models with dependent inputs").
enum Mix: Sendable {
  case first
  case second
  /// These from the second draw, all others from the first, given these.
  case exchanged([Int])
  /// These from the first draw, all others from the second, given these.
  case kept([Int])
  /// This one from the second draw, given all others, which are from the first.
  case beyond(Int)
  /// This one from the second draw, all others from the first and whatever they are.
  case replaced(Int)
  /// As many parts of an order from the first draw, and those after them from the second, given these.
  case beginning([Int], count: Int)
}

extension Mix {
  /// What is not in `parts` comes from the second draw.
  var isFromSecond: Bool {
    switch self {
    case .second, .kept, .beginning: true
    case .first, .exchanged, .beyond, .replaced: false
    }
  }

  /// Parts that come from the other draw than the rest.
  var parts: ArraySlice<Int> {
    switch self {
    case .first, .second: []
    case .exchanged(let parts), .kept(let parts): parts[...]
    case .beyond(let part), .replaced(let part): [part]
    case .beginning(let order, let count): order.prefix(count)
    }
  }

  /// Members of a group, what is given before what is given it.
  func order(_ members: [Int]) -> [Int] {
    if case .beginning(let order, _) = self { return order.filter(members.contains) }
    let chosen = members.filter(parts.contains)
    let rest = members.filter { !chosen.contains($0) }
    if case .beyond = self { return rest + chosen }
    return chosen + rest
  }
}
