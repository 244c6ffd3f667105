public import Scenarios

/// Something in a small number of runs that a modeller would want to hear before a long one.
///
/// Shares are of the runs; places, powers, fronts and stocks are indices into the model.
public enum SanityFinding: Sendable, Equatable {
  /// Nothing is drawn: every run has the same course, so claims that are always true or false are not
  /// told apart from others.
  case everyRunAlike
  /// No claim is answered from the runs.
  case noClaims
  /// Claims with the same answer in every run that answers them, thirty or more.
  case claimsSettled([String], isTrue: Bool)
  /// In this share of the runs in which its condition holds the formula is undefined.
  case claimUndefined(String, share: Double)
  /// Claims whose condition holds in no run.
  case conditionsNever([String])
  /// The condition of a claim holds in less than a twentieth of the runs, in so many of them.
  case conditionRare(String, runs: Int)

  /// No place falls in any run.
  case nothingFalls(front: Int)
  /// No place falls in this share of the runs.
  case frontStands(front: Int, share: Double)
  /// Every place that can be attacked has fallen by that day in every run.
  case everythingFalls(front: Int, by: Day)
  /// Places that no axis works on in any run.
  case neverAttacked(front: Int, places: [Int])
  /// More axes are asked for than there are places that can be attacked.
  case axesCapped(front: Int, asked: Double, places: Int, share: Double)
  /// This share of the places attacked still stands at the horizon, and falls are not getting rarer.
  case horizonCuts(front: Int, share: Double)

  /// Pace stands at its highest (or lowest) value on this share of the days of all axes.
  case paceClipped(front: Int, isHighest: Bool, share: Double)
  /// T lies beyond a fifth or five times on this share of the days.
  case tempoExtreme(front: Int, share: Double)
  /// Noise moves an axis further than a town while drift moves it one town, in this share of the runs.
  case noiseOverDrift(front: Int, share: Double)
  /// With half the step the mean of a quantity at the horizon differs beyond chance.
  case stepTooCoarse(Quantity, whole: Double, half: Double)

  /// A force falls below a hundredth of its start.
  case forceVanishes(front: Int, side: SideRole, share: Double)
  /// At the horizon a force is at least three times its start in half of the runs; the median.
  case forceMultiplies(front: Int, side: SideRole, factor: Double)
  /// A stock that was not empty is, in this share of the runs; the median of the first such days.
  case stockEmpties(power: Int, stock: Int, share: Double, median: Day)
  /// A side with needs fires all that it wants on every day of every run.
  case fireNeverShort(front: Int, side: SideRole)
  /// Every place is supplied in full on every evening looked at.
  case supplyNeverBinds(front: Int)
  /// Held places with less than half of their need on the first evening, with the share of the runs.
  case supplyShort(front: Int, places: [Int], share: Double)
  /// A will reaches 0; the median of the first such days.
  case willExhausted(power: Int, share: Double, median: Day)
  /// A will that can move stays at 1 in every run.
  case willFull(power: Int)

  /// Inputs that change no event, claim or end value of `runs` runs when each is moved to its 5 % and
  /// to its 95 % value with everything else the same.
  case noInfluence([String], runs: Int)
}
