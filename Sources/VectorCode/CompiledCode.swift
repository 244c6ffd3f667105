/// How the arguments of code are laid out.
public struct CodeLayout: Sendable {
  /// Rows of a vector before its spill rows.
  public var rows: Int
  /// Numbers that the caller sets, in front of the constants.
  public var parameters: Int
  /// Bytes from the part of the second and of the third argument that belongs to one vector of 64
  /// bytes to that of the next.
  public var secondStride: Int
  public var thirdStride: Int

  public init(rows: Int, parameters: Int, secondStride: Int = 0, thirdStride: Int = 0) {
    self.rows = rows
    self.parameters = parameters
    self.secondStride = secondStride
    self.thirdStride = thirdStride
  }
}

/// Code whose rows have no distance yet: several programs over the same rows agree on one, once each
/// has said how many spill rows it needs.
public struct CodeSketch: Sendable {
  let set: InstructionSet
  var bytes: [UInt8]
  let strideField: Int
  /// Rows behind the layout's own in which values wait that no register had room for.
  public let spills: Int
  let pool: [UInt64]
  let parameters: Int

  public init(_ builder: CodeBuilder, _ layout: CodeLayout, for set: InstructionSet) {
    var generator = CodeGenerator(builder, layout, set)
    self = generator.generate()
  }

  init(
    set: InstructionSet, bytes: [UInt8], strideField: Int, spills: Int, pool: [UInt64],
    parameters: Int
  ) {
    self.set = set
    self.bytes = bytes
    self.strideField = strideField
    self.spills = spills
    self.pool = pool
    self.parameters = parameters
  }
}

/// Code that can be called, for any number of vectors of 64 bytes a row.
public final class CompiledCode: Sendable {
  private let memory: ExecutableMemory
  /// Parameters and constants as they are to stand in memory, 64 bits each, to be repeated eight
  /// times.
  private let pool: [UInt64]
  public let byteCount: Int

  /// `stride` is the distance in bytes between vectors of the first argument, a multiple of 64; nil
  /// where the system refuses executable memory.
  public init?(_ sketch: CodeSketch, stride: Int) {
    var bytes = sketch.bytes
    let distance = sketch.set == .avx2 ? stride - 64 : stride
    withUnsafeBytes(of: Int32(distance).littleEndian) { part in
      for (index, byte) in part.enumerated() { bytes[sketch.strideField + index] = byte }
    }
    guard let memory = ExecutableMemory(bytes) else { return nil }
    self.memory = memory
    byteCount = bytes.count
    pool = Array(repeating: 0, count: sketch.parameters) + sketch.pool
  }

  /// Parameters and constants for one thread; the caller gives the memory back.
  public func makeNumbers() -> UnsafeMutableRawPointer {
    let numbers = UnsafeMutableRawPointer.allocate(byteCount: 64 * pool.count, alignment: 64)
    for (index, bits) in pool.enumerated() {
      (numbers + 64 * index).initializeMemory(as: UInt64.self, repeating: bits, count: 8)
    }
    return numbers
  }

  /// Runs the code over some vectors, at least one.
  ///
  /// Returns the third argument moved on by 16 bytes for every report of a watch (`CodeReport`). All
  /// pointers are aligned to 64 bytes, `third` for reports to 4.
  public func callAsFunction(
    _ first: UnsafeMutableRawPointer, numbers: UnsafeMutableRawPointer,
    second: UnsafeMutableRawPointer, third: UnsafeMutableRawPointer, vectors: Int, flags: Int = 0
  ) -> Int {
    memory.call(first, numbers, second, third, vectors, flags)
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
