import Chance

/// Lanes that only write down what is done to them, so that a function written once over
/// `ElementaryLanes` becomes code with the same operations in the same order.
package struct TracedLanes: ElementaryLanes {
  package typealias Bits = TracedBits

  /// A step and what it reads.
  final class Step: Sendable {
    enum Kind: Sendable {
      case argument(Int)
      case constant(UInt64)
      case operation(CodeOperation, shift: UInt8)
      case select(CodeComparison)
    }

    let kind: Kind
    let operands: [Step]

    init(_ kind: Kind, _ operands: [Step] = []) {
      self.kind = kind
      self.operands = operands
    }
  }

  package struct Mask {
    let comparison: CodeComparison
    let left: Step
    let right: Step
  }

  let step: Step

  init(_ step: Step) {
    self.step = step
  }

  /// The argument of this number.
  package init(argument: Int) {
    step = Step(.argument(argument))
  }

  package init(repeating value: Double) {
    step = Step(.constant(value.bitPattern))
  }

  package init(bits: TracedBits) {
    step = bits.step
  }

  package var bits: TracedBits { TracedBits(step) }

  private static func apply(_ operation: CodeOperation, _ left: Self, _ right: Self) -> Self {
    Self(Step(.operation(operation, shift: 0), [left.step, right.step]))
  }

  package static func + (left: Self, right: Self) -> Self { apply(.add, left, right) }
  package static func - (left: Self, right: Self) -> Self { apply(.subtract, left, right) }
  package static func * (left: Self, right: Self) -> Self { apply(.multiply, left, right) }
  package static func / (left: Self, right: Self) -> Self { apply(.divide, left, right) }

  package static func isLess(_ left: Self, _ right: Self) -> Mask {
    Mask(comparison: .isLess, left: left.step, right: right.step)
  }

  package static func isEqual(_ left: Self, _ right: Self) -> Mask {
    Mask(comparison: .isEqual, left: left.step, right: right.step)
  }

  package static func isAtMost(_ left: Self, _ right: Self) -> Mask {
    Mask(comparison: .isAtMost, left: left.step, right: right.step)
  }

  package func replacing(with other: Self, where mask: Mask) -> Self {
    Self(Step(.select(mask.comparison), [mask.left, mask.right, other.step, step]))
  }
}

/// Bit patterns of `TracedLanes`; distances of shifts are constants.
package struct TracedBits: ElementaryBits {
  let step: TracedLanes.Step

  init(_ step: TracedLanes.Step) {
    self.step = step
  }

  package init(repeating value: UInt64) {
    step = TracedLanes.Step(.constant(value))
  }

  private static func apply(_ operation: CodeOperation, _ left: Self, _ right: Self) -> Self {
    Self(TracedLanes.Step(.operation(operation, shift: 0), [left.step, right.step]))
  }

  private static func shift(_ operation: CodeOperation, _ left: Self, _ right: Self) -> Self {
    guard case .constant(let distance) = right.step.kind else {
      preconditionFailure("a shift by a number that is not known")
    }
    return Self(
      TracedLanes.Step(.operation(operation, shift: UInt8(distance)), [left.step]))
  }

  package static func &+ (left: Self, right: Self) -> Self { apply(.addBits, left, right) }
  package static func &- (left: Self, right: Self) -> Self { apply(.subtractBits, left, right) }
  package static func & (left: Self, right: Self) -> Self { apply(.and, left, right) }
  package static func | (left: Self, right: Self) -> Self { apply(.or, left, right) }
  package static func &<< (left: Self, right: Self) -> Self { shift(.shiftLeft, left, right) }
  package static func &>> (left: Self, right: Self) -> Self { shift(.shiftRight, left, right) }
}

extension CodeBuilder {
  /// Adds what was traced, with these values for its arguments.
  package mutating func apply(_ traced: TracedLanes, to arguments: CodeValue...) -> CodeValue {
    var made: [ObjectIdentifier: CodeValue] = [:]
    return insert(traced.step, arguments, &made)
  }

  private mutating func insert(
    _ step: TracedLanes.Step, _ arguments: [CodeValue], _ made: inout [ObjectIdentifier: CodeValue]
  ) -> CodeValue {
    if let value = made[ObjectIdentifier(step)] { return value }
    let operands = step.operands.map { insert($0, arguments, &made) }
    let value =
      switch step.kind {
      case .argument(let index): arguments[index]
      case .constant(let bits): constant(bits: bits)
      case .operation(let operation, let shift):
        operands.count == 1
          ? apply(operation, operands[0], by: shift) : apply(operation, operands[0], operands[1])
      case .select(let comparison):
        select(comparison, operands[0], operands[1], operands[2], operands[3])
      }
    made[ObjectIdentifier(step)] = value
    return value
  }
}
