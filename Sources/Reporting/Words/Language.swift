/// A language that the tool speaks: on the terminal, in messages and in reports.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The language of what is being said; English unless `$spoken.withValue` says otherwise.
  ///
  /// A function that makes text reads it through `say` and `Figures`; nothing that computes does.
  @TaskLocal public static var spoken = Language.english
}
