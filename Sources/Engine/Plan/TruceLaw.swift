import Chance
import Scenarios

/// The force ratio of an axis and how pace follows it, in numbers of one run.
struct TruceLaw {
  private enum Form {
    case power(exponent: Operand, stall: Operand, reference: Operand, back: Operand, cap: Operand)
    case linear(speed: Operand, limit: Operand)
  }

  private let form: Form
  private let quality: Pair<Operand>
  private let leastDefenders: Operand
  private let frontage: Operand?

  init(_ front: Front, _ rows: FrontRows, _ emitter: inout Emitter) {
    quality = Pair(emitter.value(front.challenger.quality), emitter.value(front.holder.quality))
    leastDefenders = emitter.value(front.pace.leastHolderForce)
    frontage = front.allocation.frontage.map { emitter.value($0) }
    switch front.pace.response {
    case .power(let exponent, let stall, let reference, let back, let cap):
      let ratio: Operand =
        if case .value(let value) = reference { emitter.value(value) } else {
          .row(rows.startRatio)
        }
      form = .power(
        exponent: emitter.value(exponent), stall: emitter.value(stall), reference: ratio,
        back: emitter.value(back), cap: emitter.value(cap))
    case .linear(let limit):
      form = .linear(speed: emitter.value(front.pace.speed), limit: emitter.value(limit))
    }
  }

  /// Turns eight force ratios into the factors on the axes' speeds (`ResponseLaw`).
  func paces(_ ratios: SIMD8<Double>, _ value: (Operand) -> Double) -> SIMD8<Double> {
    var paces = SIMD8<Double>(repeating: 1)
    switch form {
    case .power(let exponent, let stall, let reference, let back, let cap):
      let (exponent, stall) = (value(exponent), value(stall))
      let (back, cap) = (value(back), value(cap))
      if exponent != 0 {
        paces = Elementary.plainPower(ratios / value(reference), SIMD8(repeating: exponent))
      }
      let above = (paces - stall) / (1 - stall)
      for lane in 0..<8 { paces[lane] = min(max(above[lane], -back), cap) }
    case .linear(let speed, let limit):
      let (speed, limit) = (value(speed), value(limit))
      for lane in 0..<8 { paces[lane] = min(max((ratios[lane] - 1) * speed, -limit), limit) }
    }
    return paces
  }

  /// ρ_j with the forces and the fire of this evening (`Advance`).
  func ratio(_ axis: AxisRows, _ lane: FrontLane) -> Double {
    func row(_ row: Int) -> Double { lane.rows[row] }
    func fire(_ role: SideRole) -> Double { row(lane.plan.rows.fire[role.rawValue]) }
    let sent = lane.force(.challenger) * row(axis.attackShare)
    let attackers = min(sent, frontage.map(lane.value) ?? .infinity)
    let defenders = max(lane.force(.holder) * row(axis.defenceShare), lane.value(leastDefenders))
    let attack =
      fire(.challenger) * lane.value(quality.challenger) * attackers * row(axis.attackSupply)
    let defence =
      fire(.holder) * lane.value(quality.holder) * defenders * row(axis.defenceSupply)
      * row(axis.strength)
    return attack / max(defence, 1e-300)
  }
}
