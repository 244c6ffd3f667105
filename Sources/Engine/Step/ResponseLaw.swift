import Scenarios

/// g(ρ) of one front: how pace follows the force ratio (model §3).
struct ResponseLaw {
  private enum Form {
    /// `unit` is 1/ρ_ref.
    case power(exponent: Operand, stall: Operand, unit: Operand, back: Operand, cap: Operand)
    case linear(speed: Operand, limit: Operand)
  }

  private let form: Form

  init(_ front: Front, _ rows: FrontRows, _ emitter: inout Emitter) {
    switch front.pace.response {
    case .power(let exponent, let stall, let reference, let back, let cap):
      form = .power(
        exponent: emitter.value(exponent), stall: emitter.value(stall),
        unit: Self.unit(reference, rows, &emitter), back: emitter.value(back),
        cap: emitter.value(cap))
    case .linear(let limit):
      form = .linear(speed: emitter.value(front.pace.speed), limit: emitter.value(limit))
    }
  }

  /// The factor on the axis' speed row; where the place is open (`closed` = 0) the cap.
  func pace(_ ratio: Operand, where closed: Operand, _ emitter: inout Emitter) -> Operand {
    switch form {
    case .power(let exponent, let stall, let unit, let back, let cap):
      let relative = emitter.power(emitter.multiply(ratio, unit), exponent)
      let above = emitter.multiply(
        emitter.subtract(relative, stall), emitter.divide(1, emitter.subtract(1, stall)))
      let low = emitter.subtract(0, back)
      return emitter.select(closed, emitter.clamp(above, low, cap), cap)
    case .linear(let speed, let limit):
      let drift = emitter.multiply(emitter.subtract(ratio, 1), speed)
      let clipped = emitter.clamp(drift, emitter.subtract(0, limit), limit)
      return emitter.select(closed, clipped, limit)
    }
  }

  private static func unit(
    _ reference: ReferenceRatio, _ rows: FrontRows, _ emitter: inout Emitter
  ) -> Operand {
    switch reference {
    case .value(let value):
      emitter.during(.once) { emitter in
        let reference = emitter.value(value)
        return emitter.divide(1, reference)
      }
    case .start: .row(rows.perStartRatio)
    }
  }
}
