/// What can stand under a key.
public enum Expectation: Sendable, Hashable {
  case text
  case flag
  /// `YYYY-MM-DD`.
  case date
  /// A number that may be uncertain, with its unit and what it can be.
  case number(Unit, NumberRange)
  /// A number that is the same in every run.
  case constant(Unit, NumberRange)
  case wholeNumber(ClosedRange<Int>)
  case choice([String])
  /// One of the words, or a mapping.
  case choiceOrMapping([String])
  /// The id of something declared elsewhere.
  case name(ScenarioProblem.NameKind)
  case names(ScenarioProblem.NameKind)
  /// Keys of a table of their own.
  case mapping
  /// A mapping whose keys are ids.
  case byId
  case flagOrMapping
  case list
  case formula
  /// A number with any unit.
  case value
}
