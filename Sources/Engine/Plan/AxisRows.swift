import Chance
import Scenarios

/// The axes along which one side attacks.
struct Direction {
  var attacker: SideRole
  var axes: [AxisRows]

  init(_ attacker: SideRole, slots: Int, _ front: Front, _ emitter: inout Emitter) {
    self.attacker = attacker
    axes = (0..<slots).map { AxisRows("\(front.id), \(attacker) axis \($0 + 1)", &emitter) }
  }
}

/// Rows of one axis slot; handlers rewrite them when the axis moves, which is rare.
struct AxisRows {
  /// 1 while the axis works on a place, 0 = idle.
  var working: Int
  /// Share of the attacker's force on this axis.
  var attackShare: Int
  /// Share of the defender's force at the place.
  var defenceShare: Int
  /// f·terrain of the place.
  var strength: Int
  /// φ(s) of the attacker and of the place.
  var attackSupply: Int
  var defenceSupply: Int
  /// s of the place; 0 opens it (day.md, Guards).
  var supplyRatio: Int
  /// x of the present leg.
  var progress: Int
  /// v0/z (or 1/z with linear pace) and σ/√z of the present leg.
  var speed: Int
  var noise: Int
  /// 1 − 0.5826·σ·√(Δ/z).
  var barrier: Int
  /// e^{−t/decay} since a near linked place fell, 0 = never.
  var unhinged: Int
  /// H and E of the redraw (day.md, Hazards).
  var hazard: Int
  var threshold: Int
  /// This morning's A_j and D_j, and the ratio ρ_j.
  var attackers: Int
  var defenders: Int
  var ratio: Int
  /// km² of this place at a progress of 0, and per unit of progress.
  var gainBase: Int
  var gainSlope: Int
  var noiseSource: Int

  init(_ name: String, _ emitter: inout Emitter) {
    func row(_ what: String) -> Int { emitter.state("\(what)(\(name))") }
    working = row("working")
    attackShare = row("attack share")
    defenceShare = row("defence share")
    strength = row("strength")
    attackSupply = row("attack supply")
    defenceSupply = row("defence supply")
    supplyRatio = row("supply ratio")
    progress = row("progress")
    speed = row("speed")
    noise = row("noise")
    barrier = row("barrier")
    unhinged = row("unhinged")
    hazard = row("hazard")
    threshold = row("threshold")
    attackers = row("attackers")
    defenders = row("defenders")
    ratio = row("ratio")
    gainBase = row("gain base")
    gainSlope = row("gain slope")
    noiseSource = emitter.noiseSource(stream: 0)
  }
}

extension Front {
  /// Slots for K axes: the places there are, or the most that K can be if that is less, every
  /// input counted up to its one-in-a-million quantiles.
  func axisSlots(inputs: [Input]) -> Int {
    let reach = Reach(of: axes.count) { index in
      let distribution = inputs[index].distribution
      return Reach(low: distribution.quantile(1e-6), high: distribution.quantile(1 - 1e-6))
    }
    guard reach.high.isFinite else { return max(1, places.count) }
    return max(1, min(places.count, Int(max(0, min(reach.high, 1e6)).rounded())))
  }
}
