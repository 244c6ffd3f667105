import Chance
import Scenarios

extension Attrition {
  /// Whether no day can take more from a side than it has, so that nothing has to hold its force above 0.
  ///
  /// On one axis, over whole days taken by `euler`, a side loses at most those who stand there, who are no more
  /// than all; that is so where nobody leaves it in another way. Rounding keeps the order of numbers, so that it
  /// holds to the last bit.
  static func neverOverdraws(
    _ role: SideRole, of front: Front, _ rows: FrontRows, _ step: StepLength, _ inputs: [Input]
  ) -> Bool {
    let side = front.side(role)
    return rows.hasOneAxis && front.integration == .euler && step.days == 1
      && side.reinforcements.isEmpty && rows.joining[role.rawValue] == nil
      && front.allocation.greatestShare(of: role).stays(within: 0...1, inputs)
      && side.replacement.neverTakes(inputs)
  }
}

extension Allocation {
  /// What the share of a side's force on a single axis is at most.
  fileprivate func greatestShare(of role: SideRole) -> Parameter {
    switch (role, holder) {
    case (.challenger, _): massed
    case (.holder, .mixed(let share)), (.holder, .fixed(let share)): share
    }
  }
}

extension Replacement {
  /// Whether it is known never to be less than nothing.
  fileprivate func neverTakes(_ inputs: [Input]) -> Bool {
    switch self {
    case .none: true
    case .constant(let rate, _): rate.stays(within: 0...(.infinity), inputs)
    case .closing: false
    }
  }
}

extension Parameter {
  /// Whether a number or an input by itself can take no value outside; what is worked out is not looked into.
  fileprivate func stays(within range: ClosedRange<Double>, _ inputs: [Input]) -> Bool {
    switch self {
    case .constant(let value): return range.contains(value)
    case .input(let index):
      let support = inputs[index].distribution.support
      return range.contains(support.low) && range.contains(support.high)
    default: return false
    }
  }
}
