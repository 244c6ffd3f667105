extension TokenCursor {
  /// Words that go on after a number and are never a unit.
  private static let continuations = ["to", "and", "or", "not", "at"]

  /// A multiplier word and what it stands for.
  static func multiplier(_ word: String) -> Double? {
    switch word {
    case "thousand": 1e3
    case "million": 1e6
    case "billion": 1e9
    case "trillion": 1e12
    default: nil
    }
  }

  mutating func takeMultiplier() -> Double? {
    guard let multiplier = current.word.flatMap(Self.multiplier) else { return nil }
    advance()
    return multiplier
  }

  /// A unit where one stands here, or nil; an unknown word is an unknown unit.
  mutating func takeUnit() throws(NumberProblem) -> UnitScale? {
    guard var scale = try takeFirstUnit() else { return nil }
    while let divisor = try takeDivisor() {
      scale = scale.divided(by: divisor)
    }
    return scale
  }

  private mutating func takeFirstUnit() throws(NumberProblem) -> UnitScale? {
    if let divisor = try takeDivisor() {
      return UnitScale(.number, isRate: true).divided(by: divisor)
    }
    guard let name = unitName(of: current) else { return nil }
    guard let scale = UnitText.scale(named: name) else {
      if Self.continuations.contains(name) || peek(1).kind == .symbol(.open) { return nil }
      throw unknownUnit
    }
    advance()
    return scale
  }

  /// `/day` or `per day`; a `/` before anything but a unit is a division and stays.
  private mutating func takeDivisor() throws(NumberProblem) -> UnitScale? {
    let isWord = current.word == "per"
    guard isWord || isAt(.divide) else { return nil }
    guard let scale = unitName(of: peek(1)).flatMap(UnitText.scale) else {
      if isWord { throw unknownUnit(peek(1)) }
      return nil
    }
    advance()
    advance()
    return scale
  }

  private func unitName(of token: Token) -> String? {
    token.kind == .symbol(.percent) ? "%" : token.word
  }

  /// The current word is no unit.
  var unknownUnit: NumberProblem {
    unknownUnit(current)
  }

  private func unknownUnit(_ token: Token) -> NumberProblem {
    let nearest = nearestNames(to: token.text, among: UnitText.names)
    return NumberProblem(.unknownUnit(token.text, nearest: nearest), at: token.range)
  }
}
