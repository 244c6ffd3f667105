/// How a power may join a front with a force of its own, as an ally of one side (model §9, Entering).
public struct Entry: Sendable, Equatable {
  public var id: String
  public var name: String
  /// Indices into `Model.powers` and `Model.fronts`.
  public var power: Int
  public var front: Int
  public var side: SideRole
  /// Persons who join in all.
  public var force: Parameter
  /// Days in which they join, from the day after the power enters.
  public var over: Parameter
  public var trigger: Trigger
  /// Share of its aims that the side must lack at least.
  public var aimsLost: Parameter
  /// First and last day on which the power may enter; nil = the first and the last of the run.
  public var from: Day?
  public var until: Day?
  /// Stream name of its hazard; nil = the id.
  public var stream: String?

  /// What makes it enter while the condition holds.
  public enum Trigger: Sendable, Equatable {
    /// Per day.
    case hazard(Parameter)
    /// The first evening on which it holds.
    case atOnce
  }

  public init(
    id: String, name: String? = nil, power: Int, front: Int, side: SideRole, force: Parameter,
    over: Parameter = 0, trigger: Trigger, aimsLost: Parameter = 0, from: Day? = nil,
    until: Day? = nil, stream: String? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.power = power
    self.front = front
    self.side = side
    self.force = force
    self.over = over
    self.trigger = trigger
    self.aimsLost = aimsLost
    self.from = from
    self.until = until
    self.stream = stream
  }
}
