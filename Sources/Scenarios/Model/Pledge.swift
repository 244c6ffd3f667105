/// What a power gives another day by day, from stock, from production or for money (model §9, Coalition).
///
/// f(t) = pledge·ramp(t)·gate(t)·what the source can bear; see the handbook, *Coalition*.
public struct Pledge: Sendable, Equatable {
  public var id: String
  public var name: String
  /// Indices into `Model.powers`.
  public var giver: Int
  public var receiver: Int
  /// Index into the receiver's `stocks`.
  public var stock: Int
  /// Units per day once the ramp is done.
  public var units: Parameter
  public var source: Source
  /// The first day on which it flows, and from whose morning the ramp rises; nil = the first day of the run.
  public var begins: Day?
  /// Days in which it rises to the whole.
  public var over: Parameter
  /// The last day on which it flows; nil = it does not end.
  public var ends: Day?
  /// The gate closes while the giver's will is below it, and opens again above it by 0.05; 0 = never.
  public var willFloor: Parameter
  /// Dollars per unit; nil where nothing that is paid is counted.
  public var unitCost: Parameter?
  public var handover: Handover?

  /// Where the units come from.
  public enum Source: Sendable, Equatable {
    /// Index into the giver's `stocks`.
    case stock(Int)
    /// What the giver makes of that stock's kind on the day.
    case production(Int)
    /// Bought for at most `ceiling` of the giver's output, all its purchases together; nil = for any money.
    case purchase(ceiling: Parameter?)
  }

  /// How the bill goes over to another power, who buys what the giver no longer gives.
  public struct Handover: Sendable, Equatable {
    /// Index into `Model.powers`.
    public var to: Int
    /// The first day on which it pays a part; nil = the first day of the run.
    public var begins: Day?
    /// Days in which its part rises to the whole.
    public var over: Parameter
    /// Share of its output that all its purchases may cost at most; nil = any money.
    public var ceiling: Parameter?
    /// Share of the whole bill from which on it counts as handed over.
    public var done: Parameter

    public init(
      to: Int, begins: Day? = nil, over: Parameter = 0, ceiling: Parameter? = nil,
      done: Parameter = 0.8
    ) {
      self.to = to
      self.begins = begins
      self.over = over
      self.ceiling = ceiling
      self.done = done
    }
  }

  public init(
    id: String, name: String? = nil, giver: Int, receiver: Int, stock: Int, units: Parameter,
    source: Source, begins: Day? = nil, over: Parameter = 0, ends: Day? = nil,
    willFloor: Parameter = 0, unitCost: Parameter? = nil, handover: Handover? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.giver = giver
    self.receiver = receiver
    self.stock = stock
    self.units = units
    self.source = source
    self.begins = begins
    self.over = over
    self.ends = ends
    self.willFloor = willFloor
    self.unitCost = unitCost
    self.handover = handover
  }
}

extension Pledge.Source {
  /// Index into the giver's `stocks`; nil where it buys.
  public var stock: Int? {
    switch self {
    case .stock(let stock), .production(let stock): stock
    case .purchase: nil
    }
  }

  public var isPurchase: Bool {
    if case .purchase = self { true } else { false }
  }
}

extension Pledge {
  /// How far above its floor will has to rise before the gate opens again.
  public static let gateWidth = 0.05

  /// Days for which a stock has to last before less is given of it.
  public static let stockCover = 30.0

  /// Whether its bill goes from this giver, who helps this receiver, to another power.
  public func isHandedOver(by giver: Int, for receiver: Int) -> Bool {
    self.giver == giver && self.receiver == receiver && handover != nil
  }

  /// The giver where it buys, and the power to whom the bill goes.
  public var buyers: [Int] {
    var buyers: [Int] = []
    if source.isPurchase { buyers.append(giver) }
    if let handover { buyers.append(handover.to) }
    return buyers
  }
}
