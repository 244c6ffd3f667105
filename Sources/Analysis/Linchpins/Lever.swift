import Chance
public import Scenarios

/// Something that a conclusion may hang on, and that can be moved in the model.
public enum Lever: Sendable, Hashable {
  case place(PlaceReference)
  /// Indices into `Model.fronts` and `Front.links`.
  case link(front: Int, link: Int)
  /// Index into `Model.datedEvents`.
  case event(Int)
  /// Index into `Model.inputs`.
  case assumption(Int)

  public enum Kind: String, Sendable, CaseIterable {
    case places
    case links
    case events
    case assumptions
  }

  public var kind: Kind {
    switch self {
    case .place: .places
    case .link: .links
    case .event: .events
    case .assumption: .assumptions
    }
  }
}

/// What is made to happen with a lever.
public enum LeverAction: String, Sendable, CaseIterable {
  /// The place falls on the day after the start.
  case lose
  /// It never falls and the axis on it stays busy (*tied*), or goes elsewhere (*released*).
  case hold
  case release
  /// Its fortification is multiplied.
  case reinforce
  /// The link carries nothing from the day after the start.
  case cut
  /// The event is taken out.
  case remove
  /// The assumption has its value at 5 or 95 % of its distribution in every run.
  case low
  case high
}

/// The number by which levers of a kind are ranked: P(claim) with one action less P(claim) with another, or
/// as it is.
public struct LeverMeasure: Sendable, Equatable {
  public let plus: LeverAction
  /// nil = nothing is done.
  public let minus: LeverAction?

  public init(_ plus: LeverAction, minus: LeverAction? = nil) {
    (self.plus, self.minus) = (plus, minus)
  }

  func has(_ action: LeverAction) -> Bool { action == plus || action == minus }

  /// model.md §11: lose less hold, the tied reading.
  public static let swing = LeverMeasure(.lose, minus: .hold)
  /// Lose less hold, the released reading.
  public static let releasedSwing = LeverMeasure(.lose, minus: .release)
}

extension Lever.Kind {
  /// What is done with levers of this kind, in the order of a report.
  public var actions: [LeverAction] {
    switch self {
    case .places: [.lose, .hold, .release, .reinforce]
    case .links: [.cut]
    case .events: [.remove]
    case .assumptions: [.low, .high]
    }
  }
}

extension Model {
  /// What can be moved: places that the holder has and may lose, links, dated events up to a day, and assumptions
  /// whose values at 5 and at 95 % differ.
  ///
  /// Places that are `rear` are left out, since no axis can take them.
  public func levers(of kind: Lever.Kind, until day: Day? = nil) -> [Lever] {
    switch kind {
    case .places:
      fronts.indices.flatMap { front in
        fronts[front].places.indices.filter {
          fronts[front].places[$0].owner == .holder && !fronts[front].places[$0].isRear
        }.map { .place(PlaceReference(front: front, place: $0)) }
      }
    case .links:
      fronts.indices.flatMap { front in
        fronts[front].links.indices.map { .link(front: front, link: $0) }
      }
    case .events:
      datedEvents.enumerated().filter { $0.element.day <= day ?? calendar.horizon }
        .map { .event($0.offset) }
    case .assumptions:
      inputs.indices.filter {
        inputs[$0].distribution.quantile(LeverVariant.lowLevel)
          < inputs[$0].distribution.quantile(LeverVariant.highLevel)
      }.map { .assumption($0) }
    }
  }
}
