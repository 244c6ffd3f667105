import Glibc

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

  /// What the environment variable `LINCHPIN_KERNEL` asks for; it decides over speed, never over
  /// results.
  public static let request: String? = getenv("LINCHPIN_KERNEL").map { String(cString: $0) }
}

/// What the processor says of itself.
///
/// Sources: Intel, "Software Developer's Manual", volume 1, 14.3 and 15.2 (which bits to ask for).
struct Processor {
  let instructionSets: [InstructionSet]

  init() {
    let features = Self.answers(of: Self.identification, leaf: 1)[1]
    guard features & (1 << 27) != 0, features & (1 << 28) != 0 else {
      instructionSets = []
      return
    }
    let wide = Self.answers(of: Self.identification, leaf: 7)[0]
    let state = Self.answers(of: Self.enabledState, leaf: 0)[0]
    let parts: UInt32 = 1 << 16 | 1 << 17 | 1 << 30 | 1 << 31
    let hasNarrow = state & 0x6 == 0x6 && wide & (1 << 5) != 0
    let hasWide = hasNarrow && state & 0xE6 == 0xE6 && wide & parts == parts
    instructionSets = (hasNarrow ? [.avx2] : []) + (hasWide ? [.avx512] : [])
  }

  /// Two numbers that a piece of code writes where its first argument points; 0 where it cannot run.
  private static func answers(of code: [UInt8], leaf: Int) -> [UInt32] {
    guard let code = ExecutableMemory(code) else { return [0, 0] }
    let words = UnsafeMutablePointer<UInt32>.allocate(capacity: 2)
    defer { words.deallocate() }
    words.initialize(repeating: 0, count: 2)
    let place = UnsafeMutableRawPointer(words)
    _ = code.call(place, place, place, place, leaf, 0)
    return [words[0], words[1]]
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
