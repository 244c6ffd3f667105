/// How the arguments of code are laid out.
public struct CodeLayout: Sendable {
  /// Bytes from vector to vector of the rows, a multiple of 64.
  public var stride: Int
  /// Numbers that the caller sets, in front of the constants.
  public var parameters: Int
  /// Bytes from the part of the second and of the third argument that belongs to one vector of 64
  /// bytes to that of the next.
  public var secondStride: Int
  public var thirdStride: Int
  /// Vectors that one turn of the loop does: 2 for code that is `doubled`.
  public var vectorsAtOnce: Int

  public init(
    stride: Int, parameters: Int, secondStride: Int = 0, thirdStride: Int = 0,
    vectorsAtOnce: Int = 1
  ) {
    self.stride = stride
    self.parameters = parameters
    self.secondStride = secondStride
    self.thirdStride = thirdStride
    self.vectorsAtOnce = vectorsAtOnce
  }
}

/// The rows, the numbers of `makeNumbers`, the second and the third argument, vectors, flags.
///
/// Runs the code over some vectors, at least one, a multiple of `vectorsAtOnce`. Returns the third argument moved on by 16 bytes for
/// every report of a watch (`CodeReport`). All pointers are aligned to 64 bytes, the third for reports
/// to 4.
public typealias Entry =
  @convention(c) (
    UnsafeMutableRawPointer, UnsafeMutableRawPointer, UnsafeMutableRawPointer,
    UnsafeMutableRawPointer, Int, Int
  ) -> Int

/// Code that can be called, for any number of vectors of 64 bytes a row.
public final class CompiledCode: Sendable {
  private let memory: ExecutableMemory
  /// The code's address, to be called without counting references; valid while this object lives.
  public let entry: Entry
  /// Parameters and constants as they are to stand in memory, 64 bits each, to be repeated eight
  /// times.
  private let pool: [UInt64]
  /// Places behind them in which values wait that no register had room for.
  private let spills: Int
  public let byteCount: Int

  /// Nil where the system refuses executable memory.
  public init?(_ builder: CodeBuilder, _ layout: CodeLayout, for set: InstructionSet) {
    let generator = CodeGenerator.generated(builder, layout, set)
    let bytes = generator.assembler.bytes
    guard let memory = ExecutableMemory(bytes) else { return nil }
    self.memory = memory
    entry = memory.call
    byteCount = bytes.count
    pool = Array(repeating: 0, count: layout.parameters) + generator.pool
    spills = generator.spills
  }

  /// Parameters, constants and room for other values for one thread; the caller gives the memory back.
  public func makeNumbers() -> UnsafeMutableRawPointer {
    let numbers = UnsafeMutableRawPointer.allocate(
      byteCount: 64 * (pool.count + spills), alignment: 64)
    for (index, bits) in pool.enumerated() {
      (numbers + 64 * index).initializeMemory(as: UInt64.self, repeating: bits, count: 8)
    }
    return numbers
  }
}

/// What a watch found in one vector.
public struct CodeReport {
  /// Bit i: lane i of the part.
  public var mask: UInt32
  public var tag: Int32
  /// Vectors that were left to do, this one counted.
  public var vectorsLeft: Int32
  /// The lower half of the address of the part's first row.
  public var address: UInt32

  /// The lane of the vector that bit 0 stands for.
  public var firstLane: Int { address & 32 == 0 ? 0 : 4 }
}
