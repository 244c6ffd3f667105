/// What can stand under a key.
///
/// Which keys the mappings there have is in `KeyDescription.below`.
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
  /// The id of a table declared elsewhere, or the table itself.
  case nameOrMapping(ScenarioProblem.NameKind)
  /// A list of some of these words, or one of them.
  case words([String])
  /// A mapping whose keys are ids, with a list of names below each.
  case namesById(ScenarioProblem.NameKind)
  /// Keys of a table of their own.
  case mapping
  /// A mapping whose keys are ids.
  case byId
  case flagOrMapping
  /// Mappings, each with the keys of one table.
  case list
  /// Such a mapping, or several.
  case mappingOrList
  /// One text, or a list of texts.
  case texts
  /// A mapping of new values by the paths of the old ones.
  case changes
  /// A span of the calendar: whole months, weeks or days.
  case interval
  /// Such spans by the ids of powers.
  case intervals
  case formula
  /// A number with any unit.
  case value
}
