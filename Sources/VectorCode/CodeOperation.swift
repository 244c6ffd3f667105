/// What one node of straight-line vector code does, lane by lane.
public enum CodeOperation: UInt8, Sendable {
  /// Sums, products and so on of doubles; `minimum` is right < left ? right : left, `maximum` alike,
  /// so that a NaN on the right is passed over.
  case add, subtract, multiply, divide, minimum, maximum, squareRoot
  /// Of 64 bits.
  case and, or, exclusiveOr, addBits, subtractBits, shiftLeft, shiftRight
  /// Of three values.
  case exclusiveOrOfThree
  /// The 64-bit product of the lower 32 bits of each lane.
  case multiplyLow
  /// Of singles.
  case addSingle, subtractSingle, multiplySingle, squareRootSingle
  /// Of 32 bits; `shiftRightSigned32` repeats the sign.
  case add32, subtract32, shiftLeft32, shiftRight32, shiftRightSigned32
  /// Signed 32-bit integers to singles.
  case singleFromInteger
  /// Half a register of singles in memory to doubles.
  case widen

  var isCommutative: Bool {
    switch self {
    case .add, .multiply, .and, .or, .exclusiveOr, .addBits, .multiplyLow, .addSingle,
      .multiplySingle, .add32:
      true
    default: false
    }
  }

  /// Reads one value only.
  var isUnary: Bool {
    switch self {
    case .squareRoot, .squareRootSingle, .singleFromInteger, .widen: true
    default: isShift
    }
  }

  /// The distance is a number in the instruction.
  var isShift: Bool { shiftField != nil }

  /// The operands stand the other way round in the machine's instruction.
  var isReversed: Bool { self == .minimum || self == .maximum }

  var form: Assembler.Form {
    switch self {
    case .add: double(0x58)
    case .multiply: double(0x59)
    case .subtract: double(0x5C)
    case .minimum: double(0x5D)
    case .divide: double(0x5E)
    case .maximum: double(0x5F)
    case .squareRoot: double(0x51)
    case .and: double(0xDB)
    case .or: double(0xEB)
    case .exclusiveOr: double(0xEF)
    case .exclusiveOrOfThree: Assembler.Form(prefix: 1, map: 3, opcode: 0x25, isWide: true)
    case .addBits: double(0xD4)
    case .subtractBits: double(0xFB)
    case .multiplyLow: double(0xF4)
    case .shiftLeft, .shiftRight: double(0x73)
    case .addSingle: single(0x58)
    case .multiplySingle: single(0x59)
    case .subtractSingle: single(0x5C)
    case .squareRootSingle: single(0x51)
    case .singleFromInteger: single(0x5B)
    case .widen:
      Assembler.Form(prefix: 0, map: 1, opcode: 0x5A, isWide: false, hasHalfMemory: true)
    case .add32: integer(0xFE)
    case .subtract32: integer(0xFA)
    case .shiftLeft32, .shiftRight32, .shiftRightSigned32: integer(0x72)
    }
  }

  /// Shifts are told apart by the field of the first register.
  var shiftField: Int? {
    switch self {
    case .shiftRight, .shiftRight32: 2
    case .shiftRightSigned32: 4
    case .shiftLeft, .shiftLeft32: 6
    default: nil
    }
  }

  private func double(_ opcode: UInt8) -> Assembler.Form {
    Assembler.Form(prefix: 1, map: 1, opcode: opcode, isWide: true)
  }

  private func single(_ opcode: UInt8) -> Assembler.Form {
    Assembler.Form(prefix: 0, map: 1, opcode: opcode, isWide: false)
  }

  private func integer(_ opcode: UInt8) -> Assembler.Form {
    Assembler.Form(prefix: 1, map: 1, opcode: opcode, isWide: false)
  }
}

/// How two doubles are compared; false for a NaN, save `isUnequal`.
public enum CodeComparison: UInt8, Sendable {
  case isEqual = 0
  case isLess = 1
  case isAtMost = 2
  case isUnequal = 4
  case isAtLeast = 0x0D
  case isGreater = 0x0E

  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .isEqual: left == right
    case .isLess: left < right
    case .isAtMost: left <= right
    case .isUnequal: left != right
    case .isAtLeast: left >= right
    case .isGreater: left > right
    }
  }
}

/// Instructions that are no operation of their own.
extension Assembler.Form {
  static let compare = Self(prefix: 1, map: 1, opcode: 0xC2, isWide: true)
  static let blendByMask = Self(prefix: 1, map: 2, opcode: 0x65, isWide: true)
  static let blendBySign = Self(prefix: 1, map: 3, opcode: 0x4B, isWide: false)
  static let moveMask = Self(prefix: 1, map: 1, opcode: 0x50, isWide: false)
  static let moveIn = Self(prefix: 1, map: 1, opcode: 0x28, isWide: true)
  static let moveOut = Self(prefix: 1, map: 1, opcode: 0x29, isWide: true)
}
