import Foundation
import VectorCode

/// How a day is worked out: instruction by instruction on any machine, or as machine code for a set of
/// vector instructions. All give the same bits; they differ in speed only.
public enum Kernel: String, Sendable, CaseIterable {
  case baseline
  case avx2
  case avx512

  /// The kernels that this machine can run, the fastest last.
  public static let available: [Kernel] =
    [.baseline] + InstructionSet.available.map { $0 == .avx2 ? .avx2 : .avx512 }

  /// The kernel that the environment variable `LINCHPIN_KERNEL` names, else the fastest there is.
  ///
  /// A name that means nothing here, or a kernel that this machine cannot run, counts for nothing.
  public static let preferred: Kernel =
    ProcessInfo.processInfo.environment["LINCHPIN_KERNEL"].flatMap(Kernel.init(rawValue:))
    .flatMap { available.contains($0) ? $0 : nil } ?? available.last!

  var instructionSet: InstructionSet? {
    switch self {
    case .baseline: nil
    case .avx2: .avx2
    case .avx512: .avx512
    }
  }
}
