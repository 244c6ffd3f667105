/// A choice among options, and what is made of the outcome.
///
/// The value of an option in a run is ± worth · formula − cost of the option, with a minus where less is better.
public struct Decision: Sendable, Equatable {
  public var id: String
  public var text: String
  /// Who chooses, an index into `Model.powers`; nil where nobody is named.
  public var power: Int?
  /// What an option is judged by in a run: a truth counts 1 or 0, a day as steps after the start.
  public var measure: Measure
  /// Id of the claim that it is, or the formula as written.
  public var judgedBy: String
  public var isLessBetter: Bool
  /// Of one unit of the formula.
  public var worth: Parameter
  /// What the values are counted in, for people: `points`, `lives`.
  public var countedIn: String
  /// At least two, in the order of the scenario.
  public var options: [Option]

  /// One thing to do.
  public struct Option: Sendable, Equatable {
    public var id: String
    public var text: String
    /// In the unit of the values.
    public var cost: Parameter
    /// What is done; empty = the view as it stands.
    public var setting: EffectSetting

    public init(
      id: String, text: String = "", cost: Parameter = 0, setting: EffectSetting = EffectSetting()
    ) {
      (self.id, self.text) = (id, text)
      self.cost = cost
      self.setting = setting
    }
  }

  public init(
    id: String, text: String = "", power: Int? = nil, measure: Measure, judgedBy: String,
    isLessBetter: Bool = false, worth: Parameter = 1, countedIn: String = "", options: [Option]
  ) {
    (self.id, self.text, self.power) = (id, text, power)
    (self.measure, self.judgedBy) = (measure, judgedBy)
    self.isLessBetter = isLessBetter
    (self.worth, self.countedIn) = (worth, countedIn)
    self.options = options
  }
}

/// What is wrong with a decision.
public enum DecisionProblem: Sendable, Hashable {
  /// Fewer than two options, or too many.
  case options(Int, most: Int)
  case unknownClaim(String)
  /// A claim that counts only some runs.
  case conditionedClaim(String)
  /// A claim that no run answers.
  case fact(String)
}
