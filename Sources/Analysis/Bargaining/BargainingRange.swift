/// What two sides can agree on instead of fighting over a good of 1: A fights for p − cA, B for 1 − p − cB.
///
/// Source: Fearon (1995), "Rationalist explanations for war".
public struct BargainingRange: Sendable, Equatable {
  /// Shares of A between which both prefer peace, within [0, 1].
  public let low: Double
  public let high: Double

  /// `chance` is A's of winning; costs are shares of the good.
  public init(chance: Double, cost: Double, otherCost: Double) {
    low = max(0, chance - cost)
    high = min(1, chance + otherCost)
  }

  public var width: Double { high - low }
}

/// A's demand to a B whose cost is only known to be uniform on [0, `greatestCost`]: the more it asks, the more
/// it may get, and the likelier is war.
///
/// Source: Fearon (1995), risk and return.
public struct RiskyDemand: Sendable, Equatable {
  public let demand: Double
  public let warChance: Double
  /// What A expects.
  public let value: Double
  /// The most that every B accepts.
  public let safeDemand: Double

  public init(chance: Double, cost: Double, greatestCost: Double) {
    safeDemand = chance
    let best = chance + (greatestCost - cost) / 2
    demand = min(1, chance + greatestCost, max(chance, best))
    warChance = greatestCost > 0 ? (demand - chance) / greatestCost : 0
    value = (1 - warChance) * demand + warChance * (chance - cost)
  }
}

/// War now because the other side will be stronger: A's chance goes from p1 to p2, the good yields 1 a period.
///
/// Source: Fearon (1995), preventive war.
public struct PreventiveWar: Sendable, Equatable {
  /// What A will demand once it is stronger, at most all.
  public let laterDemand: Double
  public let isInterior: Bool
  /// B's value of fighting now, and of the best peace: all of this period, what A leaves afterwards.
  public let warNow: Double
  public let bestPeace: Double
  /// δ·p2 − p1 and cB·(1 − δ)²: war where the first is greater, as long as A leaves something.
  public let shift: Double
  public let price: Double

  public init(chance: Double, laterChance: Double, cost: Double, discount: Double) {
    let wanted = laterChance + cost * (1 - discount)
    isInterior = wanted <= 1
    laterDemand = min(1, wanted)
    warNow = (1 - chance) / (1 - discount) - cost
    bestPeace = 1 + discount * (1 - laterDemand) / (1 - discount)
    shift = discount * laterChance - chance
    price = cost * (1 - discount) * (1 - discount)
  }

  /// A tie is no war.
  public var isWar: Bool { warNow.isClearlyAbove(bestPeace) }
}

/// Fighting destroys the share d, and the winner takes what is left: peace must give both at least what
/// they can fight for, A in the next period and B now.
///
/// Source: Powell (2006), "War as a commitment problem".
public struct InefficiencyCondition: Sendable, Equatable {
  public let laterOfA: Double
  public let nowOfB: Double
  public let sum: Double
  public let pie: Double
  /// A's later chance from which on there is war.
  public let criticalChance: Double

  public init(chance: Double, laterChance: Double, destroyed: Double, discount: Double) {
    pie = 1 / (1 - discount)
    laterOfA = laterChance * (1 - destroyed) * pie
    nowOfB = (1 - chance) * (1 - destroyed) * pie
    sum = discount * laterOfA + nowOfB
    criticalChance = (chance + destroyed / (1 - destroyed)) / discount
  }

  /// A tie is no war.
  public var isWar: Bool { sum.isClearlyAbove(pie) }
}

/// Both sides' own estimates of winning add up to more than 1: war where the surplus is more than its cost.
///
/// Source: Blainey (1973), "The causes of war"; Fearon (1995).
public struct MutualOptimism: Sendable, Equatable {
  public let optimism: Double
  public let cost: Double
  /// Shares of A: the least it accepts, the most B leaves to it.
  public let leastForA: Double
  public let mostOfB: Double

  public init(chance: Double, otherChance: Double, cost: Double, otherCost: Double) {
    optimism = chance + otherChance - 1
    self.cost = cost + otherCost
    leastForA = chance - cost
    mostOfB = 1 - otherChance + otherCost
  }

  /// A tie is no war.
  public var isWar: Bool { (optimism + 1).isClearlyAbove(cost + 1) }
}
