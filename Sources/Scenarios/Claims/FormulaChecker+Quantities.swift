/// Quantities under one call: per place of a spread those whose sum is meant.
struct CheckedQuantity {
  var items: [[Quantity]]
  var unit: Unit
  var spread: Checked.Spread?
}

extension FormulaChecker {
  /// The first argument names places or a front, the second a definition.
  mutating func event(_ function: FormulaFunction, _ arguments: [Syntax]) -> Checked? {
    let syntax = arguments[0]
    if function == .over {
      guard let front = front(syntax) else { return nil }
      return Checked(kind: .day, values: [.event(.over(front: front))], range: syntax.range)
    }
    if [.win, .belowFloor, .pivot, .imposed].contains(function) {
      return ownEvent(function, arguments)
    }
    guard let named = places(syntax) else { return nil }
    let events = named.places.map { Self.event(function, $0) }
    var days = events.map { Expression.event($0) }
    if arguments.count > 1 {
      guard let definition = definition(arguments[1]) else { return nil }
      days = events.map { .defined($0, lag: definition.lag) }
    }
    return Checked(kind: .day, values: days, spread: named.spread, range: syntax.range)
  }

  private static func event(_ function: FormulaFunction, _ place: PlaceReference) -> Event {
    switch function {
    case .retaken: .retaken(front: place.front, place: place.place)
    case .contact: .contact(front: place.front, place: place.place)
    default: .fall(front: place.front, place: place.place)
    }
  }

  /// The quantity that the call of `function` names, its arguments counted already.
  mutating func quantity(_ function: FormulaFunction, _ call: Syntax.Call) -> CheckedQuantity? {
    let first = call.arguments[0].value
    switch function {
    case .held: return held(first)
    case .falls, .supply: return perPlace(function, first)
    case .tempo where call.arguments.count == 2:
      report(.quantityExpected(function), at: call.nameRange)
      return nil
    case .contested, .gained, .tempo: return perFront(function, first)
    case .force, .fire: return perSide(function, first, call.arguments[1].value)
    case .losses, .will, .army, .output, .budget, .outlay, .active, .overload, .overloaded,
      .overlapped, .mode, .moves, .ownMoves, .paid:
      return perPower(function, first)
    case .given, .flow: return pledged(function, first)
    case .pressure: return coercion(first).flatMap { single(.pressure(coercion: $0), .number) }
    case .progress: return pressure(first).flatMap { single(.progress(contest: $0), .number) }
    case .capability: return capability(first, call.arguments[1].value)
    case .stock, .production: return perStock(function, first, call.arguments[1].value)
    default:
      report(.quantityExpected(function), at: call.nameRange)
      return nil
    }
  }

  private mutating func held(_ syntax: Syntax) -> CheckedQuantity? {
    guard let places = placesOrFront(syntax) else { return nil }
    let sum = vocabulary.fronts.indices.compactMap { front -> Quantity? in
      let indices = places.filter { $0.front == front }.map(\.place)
      return indices.isEmpty ? nil : .held(front: front, places: indices)
    }
    return CheckedQuantity(items: [sum], unit: .number)
  }

  private mutating func perPlace(
    _ function: FormulaFunction, _ syntax: Syntax
  ) -> CheckedQuantity? {
    guard let named = places(syntax) else { return nil }
    let items = named.places.map { place -> [Quantity] in
      function == .falls
        ? [.falls(front: place.front, place: place.place)]
        : [.supply(front: place.front, place: place.place)]
    }
    return CheckedQuantity(items: items, unit: .number, spread: named.spread)
  }

  private mutating func perFront(
    _ function: FormulaFunction, _ syntax: Syntax
  ) -> CheckedQuantity? {
    guard let front = front(syntax) else { return nil }
    switch function {
    case .gained: return single(.gained(front: front), .squareKilometres)
    case .tempo: return single(.tempo(front: front), .number)
    default: return single(.contested(front: front), .number)
    }
  }

  private mutating func perSide(
    _ function: FormulaFunction, _ front: Syntax, _ side: Syntax
  ) -> CheckedQuantity? {
    let named = (self.front(front), self.side(side))
    guard let front = named.0, let side = named.1 else { return nil }
    return function == .force
      ? single(.force(front: front, side), .persons) : single(.fire(front: front, side), .number)
  }

  private mutating func perPower(
    _ function: FormulaFunction, _ syntax: Syntax
  ) -> CheckedQuantity? {
    guard let power = power(syntax) else { return nil }
    switch function {
    case .losses: return single(.losses(power: power), .persons)
    case .will: return single(.will(power: power), .number)
    case .outlay: return single(.outlay(power: power), .dollars)
    case .active, .overload, .overloaded, .overlapped, .mode:
      return load(function, power, at: syntax.range)
    case .moves: return single(.moves(power: power), .number)
    case .ownMoves: return single(.ownMoves(power: power), .number)
    case .paid: return single(.paid(power: power), .dollars)
    case .output, .budget: return money(function, power, at: syntax.range)
    default:
      guard vocabulary.powers[power].hasArmy else {
        report(.noArmy(vocabulary.powers[power].id), at: syntax.range)
        return nil
      }
      return single(.army(power: power), .persons)
    }
  }

  private mutating func load(
    _ function: FormulaFunction, _ power: Int, at range: TextRange
  ) -> CheckedQuantity? {
    guard vocabulary.loaded.contains(power) else {
      report(.notModelled(function, power: vocabulary.powers[power].id), at: range)
      return nil
    }
    switch function {
    case .active: return single(.active(power: power), .number)
    case .overloaded: return single(.overloaded(power: power), .days)
    case .overlapped: return single(.overlapped(power: power), .days)
    case .mode: return single(.mode(power: power), .number)
    default: return single(.overload(power: power), .number)
    }
  }

  /// A contest without places; reports a front.
  private mutating func pressure(_ syntax: Syntax) -> Int? {
    guard let contest = contest(syntax) else { return nil }
    guard case .pressure(let index) = contest else {
      report(.progressOfFront, at: syntax.range)
      return nil
    }
    return index
  }

  private mutating func capability(_ contest: Syntax, _ side: Syntax) -> CheckedQuantity? {
    let named = (pressure(contest), self.side(side))
    guard let contest = named.0, let side = named.1 else { return nil }
    return single(.capability(contest: contest, side), .number)
  }

  private mutating func money(
    _ function: FormulaFunction, _ power: Int, at range: TextRange
  ) -> CheckedQuantity? {
    let names = vocabulary.powers[power]
    guard function == .output ? names.hasOutput : names.hasBudget else {
      report(.notModelled(function, power: names.id), at: range)
      return nil
    }
    return function == .output
      ? single(.output(power: power), .dollars / .days) : single(.budget(power: power), .number)
  }

  private mutating func perStock(
    _ function: FormulaFunction, _ power: Syntax, _ kind: Syntax
  ) -> CheckedQuantity? {
    guard let power = self.power(power), let stock = stock(kind, of: power) else { return nil }
    return function == .stock
      ? single(.stock(power: power, stock: stock), .units)
      : single(.production(power: power, stock: stock), .units * .perDay)
  }

  func single(_ quantity: Quantity, _ unit: Unit) -> CheckedQuantity {
    CheckedQuantity(items: [[quantity]], unit: unit)
  }
}
