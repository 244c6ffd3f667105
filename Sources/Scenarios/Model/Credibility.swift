/// What others make of it when a power loses a contest that it stood in or behind (model §8).
public struct Credibility: Sendable, Equatable {
  /// Index into `Model.powers`.
  public var power: Int
  /// ξ: hazards of contests that rivals may open against it are multiplied by e^ξ for each.
  public var emboldens: Parameter
  /// Indices of the powers that count on it, and what each loss changes their will by.
  public var allies: [Int]
  public var willOfAllies: Parameter

  public init(
    power: Int, emboldens: Parameter = 0, allies: [Int] = [], willOfAllies: Parameter = 0
  ) {
    self.power = power
    self.emboldens = emboldens
    self.allies = allies
    self.willOfAllies = willOfAllies
  }
}
