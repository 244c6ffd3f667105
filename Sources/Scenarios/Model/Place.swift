/// Which side of a front somebody or something belongs to.
public enum SideRole: Int, Sendable, Hashable, CaseIterable {
  case challenger = 0
  case holder = 1

  public var other: SideRole {
    self == .challenger ? .holder : .challenger
  }
}

/// A town or fortress of a front (model §1).
public struct Place: Sendable, Equatable {
  public var id: String
  public var name: String
  public var latitude: Double?
  public var longitude: Double?
  /// Kilometres; the disc that stands for the built-up area.
  public var radius: Double
  public var owner: SideRole
  /// y0 in km: what the line still has to move before it is in contact; 0 in contact.
  public var frontDistance: Parameter
  /// x0: share of the town leg done on the evening of the start, in [0, 0.95].
  public var occupied: Parameter
  /// z: 1 = a town that one axis takes at the reference pace.
  public var size: Parameter
  /// f ≥ 0.5.
  public var fortification: Parameter
  public var terrain: Parameter
  /// Shock of both wills when it falls (model §7): the loser's falls by it, the taker's rises.
  public var prestige: Parameter
  /// Relative weight in the choice of axes and in the split of the challenger's force.
  public var weight: Parameter
  /// Never attackable, and left out of the holder's even spread.
  public var isRear: Bool
  /// Counts for the policy `nearest hub`.
  public var isHub: Bool
  /// A supply source of its owner; outflow in tonnes per day, nil = no cap.
  public var source: SupplySource?
  /// Square kilometres that `gained(front)` counts.
  public var area: Double
  /// Stream name; progress, size spread and hazards of the place are drawn from it.
  public var stream: String?

  public init(
    id: String, name: String? = nil, latitude: Double? = nil, longitude: Double? = nil,
    radius: Double = 0, owner: SideRole = .holder, frontDistance: Parameter = 0,
    occupied: Parameter = 0, size: Parameter = 1, fortification: Parameter = 1,
    terrain: Parameter = 1, prestige: Parameter = 0, weight: Parameter = 1, isRear: Bool = false,
    isHub: Bool = false, source: SupplySource? = nil, area: Double? = nil, stream: String? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.latitude = latitude
    self.longitude = longitude
    self.radius = radius
    self.owner = owner
    self.frontDistance = frontDistance
    self.occupied = occupied
    self.size = size
    self.fortification = fortification
    self.terrain = terrain
    self.prestige = prestige
    self.weight = weight
    self.isRear = isRear
    self.isHub = isHub
    self.source = source
    self.area = area ?? Double.pi * radius * radius
    self.stream = stream
  }
}

/// Supply that enters the front at a place, for the side that owns the place at the start.
public struct SupplySource: Sendable, Equatable {
  /// Tonnes per day, nil = unlimited.
  public var outflow: Parameter?

  public init(outflow: Parameter? = nil) {
    self.outflow = outflow
  }
}

/// A road or railway between two places, usable both ways (model §1).
public struct SupplyLink: Sendable, Equatable {
  public var id: String
  /// Indices into `Front.places`, `from` < `to`.
  public var from: Int
  public var to: Int
  public var kilometres: Double
  /// Tonnes per day, before capacity scale, bands and interdiction.
  public var capacity: Parameter
  public var kind: String

  public init(
    id: String, from: Int, to: Int, kilometres: Double, capacity: Parameter, kind: String = "road"
  ) {
    self.id = id
    self.from = min(from, to)
    self.to = max(from, to)
    self.kilometres = kilometres
    self.capacity = capacity
    self.kind = kind
  }
}
