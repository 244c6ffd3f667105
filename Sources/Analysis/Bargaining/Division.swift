import Chance

/// How a pie is divided by patience, by weight, and by who quits first.
public enum Division {
  /// The first proposer's share of a pie of 1 under alternating offers, (1 − d2)/(1 − d1·d2).
  ///
  /// d1 and d2 are the discounts of both. Source: Rubinstein (1982).
  public static func alternatingOffers(discount: Double, otherDiscount: Double) -> Double {
    (1 - otherDiscount) / (1 - discount * otherDiscount)
  }

  /// The first side's part where each has what it gets without agreement and a share of the surplus.
  ///
  /// Source: Nash (1950), with weights.
  public static func surplus(
    pie: Double, fallback: Double, otherFallback: Double, weight: Double
  ) -> Double {
    fallback + weight * (pie - fallback - otherFallback)
  }
}

/// Two sides wait for the other to give up, each paying its cost a day for a prize of its own value: in the
/// mixed equilibrium side i quits with hazard c_j/V_j, so that the one with more at stake quits sooner.
///
/// Source: Maynard Smith (1974); Bishop and Cannings (1978).
public struct WarOfAttrition: Sendable, Equatable {
  public let hazard: Double
  public let otherHazard: Double

  public init(value: Double, otherValue: Double, cost: Double, otherCost: Double) {
    hazard = otherCost / otherValue
    otherHazard = cost / value
  }

  /// Chance that the first side quits first.
  public var firstQuits: Double { hazard / (hazard + otherHazard) }
  public var meanDuration: Double { 1 / (hazard + otherHazard) }

  /// Chance that nobody has quit by a time.
  public func survival(_ time: Double) -> Double {
    Elementary.exp(-(hazard + otherHazard) * time)
  }
}

/// A contest in which effort e wins with e₁^m/(e₁^m + e₂^m), m ≤ 1.
///
/// Source: Tullock (1980), "Efficient rent seeking"; the equilibrium of two unequal values as in Nti (1999).
public struct EffortContest: Sendable, Equatable {
  public let chance: Double
  public let effort: Double
  public let otherEffort: Double
  public let payoff: Double
  public let otherPayoff: Double

  public init(value: Double, otherValue: Double, decisiveness: Double) {
    let (own, other) = (
      Elementary.pow(value, decisiveness), Elementary.pow(otherValue, decisiveness)
    )
    let share = own * other / ((own + other) * (own + other))
    chance = own / (own + other)
    effort = decisiveness * value * share
    otherEffort = decisiveness * otherValue * share
    payoff = chance * value - effort
    otherPayoff = other / (own + other) * otherValue - otherEffort
  }
}
