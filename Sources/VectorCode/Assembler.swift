/// Bytes of x86-64 code: vector instructions in the VEX form (AVX2) or the EVEX form (AVX-512), and
/// the few others that a loop needs.
///
/// Source of the encodings: Intel, "Software Developer's Manual", volume 2, chapter 2.3 (VEX) and 2.7
/// (EVEX).
struct Assembler {
  let set: InstructionSet
  private(set) var bytes: [UInt8] = []

  init(_ set: InstructionSet) {
    self.set = set
  }

  /// The form of one instruction: prefix (0 none, 1 = 66, 2 = F3), map (1 = 0F, 2 = 0F38, 3 = 0F3A),
  /// opcode, and the bit W of its EVEX form.
  struct Form {
    var prefix: UInt8
    var map: UInt8
    var opcode: UInt8
    var isWide: Bool
    /// The memory operand is half as wide as the register.
    var hasHalfMemory = false
  }

  /// A register or a place in memory.
  enum Place: Equatable {
    case register(Int)
    case memory(Address)
  }

  struct Address: Equatable {
    var base: Base
    var offset: Int
  }

  /// Registers that hold the first four arguments.
  enum Base: Int {
    case third = 2
    case fourth = 1
    case second = 6
    case first = 7
  }

  /// instruction `target`, `left`, `right`; `left` = 0 where there is none.
  mutating func vector(
    _ form: Form, _ target: Int, _ left: Int, _ right: Place, mask: UInt8 = 0, byte: UInt8? = nil
  ) {
    switch set {
    case .avx2: emitVEX(form, target, left, right, isLong: true)
    case .avx512: emitEVEX(form, target, left, right, mask)
    }
    if let byte { bytes.append(byte) }
  }

  /// The VEX form whatever the set: 256 bits where `isLong`, else the least.
  mutating func emitVEX(
    _ form: Form, _ target: Int, _ left: Int, _ right: Place, isLong: Bool
  ) {
    let rightHigh = if case .register(let register) = right { register >= 8 } else { false }
    let tail = UInt8(~left & 15) << 3 | (isLong ? 4 : 0) | form.prefix
    let high: UInt8 = target < 8 ? 0x80 : 0
    if form.map == 1, !rightHigh {
      bytes += [0xC5, high | tail]
    } else {
      bytes += [0xC4, high | 0x40 | (rightHigh ? 0 : 0x20) | form.map, tail]
    }
    bytes.append(form.opcode)
    emitOperand(target, right, scale: 1)
  }

  private mutating func emitEVEX(
    _ form: Form, _ target: Int, _ left: Int, _ right: Place, _ mask: UInt8
  ) {
    var first: UInt8 = form.map | 0x60
    if target & 8 == 0 { first |= 0x80 }
    if target & 16 == 0 { first |= 0x10 }
    if case .register(let register) = right {
      if register & 8 != 0 { first &= ~0x20 }
      if register & 16 != 0 { first &= ~0x40 }
    }
    let second = (form.isWide ? 0x80 : 0) | UInt8(~left & 15) << 3 | 4 | form.prefix
    let third: UInt8 = 0x40 | (left & 16 == 0 ? 8 : 0) | mask
    bytes += [0x62, first, second, third, form.opcode]
    emitOperand(target, right, scale: form.hasHalfMemory ? 32 : 64)
  }

  /// The byte that names target and place, with the offset; short offsets count in `scale` bytes.
  private mutating func emitOperand(_ target: Int, _ place: Place, scale: Int) {
    let field = UInt8(target & 7) << 3
    switch place {
    case .register(let register): bytes.append(0xC0 | field | UInt8(register & 7))
    case .memory(let address):
      let base = UInt8(address.base.rawValue)
      if address.offset == 0 {
        bytes.append(field | base)
      } else if address.offset % scale == 0, let short = Int8(exactly: address.offset / scale) {
        bytes += [0x40 | field | base, UInt8(bitPattern: short)]
      } else {
        bytes.append(0x80 | field | base)
        append(Int32(address.offset))
      }
    }
  }

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  mutating func append(_ number: Int32) {
    withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
  }
}

/// Jumps.
extension Assembler {
  /// Where a jump's distance stands, to be filled in when its goal is known.
  struct Jump {
    fileprivate var end: Int
  }

  var here: Int { bytes.count }

  mutating func jumpIfZero() -> Jump { jump([0x0F, 0x84]) }
  mutating func jumpIfNotZero() -> Jump { jump([0x0F, 0x85]) }
  mutating func jumpAlways() -> Jump { jump([0xE9]) }

  private mutating func jump(_ opcode: [UInt8]) -> Jump {
    bytes += opcode + [0, 0, 0, 0]
    return Jump(end: here)
  }

  mutating func land(_ jump: Jump) { aim(jump, at: here) }

  mutating func aim(_ jump: Jump, at goal: Int) {
    withUnsafeBytes(of: Int32(goal - jump.end).littleEndian) { distance in
      for (index, byte) in distance.enumerated() { bytes[jump.end - 4 + index] = byte }
    }
  }
}
