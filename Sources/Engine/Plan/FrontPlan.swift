import Chance
import Scenarios

/// What the handlers need to know of a front: dense arrays, and parameters as operands per run.
struct FrontPlan {
  var places: [PlacePlan]
  var directions: [Direction]
  var rows: FrontRows
  var holderPower: Int
  var challengerPower: Int
  var contact: Double
  var axisCount: Operand
  var counterForce: Operand
  var policy: PolicyPlan
  var reach: Operand
  var approach: Operand
  var massed: Operand
  /// μ, or φ where `isFixed`.
  var matching: Operand
  var isFixed: Bool
  /// v0, or 1 where pace is linear.
  var speed: Operand
  var noise: Operand
  /// √Δ of the barrier's correction.
  var rootStep: Double
  var unhinging: UnhingingPlan
  var garrisonLoss: Operand
  var encirclement: EncirclementPlan
  var supply: SupplyPlan
  var usesStartRatio: Bool
  /// Streams of the choice and of the redraw hazard of each slot.
  var choiceStreams: [UInt32]
  var hazardStreams: [UInt32]
  var gauges: [HandlerGauge] = []

  struct UnhingingPlan {
    var isOn: Bool
    var decay: Operand
    var within: Double
  }

  struct EncirclementPlan {
    var isOn: Bool
    var endurance: Operand
    var hazard: Operand
    var surrenderShare: Operand
  }
}

/// A place with its parameters per run.
struct PlacePlan {
  var owner: SideRole
  var radius: Double
  var isRear: Bool
  var isHub: Bool
  var area: Double
  var frontDistance: Operand
  var occupied: Operand
  /// z with its spread drawn.
  var size: Operand
  /// f·terrain.
  var strength: Operand
  var prestige: Operand
  var weight: Operand
  var progressStream: UInt32
  var surrenderStream: UInt32
  /// Linked places in order of distance, then of index.
  var neighbours: [Neighbour]

  struct Neighbour {
    var place: Int
    var kilometres: Double
  }
}

/// Axis policy with its parameters per run.
enum PolicyPlan {
  case drawn(stay: Operand, nearness: Operand, continues: Bool)
  case ordered([Int])
  case weakest
  case nearestHub
}
