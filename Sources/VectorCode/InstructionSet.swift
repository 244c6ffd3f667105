/// Vector instructions that code can be generated for.
public enum InstructionSet: String, Sendable, CaseIterable {
  /// Four doubles a register, sixteen registers (Intel Haswell, AMD Excavator and later).
  case avx2
  /// Eight doubles a register, thirty-two registers; needs the parts F, DQ, BW and VL.
  case avx512

  /// Bytes of a register.
  var width: Int { self == .avx2 ? 32 : 64 }
  var registers: Int { self == .avx2 ? 16 : 32 }
  /// Doubles in a register.
  var lanes: Int { width / 8 }

  /// The sets that this processor and this system offer, the widest last; none on machines of another
  /// kind or where memory may not be made executable.
  public static let available: [InstructionSet] = Processor().instructionSets
}

/// What the processor says of itself.
///
/// Sources: Intel, "Software Developer's Manual", volume 1, 14.3 and 15.2 (which bits to ask for).
struct Processor {
  let instructionSets: [InstructionSet]

  init() {
    guard let identify = ExecutableMemory(Self.identification),
      let stateOf = ExecutableMemory(Self.enabledState)
    else {
      instructionSets = []
      return
    }
    func identification(_ leaf: Int) -> (b: UInt32, c: UInt32) {
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2) { words in
        words.initialize(repeating: 0)
        let none = UnsafeMutableRawPointer(words.baseAddress!)
        _ = identify.call(none, none, none, none, leaf, 0)
        return (words[0], words[1])
      }
    }
    let features = identification(1).c
    let hasState = features & (1 << 27) != 0 && features & (1 << 28) != 0
    let wide = identification(7).b
    var found: [InstructionSet] = []
    if hasState {
      let state = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1) { words in
        words.initialize(repeating: 0)
        let none = UnsafeMutableRawPointer(words.baseAddress!)
        _ = stateOf.call(none, none, none, none, 0, 0)
        return words[0]
      }
      if state & 0x6 == 0x6, wide & (1 << 5) != 0 { found.append(.avx2) }
      let parts: UInt32 = 1 << 16 | 1 << 17 | 1 << 30 | 1 << 31
      if state & 0xE6 == 0xE6, wide & parts == parts, found == [.avx2] { found.append(.avx512) }
    }
    instructionSets = found
  }

  /// push rbx; mov r10, rdi; mov eax, r8d; xor ecx, ecx; cpuid; mov [r10], ebx; mov [r10+4], ecx;
  /// pop rbx; ret.
  private static let identification: [UInt8] = [
    0x53, 0x49, 0x89, 0xFA, 0x44, 0x89, 0xC0, 0x31, 0xC9, 0x0F, 0xA2,
    0x41, 0x89, 0x1A, 0x41, 0x89, 0x4A, 0x04, 0x5B, 0xC3,
  ]

  /// xor ecx, ecx; xgetbv; mov [rdi], eax; ret.
  private static let enabledState: [UInt8] = [
    0x31, 0xC9, 0x0F, 0x01, 0xD0, 0x89, 0x07, 0xC3,
  ]
}
