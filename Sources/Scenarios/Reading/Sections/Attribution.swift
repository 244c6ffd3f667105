/// Why a number is what it is.
public enum Attribution: Sendable, Hashable {
  /// An entry of `sources:`.
  case source(String)
  /// A judgement, with its reason.
  case assumption(String)
  /// Nobody says.
  case bare
}
