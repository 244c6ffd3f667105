/// An event of the time before a restart.
public struct PastEvent: Sendable, Equatable {
  public var event: Event
  /// nil = it happened on a day that is not known, so formulas with it are undefined.
  public var day: Day?

  public init(event: Event, day: Day?) {
    self.event = event
    self.day = day
  }
}
