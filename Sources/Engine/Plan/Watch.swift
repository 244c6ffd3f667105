import Scenarios

/// Why a lane needs a handler this evening; the watches of a day are taken in the order of `tag`.
enum Watch: Equatable {
  /// The axis' leg has reached its barrier.
  case legDone(front: Int, direction: Int, slot: Int)
  /// The axis is to be redrawn.
  case redraw(front: Int, slot: Int)
  /// A repair is done or a cut-off place surrenders.
  case timer(front: Int)
  /// The holder has no force left.
  case exhausted(front: Int)
  /// A fall is made to happen, or a link is closed.
  case intervention(front: Int)
  /// A contest without places has been won by a side.
  case won(contest: Int, SideRole)
  /// A side of a front has won by what became of the other's will or force.
  case decided(front: Int, SideRole)
  /// A latent contest is opened.
  case opened(contest: Int)
  /// A power has been overloaded for longer than it bears.
  case overloaded(ending: Int)
  /// Somebody has to decide this evening.
  case decision
  /// The gate of a pledge has closed or opened.
  case gate(pledge: Int)
  /// Enough of a pledge is paid by the power to whom it is handed over.
  case handed(pledge: Int)
  /// A power joins a front.
  case entered(entry: Int)
  /// Will has come below its floor.
  case belowFloor(power: Int)
  /// A freeze breaks.
  case broken(truce: Int)
  /// The parties to a truce decide.
  case review(truce: Int)

  /// Whether sequences may decide otherwise after it: reviews tell them themselves, their own days stand
  /// in `wake`.
  var stirsSequences: Bool {
    switch self {
    case .review, .decision: false
    default: true
    }
  }

  var tag: Int {
    switch self {
    case .legDone(let front, let direction, let slot):
      Self.code(front, kind: 0, direction * 1024 + slot)
    case .timer(let front): Self.code(front, kind: 1, 0)
    case .redraw(let front, let slot): Self.code(front, kind: 2, slot)
    case .exhausted(let front): Self.code(front, kind: 3, 0)
    case .intervention(let front): Self.code(front, kind: 4, 0)
    case .won(let contest, let side):
      Self.code(Self.noFront, kind: 0, 2 * contest + side.rawValue)
    case .belowFloor(let power): Self.code(Self.noFront, kind: 1, power)
    case .decided(let front, let side):
      Self.code(Self.noFront, kind: 2, 2 * front + side.rawValue)
    case .opened(let contest): Self.code(Self.noFront, kind: 3, contest)
    case .overloaded(let ending): Self.code(Self.noFront, kind: 5, ending)
    case .decision: Self.code(Self.noFront, kind: 4, 0)
    case .broken(let truce): Self.code(Self.noFront, kind: 7, truce)
    case .review(let truce): Self.code(Self.noFront, kind: 8, truce)
    case .gate(let pledge): Self.code(Self.noFront, kind: 6, 3 * pledge)
    case .handed(let pledge): Self.code(Self.noFront, kind: 6, 3 * pledge + 1)
    case .entered(let entry): Self.code(Self.noFront, kind: 6, 3 * entry + 2)
    }
  }

  init(tag: Int) {
    let (front, kind, index) = (Self.front(of: tag), (tag >> 14) & 15, tag & 0x3fff)
    if front == Self.noFront {
      self = Self(beyondFronts: kind, index)
      return
    }
    self =
      switch kind {
      case 0: .legDone(front: front, direction: index / 1024, slot: index % 1024)
      case 1: .timer(front: front)
      case 2: .redraw(front: front, slot: index)
      case 3: .exhausted(front: front)
      default: .intervention(front: front)
      }
  }

  private init(beyondFronts kind: Int, _ index: Int) {
    let side: SideRole = index & 1 == 0 ? .challenger : .holder
    self =
      switch kind {
      case 0: .won(contest: index / 2, side)
      case 1: .belowFloor(power: index)
      case 2: .decided(front: index / 2, side)
      case 3: .opened(contest: index)
      case 5: .overloaded(ending: index)
      case 7: .broken(truce: index)
      case 8: .review(truce: index)
      case 6: Self(alliance: index)
      default: .decision
      }
  }

  private init(alliance index: Int) {
    self =
      switch index % 3 {
      case 0: .gate(pledge: index / 3)
      case 1: .handed(pledge: index / 3)
      default: .entered(entry: index / 3)
      }
  }

  /// What is beyond all fronts, so that its handlers come after theirs.
  static let noFront = 0x1fff

  private static func code(_ front: Int, kind: Int, _ index: Int) -> Int {
    front << 18 | kind << 14 | index
  }

  static func front(of tag: Int) -> Int {
    tag >> 18
  }
}
