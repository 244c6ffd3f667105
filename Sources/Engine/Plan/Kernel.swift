import VectorCode

/// How a day is worked out.
///
/// Instruction by instruction on any machine, or as machine code for a set of vector instructions.
/// All give the same bits; they differ in speed only.
public enum Kernel: String, Sendable, CaseIterable {
  case baseline
  case avx2
  case avx512

  /// The kernels that this machine can run, the fastest last.
  public static let available: [Kernel] =
    [.baseline] + InstructionSet.available.map { $0 == .avx2 ? .avx2 : .avx512 }

  /// What the environment variable `LINCHPIN_KERNEL` asks for; nil where it is not set.
  public static let request = InstructionSet.request

  /// The kernel that is asked for, if this machine can run it, else the fastest there is.
  public static let preferred: Kernel =
    request.flatMap(Kernel.init(rawValue:)).flatMap { available.contains($0) ? $0 : nil }
    ?? available[available.count - 1]

  var instructionSet: InstructionSet? {
    switch self {
    case .baseline: nil
    case .avx2: .avx2
    case .avx512: .avx512
    }
  }
}
