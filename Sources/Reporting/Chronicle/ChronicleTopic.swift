import Engine
import Scenarios

/// What a line of a chronicle is about, where such lines may come week after week.
enum ChronicleTopic: Equatable {
  /// An axis turns to a place, or leaves one (nil).
  case effort(front: Int, attacker: SideRole, place: Int?)
  /// A place and its supply as a share of its need.
  case supply(front: Int, place: Int, level: Double)
  case contact(front: Int, place: Int)
  case will(power: Int)
  case fallback(power: Int, contest: ContestReference)

  /// Nil for what is told one by one.
  init?(_ event: TraceEvent) {
    switch event.kind {
    case .axisOpened(let attacker, let place, let reason) where reason != .start:
      self = .effort(front: event.front, attacker: attacker, place: place)
    case .axisLeft(let attacker, _, _):
      self = .effort(front: event.front, attacker: attacker, place: nil)
    case .supply(let place, _, let level):
      self = .supply(front: event.front, place: place, level: level)
    case .contact(let place): self = .contact(front: event.front, place: place)
    case .course(let power, let contest, .courseB):
      self = .fallback(power: power, contest: contest)
    default: return nil
    }
  }

  /// Whether two lines may become one.
  func isOfOneKind(as other: ChronicleTopic) -> Bool {
    switch (self, other) {
    case (.effort(let front, let attacker, _), .effort(let otherFront, let otherAttacker, _)):
      front == otherFront && attacker == otherAttacker
    case (.supply(let front, _, _), .supply(let other, _, _)): front == other
    case (.contact(let front, _), .contact(let other, _)): front == other
    case (.will(let power), .will(let other)): power == other
    default: false
    }
  }

  /// Days from one line to the next, and from the first to the last, that one line may span.
  var longest: (gap: Int, span: Int) {
    if case .will = self { return (183, .max) }
    return (28, 91)
  }
}
