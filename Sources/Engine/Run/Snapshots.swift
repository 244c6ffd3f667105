/// How a long run is looked at while it goes on.
///
/// A snapshot is the sum of a prefix of the runs: what the same call would have given had it been
/// asked for that many. Taking one stops no thread; the one that completes it calls `keep`.
public struct Snapshots<Sum: Sendable>: Sendable {
  /// Asked after each batch, from any thread; true begins a snapshot unless one is on its way.
  public var isDue: @Sendable () -> Bool
  /// Told each snapshot; never twice at once.
  public var keep: @Sendable (Sum) -> Void

  public init(
    isDue: @escaping @Sendable () -> Bool, keep: @escaping @Sendable (Sum) -> Void
  ) {
    self.isDue = isDue
    self.keep = keep
  }
}
