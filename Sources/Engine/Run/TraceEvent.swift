public import Scenarios

/// One thing that happened in a replayed run, as data; Reporting puts it into words.
public struct TraceEvent: Sendable, Equatable {
  /// Step after the start; 0 is the evening of the start.
  public var step: Int
  /// Index into `Model.fronts`; `noFront` for what happens to powers and other contests.
  public var front: Int
  public static let noFront = -1
  public var kind: Kind

  public enum Kind: Sendable, Equatable {
    /// An axis of `attacker` begins to work on a place.
    case axisOpened(attacker: SideRole, place: Int, reason: AxisReason)
    /// An axis leaves a place that has not fallen.
    case axisLeft(attacker: SideRole, place: Int, progress: Double)
    /// The line stands at the place.
    case contact(place: Int)
    /// The place changes hands to `to`.
    case fell(place: Int, to: SideRole, circumstances: Circumstances)
    /// Supply ratio of a place (of its owner) changed.
    case supply(place: Int, from: Double, to: Double)
    case cutOff(place: Int)
    case relieved(place: Int)
    case over
    /// A contest is won by a side.
    case won(contest: ContestReference, side: SideRole)
    /// A power turns to a step by its own choice; `planned` is a step after the start.
    case pivoted(power: Int, contest: ContestReference, planned: Int)
    /// A rival has opened a contest that the power is in.
    case imposed(power: Int, contest: ContestReference)
    /// A power's plan has come to an end.
    case ended(power: Int, EndState)
    /// A step of a sequence comes to another state.
    case course(power: Int, contest: ContestReference, StepState)
    /// What happens to a truce.
    case truce(TruceEvent)
    /// The gate of a pledge (index into `Model.pledges`) closes or opens.
    case gate(pledge: Int, isOpen: Bool)
    /// The power to whom a pledge is handed over pays enough of it.
    case handed(pledge: Int)
    /// A power joins a front (index into `Model.entries`).
    case entered(entry: Int)
    /// The will of a power (index into `Model.powers`) has come below its floor.
    case belowFloor(power: Int)
  }

  public enum AxisReason: Sendable, Equatable {
    case start
    /// It goes on from the place that fell.
    case continues(from: Int)
    /// Drawn, or next by the policy, after a place fell.
    case afterFall
    case redrawn
    /// The front's freeze has ended.
    case resumed
  }

  /// Why a place changes hands.
  public enum Cause: Sendable, Equatable {
    /// The town leg was done.
    case advance
    /// It gave up after it was cut off.
    case surrender
    /// It was made to happen (`Intervention`).
    case intervention
  }

  /// What stood on the evening of a fall.
  public struct Circumstances: Sendable, Equatable {
    /// ρ, undefined (NaN) where nobody worked on the place.
    public var ratio: Double
    /// s of the place.
    public var supply: Double
    /// ε of the attacker and of the defender.
    public var attackFire: Double
    public var defenceFire: Double
    public var tempo: Double
    /// Persons of the loser who are lost with the place.
    public var garrisonLost: Double
    public var cause: Cause
  }
}
