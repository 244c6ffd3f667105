/// A mechanism that can be left out of a model (`--without`), and what exactly that means.
public enum SwitchableMechanism: String, Sendable, Hashable, CaseIterable {
  /// Both sides' `supply need` is 0: nobody depends on links.
  case supply
  /// No side needs stocks: fire is always sufficient.
  case fire
  /// `losses inflicted` of both sides and the garrison loss are 0.
  case attrition
  /// Both sides' `replacement` is `none`.
  case replacement
  /// No dated reinforcements.
  case reinforcements
  /// Will stays at its start: no recovery, loss weight, noise or prestige.
  case will
  /// T is 1.
  case tempo
  /// The factor of every month is 1.
  case season
  /// `strength` 0: the fall of a neighbour does not shake a place.
  case unhinging
  /// `hazard` 0: a place that is cut off does not surrender.
  case encirclement
  /// The holder does not come back.
  case recapture
  /// `pace.noise` 0: progress is its drift.
  case noise
  /// `pace.size spread` 0: every place has its median size.
  case spread
  /// Inputs are drawn independently of each other.
  case correlations
  /// No dated deliveries to stocks.
  case deliveries
  /// No dated shocks of will.
  case shocks
  /// No packages of measures: nobody is put under pressure.
  case coercion
  /// Nothing flows by pledges, and nobody enters a front.
  case coalition
  /// No review of a truce: no front freezes, and nobody offers, refuses or declares.
  case truce

  /// The names, sorted as they are listed.
  public static var names: [String] { allCases.map(\.rawValue) }
}
